package jp.miyamichi.ticketing.postgres;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.ticketing.order.CollectAnswer;
import jp.miyamichi.ticketing.order.Collection;
import jp.miyamichi.ticketing.order.OrderState;
import org.jdbi.v3.core.Handle;

/// A fare taken on board, written down once for its order. Cash lies in the vehicle and is in our books; what
/// the card's reader took goes to the operator without us.
final class Collecting {

    private static final String INSERT = """
            INSERT INTO ticketing.collection (order_id, id, shift, vehicle, tender, yen, taken_by, taken_at)
            VALUES (:order, :id, :shift, :vehicle, :tender, :yen, :by, :at) ON CONFLICT DO NOTHING
            """;

    private Collecting() {}

    static CollectAnswer run(Handle handle, Collection collection, Supplier<UUID> ids) {
        var found = OrderRows.locked(handle, collection.order().value());
        if (found.isEmpty()) {
            return new CollectAnswer.NoSuchOrder();
        }
        var order = found.get();
        if (order.state() == OrderState.PAID) {
            return isKnown(handle, collection) ? new CollectAnswer.Collected() : new CollectAnswer.AlreadyCollected();
        }
        if (order.state() != OrderState.UNPAID) {
            return new CollectAnswer.NotUnpaid(order.state());
        }
        if (!order.total().equals(collection.yen())) {
            return new CollectAnswer.WrongAmount(order.total());
        }
        if (!isOpen(handle, collection)) {
            return new CollectAnswer.NoOpenShift();
        }
        if (insert(handle, collection) == 0) {
            return new CollectAnswer.AlreadyCollected();
        }
        OrderRows.move(handle, order, collection.takenAt(), OrderState.Step.COLLECT);
        if (collection.tender() == Collection.Tender.CASH && !order.total().isZero()) {
            SaleBooks.post(
                    handle,
                    ids.get(),
                    "fare",
                    "collect:" + collection.id(),
                    Optional.empty(),
                    collection.takenAt(),
                    SaleEntries.ofOrder("cash:" + collection.vehicle(), order.lines(), order.total()));
        }
        return new CollectAnswer.Collected();
    }

    private static boolean isOpen(Handle handle, Collection collection) {
        return ShiftRows.locked(handle, collection.shift())
                .filter(shift -> !shift.isCounted())
                .filter(shift -> shift.shift().desk().equals(collection.vehicle()))
                .isPresent();
    }

    private static int insert(Handle handle, Collection collection) {
        return handle.createUpdate(INSERT)
                .bind("order", collection.order().value())
                .bind("id", collection.id())
                .bind("shift", collection.shift())
                .bind("vehicle", collection.vehicle())
                .bind("tender", collection.tender().word())
                .bind("yen", collection.yen().amount())
                .bind("by", collection.takenBy())
                .bind("at", collection.takenAt())
                .execute();
    }

    private static boolean isKnown(Handle handle, Collection collection) {
        return handle.createQuery(
                        "SELECT EXISTS (SELECT FROM ticketing.collection WHERE order_id = :order AND id = :id)")
                .bind("order", collection.order().value())
                .bind("id", collection.id())
                .mapTo(Boolean.class)
                .one();
    }
}
