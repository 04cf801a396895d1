package jp.miyamichi.service.notice;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import jp.miyamichi.dispatch.FleetNews;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingBook;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.engine.Promise;
import jp.miyamichi.dispatch.engine.Repair;
import jp.miyamichi.dispatch.engine.RideId;
import jp.miyamichi.service.riding.RideNews;
import jp.miyamichi.service.riding.Travellers;

/// Tells riders what becomes of their rides. Of what stays within the promise they are told only that another vehicle
/// comes: the times they know still hold.
public final class RideNotices implements RideNews {

    private final BookingBook book;
    private final Predicate<UUID> isOfJourney;
    private final Caretakers caretakers;
    private final Notices notices;
    private final Executor thread;
    private final RideSentences sentences;
    private final InstantSource clock;

    /// @param isOfJourney whether a ride belongs to a booked journey, which itself tells what becomes of it
    /// @param caretakers are told of the rides they booked for others
    /// @param thread may wait for the database; whoever brings the news may not
    public RideNotices(
            BookingBook book,
            Predicate<UUID> isOfJourney,
            Caretakers caretakers,
            Notices notices,
            Executor thread,
            ZoneId zone,
            InstantSource clock) {
        this.book = book;
        this.isOfJourney = isOfJourney;
        this.caretakers = caretakers;
        this.notices = notices;
        this.thread = thread;
        this.sentences = new RideSentences(zone);
        this.clock = clock;
    }

    @Override
    public void changed(ServiceArea area, FleetNews news) {
        thread.execute(() -> tell(news));
    }

    @Override
    public void calledOff(List<Booking> rides) {
        thread.execute(() -> notices.add(
                rides.stream().flatMap(ride -> calledOff(ride).stream()).toList()));
    }

    private void tell(FleetNews news) {
        var told = new ArrayList<Notice>();
        for (var lost : news.lost()) {
            find(lost.ride())
                    .map(ride ->
                            lost.instead().map(promise -> moved(ride, promise)).orElseGet(() -> calledOff(ride)))
                    .ifPresent(told::addAll);
        }
        for (var renewed : news.renewed()) {
            find(renewed.ride()).map(ride -> moved(ride, renewed.promise())).ifPresent(told::addAll);
        }
        for (var notice : news.notices()) {
            if (notice.kind() == Repair.Notice.Kind.OTHER_VEHICLE) {
                find(notice.ride())
                        .map(ride -> otherVehicle(ride, notice.vehicle().value()))
                        .ifPresent(told::addAll);
            }
        }
        notices.add(told);
    }

    private Optional<Booking> find(RideId ride) {
        return book.find(BookingId.of(ride.value()));
    }

    private List<Notice> moved(Booking ride, Promise promise) {
        var key = " " + promise.earliestPickup().getEpochSecond() + " "
                + promise.latestArrival().getEpochSecond();
        return notice(ride, Notice.Kind.RIDE_CHANGED, key, sentences.moved(ride, promise));
    }

    private List<Notice> otherVehicle(Booking ride, String vehicle) {
        return notice(ride, Notice.Kind.VEHICLE_CHANGED, " " + vehicle, sentences.otherVehicle(ride, vehicle));
    }

    private List<Notice> calledOff(Booking ride) {
        if (isOfJourney.test(ride.id().value())) {
            return List.of();
        }
        return notice(ride, Notice.Kind.RIDE_CANCELLED, "", sentences.calledOff(ride));
    }

    /// Empty where the rider is nobody of ours, as with partners.
    private List<Notice> notice(Booking ride, Notice.Kind kind, String more, RideSentences.Said said) {
        Instant now = clock.instant();
        return Travellers.person(ride.rider().id())
                .map(person -> new Notice(
                        kind.word() + " ride " + ride.id() + more,
                        person,
                        kind,
                        Optional.empty(),
                        said.japanese(),
                        said.english(),
                        now))
                .map(own -> caretakers.told(ride, own))
                .orElseGet(List::of);
    }
}
