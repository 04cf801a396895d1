package jp.miyamichi.service.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.Outlook;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingState;
import jp.miyamichi.service.riding.RideOffice;
import jp.miyamichi.service.riding.Travellers;

/// Tells riders, once, that their vehicle is near: nobody else is fetched before them, and it is planned to be there
/// within minutes.
public final class NearWatch {

    static final Duration NEAR = Duration.ofMinutes(5);

    private final Supplier<RideOffice> office;
    private final Notices notices;
    private final Caretakers caretakers;

    public NearWatch(Supplier<RideOffice> office, Notices notices, Caretakers caretakers) {
        this.office = office;
        this.notices = notices;
        this.caretakers = caretakers;
    }

    /// Looks at the rides of today once. The key of a notice sees to it that it is told once, whoever looks.
    public void look() {
        var here = office.get();
        var now = here.clock().instant();
        var sentences = new RideSentences(here.zone());
        for (var service : here.services()) {
            var soon = here.book().open(RideOffice.area(service), here.today()).stream()
                    .filter(ride -> isDue(ride, now))
                    .toList();
            if (!soon.isEmpty()) {
                tell(here, soon, sentences, now);
            }
        }
    }

    private static boolean isDue(Booking ride, Instant now) {
        var comes = ride.state() == BookingState.CONFIRMED || ride.state() == BookingState.ON_THE_WAY;
        return comes && !ride.promise().pickupFrom().minus(NEAR).isAfter(now);
    }

    private void tell(RideOffice here, List<Booking> soon, RideSentences sentences, Instant now) {
        var outlooks = here.outlook(soon);
        notices.add(soon.stream()
                .flatMap(
                        ride -> Optional.ofNullable(outlooks.get(ride.id()))
                                .flatMap(outlook -> near(ride, outlook, sentences, now))
                                .stream()
                                .flatMap(own -> caretakers.told(ride, own).stream()))
                .toList());
    }

    private static Optional<Notice> near(Booking ride, Outlook outlook, RideSentences sentences, Instant now) {
        var pickup = outlook.pickup()
                .filter(at -> outlook.stopsBefore() == 0 && !at.minus(NEAR).isAfter(now));
        return pickup.flatMap(at -> Travellers.person(ride.rider().id()).map(person -> {
            var said = sentences.near(ride, outlook.vehicle(), at);
            return new Notice(
                    "vehicle-near ride " + ride.id(),
                    person,
                    Notice.Kind.VEHICLE_NEAR,
                    Optional.empty(),
                    said.japanese(),
                    said.english(),
                    now);
        }));
    }
}
