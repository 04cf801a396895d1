package jp.miyamichi.dispatch.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.miyamichi.region.LatLon;

/// Bookings of さぎそう河内号 on a Tuesday, each from 白沢 to 岡本駅.
public final class SampleBookings {

    public static final ServiceArea KAWACHI = new ServiceArea("sagiso", "kawachi");
    public static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    public static final Instant NINE = Instant.parse("2026-11-24T00:00:00Z");

    private static final LatLon SHIRASAWA = new LatLon(36.6265, 139.9450);
    private static final LatLon OKAMOTO = new LatLon(36.6169, 139.9399);

    private SampleBookings() {}

    /// The same number is the same booking.
    public static BookingId id(int number) {
        return new BookingId(new UUID(1, number));
    }

    public static Command command(int number) {
        return new Command(new UUID(2, number), "rider:1");
    }

    /// Picked up from nine o'clock on, ten minutes at the latest; there half an hour later.
    public static Booking booking(int number, String vehicle) {
        return new Booking(
                id(number),
                KAWACHI,
                TUESDAY,
                new Rider("rider-" + number, "household-" + number, Rider.Standing.REGISTERED),
                BookingState.CONFIRMED,
                vehicle,
                new Spot("白沢", SHIRASAWA),
                new Spot("岡本駅", OKAMOTO),
                Party.ofAdults(1),
                new Promise(NINE, NINE.plusSeconds(600), NINE.plusSeconds(2_400), 300),
                new UUID(3, number),
                Optional.of("lrt:0912"),
                NINE.minusSeconds(3_600));
    }
}
