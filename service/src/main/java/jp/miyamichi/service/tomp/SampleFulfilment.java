package jp.miyamichi.service.tomp;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/// For partners that practise: everything succeeds as it would, no order is made, no money is booked, and what is shown
/// opens nothing.
public record SampleFulfilment(InstantSource clock, Supplier<ZoneId> zone) implements Fulfilment {

    /// As long as the ticket office keeps.
    private static final Duration KEPT = Duration.ofMinutes(10);

    @Override
    public Kept keep(Booking booking) {
        return new Kept.Until(clock.instant().plus(KEPT));
    }

    @Override
    public Sold sell(Booking booking) {
        return new Sold.Yes();
    }

    @Override
    public void release(Booking booking) {
        // Nothing is kept.
    }

    @Override
    public TakenBack takeBack(Booking booking) {
        return new TakenBack.Yes(booking.wanted().yen());
    }

    @Override
    public boolean isSold(Booking booking) {
        return false;
    }

    @Override
    public Optional<Shown> shown(Booking booking) {
        var from = booking.wanted().day().atStartOfDay(zone.get());
        return Optional.of(new Shown(
                "SAMPLE, NOT A TICKET " + booking.id(),
                from.toInstant(),
                from.plusDays(1).toInstant()));
    }
}
