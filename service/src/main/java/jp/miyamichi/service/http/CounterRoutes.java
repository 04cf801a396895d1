package jp.miyamichi.service.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.miyamichi.service.access.Devices;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.selling.TicketOffice;

/// The operations of `openapi-counter.yaml`.
public final class CounterRoutes implements OperationSet {

    private final ReaderRoutes readers;
    private final OnBoardRoutes onBoard;
    private final CardRoutes cards;
    private final CouponRoutes coupons;
    private final FareClaimRoutes claims;
    private final BookRoutes books;
    private final TariffRoutes tariffs;
    private final IncidentRoutes incidents;
    private final DeskRoutes desk;

    /// @param orderOfRide the order that waits to be paid in the vehicle for a ride
    public CounterRoutes(
            Supplier<CounterOffice> counter,
            Supplier<TicketOffice> office,
            Devices devices,
            Function<UUID, Optional<UUID>> orderOfRide) {
        this.readers = new ReaderRoutes(counter, office, devices);
        this.onBoard = new OnBoardRoutes(counter, office, orderOfRide);
        this.cards = new CardRoutes(counter, office);
        this.coupons = new CouponRoutes(counter, office);
        this.claims = new FareClaimRoutes(counter, office);
        this.books = new BookRoutes(counter);
        this.tariffs = new TariffRoutes(counter);
        this.incidents = new IncidentRoutes(counter);
        this.desk = new DeskRoutes(counter, office);
    }

    @Override
    public Map<String, Answer> answers() {
        var answers = new HashMap<String, Answer>();
        answers.putAll(readers.answers());
        answers.putAll(onBoard.answers());
        answers.putAll(cards.answers());
        answers.putAll(coupons.answers());
        answers.putAll(claims.answers());
        answers.putAll(books.answers());
        answers.putAll(tariffs.answers());
        answers.putAll(incidents.answers());
        answers.putAll(desk.answers());
        return answers;
    }
}
