package jp.miyamichi.service.tomp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.service.selling.InvoiceProvider;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.fare.Rider;
import jp.miyamichi.ticketing.order.HoldAnswer;
import jp.miyamichi.ticketing.order.Order;
import jp.miyamichi.ticketing.order.OrderId;
import jp.miyamichi.ticketing.order.OrderRequest;
import jp.miyamichi.ticketing.order.OrderState;
import jp.miyamichi.ticketing.order.PayAnswer;
import jp.miyamichi.ticketing.order.QuoteAnswer;
import jp.miyamichi.ticketing.order.RefundAnswer;
import jp.miyamichi.ticketing.order.RefundRequest;
import jp.miyamichi.ticketing.order.Wish;
import jp.miyamichi.ticketing.ticket.BearerKind;

/// Bookings as orders of the ticket office: the booking's id is the order's.
public record OfficeFulfilment(Supplier<TicketOffice> office) implements Fulfilment {

    private static OrderId order(Booking booking) {
        return new OrderId(booking.id());
    }

    private static String actor(Booking booking) {
        return "partner:" + booking.partner();
    }

    /// The same command each time it is given.
    private static UUID command(String what, Booking booking) {
        return UUID.nameUUIDFromBytes((what + " " + booking.id()).getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Kept keep(Booking booking) {
        var wanted = booking.wanted();
        var wish = new Wish(
                wanted.product(),
                Rider.ADULT,
                wanted.day(),
                wanted.persons(),
                Optional.of(wanted.yen()),
                Optional.empty());
        return switch (office.get().counter().hold(new OrderRequest(order(booking), actor(booking), List.of(wish)))) {
            case HoldAnswer.Made(var made) -> new Kept.Until(made.heldUntil());
            case HoldAnswer.SoldOut _ -> new Kept.Not("it is sold out for this day");
            case QuoteAnswer.PriceChanged _ -> new Kept.Not("the price has changed; ask for new offers");
            case QuoteAnswer.NotSold(var _, var why) -> new Kept.Not(why);
            case HoldAnswer.IdTaken _ -> new Kept.Not("the id belongs to another order; ask for new offers");
            case HoldAnswer.NotOnBoard _ -> new Kept.Not("it must be paid before the ride");
        };
    }

    @Override
    public Sold sell(Booking booking) {
        var id = order(booking);
        var answer = office.get()
                .checkout()
                .pay(
                        id,
                        command("pay", booking),
                        InvoiceProvider.NAME,
                        InvoiceProvider.METHOD,
                        office.get().pageOf(id));
        return switch (answer) {
            case PayAnswer.Paid _ -> new Sold.Yes();
            case PayAnswer.NotPayable(var state) ->
                state == OrderState.PAID ? new Sold.Yes() : new Sold.No("the order is " + state.word());
            case PayAnswer.Waiting _, PayAnswer.Silent _, PayAnswer.ContinueAt _ ->
                new Sold.No("it is being written down; commit again");
            case PayAnswer.Declined(var _, var why) -> new Sold.No(why);
            case PayAnswer.IdTaken _, PayAnswer.AnotherIsLive _ -> new Sold.No("another payment is under way");
            case PayAnswer.NoSuchOrder _ -> new Sold.No("nothing is kept for it; book it first");
        };
    }

    @Override
    public void release(Booking booking) {
        office.get().checkout().giveUp(order(booking));
    }

    @Override
    public TakenBack takeBack(Booking booking) {
        var request = new RefundRequest(command("refund", booking), order(booking), actor(booking), Set.of());
        return switch (office.get().checkout().refund(request)) {
            case RefundAnswer.Granted(var _, var yen, var _) -> new TakenBack.Yes(yen);
            case RefundAnswer.Refused(var why) -> new TakenBack.No(why);
            case RefundAnswer.IdTaken _ -> new TakenBack.No("it was given back before");
        };
    }

    private Optional<Order> found(Booking booking) {
        return office.get().orders().find(order(booking));
    }

    @Override
    public boolean isSold(Booking booking) {
        return found(booking).filter(order -> order.state() == OrderState.PAID).isPresent();
    }

    /// The printed sheet's code: it needs nothing of ours on the traveller's phone.
    @Override
    public Optional<Shown> shown(Booking booking) {
        var desk = office.get().tickets();
        return found(booking)
                .filter(order -> order.state() == OrderState.PAID)
                .flatMap(order -> desk.find(order.lines().getFirst().id()))
                .flatMap(ticket -> {
                    if (desk.onSheet(ticket).isEmpty()) {
                        desk.move(command("sheet", booking), ticket, BearerKind.SHEET);
                    }
                    var validity = ticket.terms().validity();
                    return desk.onSheet(ticket).map(text -> new Shown(text, validity.from(), validity.until()));
                });
    }
}
