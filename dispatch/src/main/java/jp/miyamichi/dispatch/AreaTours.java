package jp.miyamichi.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.Change;
import jp.miyamichi.dispatch.booking.Ownership;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.TourPlan;
import jp.miyamichi.dispatch.region.RideService;

/// The days of one area in memory, and the way from there into the database and back.
///
/// Memory is never ahead of the database for long: what could not be written is forgotten and read again.
final class AreaTours {

    private static final Duration REMEMBER_TOURS = Duration.ofDays(1);

    private final ServiceArea area;
    private final RideService service;
    private final DeskParts parts;
    private final Map<LocalDate, DayTours> days = new ConcurrentHashMap<>();
    private volatile Optional<Ownership> owner = Optional.empty();
    private volatile String lastKnownOwner = "";

    AreaTours(ServiceArea area, RideService service, DeskParts parts) {
        this.area = area;
        this.service = service;
        this.parts = parts;
    }

    /// Takes or keeps the area. A new owner reads everything anew.
    ///
    /// @return whether it is ours
    boolean own(Duration lease) {
        var now = parts.book().own(area, parts.node(), lease);
        lastKnownOwner = now.node();
        if (!now.isHeldBy(parts.node())) {
            lose();
            return false;
        }
        var isNew = owner.isEmpty() || owner.get().fence() != now.fence();
        owner = Optional.of(now);
        if (isNew) {
            readAll();
        }
        return true;
    }

    /// Gives the area to whichever node asks for it next.
    void handOver() {
        if (isOwned()) {
            parts.book().release(owner());
            lose();
        }
    }

    /// Finds out whom to ask, without taking the area.
    void seeOwner() {
        lastKnownOwner = parts.book().owner(area).map(Ownership::node).orElse("");
    }

    private void lose() {
        owner = Optional.empty();
        days.clear();
    }

    Ownership owner() {
        return owner.orElseThrow(() -> new AreaElsewhereException(area, lastKnownOwner));
    }

    boolean isOwned() {
        return owner.isPresent();
    }

    private void readAll() {
        days.clear();
        var today = LocalDate.ofInstant(parts.clock().instant(), parts.zone());
        var tours = parts.book().tours(area, today.minusDays(1)).stream().collect(Collectors.groupingBy(TourPlan::day));
        var open = parts.book().open(area, today.minusDays(1)).stream().collect(Collectors.groupingBy(Booking::day));
        for (var day : tours.keySet()) {
            days.put(day, read(day, tours.get(day), open.getOrDefault(day, List.of())));
        }
    }

    private DayTours read(LocalDate day, List<TourPlan> tours, List<Booking> open) {
        return DayTours.read(
                day,
                origin(day),
                EngineFleet.vehicles(service.rules().fleet(), day, parts.zone()),
                tours,
                open,
                parts.times(),
                parts.clock());
    }

    private Instant origin(LocalDate day) {
        return day.atTime(LocalTime.MIDNIGHT).atZone(parts.zone()).toInstant();
    }

    /// A day's tours; empty ones where nothing is planned yet. Any thread may ask.
    DayTours day(LocalDate day) {
        if (!isOwned()) {
            throw new AreaElsewhereException(area, lastKnownOwner);
        }
        return days.computeIfAbsent(day, fresh -> read(fresh, List.of(), List.of()));
    }

    /// Puts another fleet into a day, before it is written.
    void replace(DayTours day) {
        days.put(day.day(), day);
    }

    Collection<DayTours> days() {
        return days.values();
    }

    Optional<Booking> find(BookingId id) {
        return days.values().stream()
                .flatMap(day -> day.find(id).stream())
                .findFirst()
                .or(() -> parts.book().find(id).filter(found -> found.area().equals(area)));
    }

    /// Writes a draft together with every tour that differs from the database.
    Change.Result write(Change.Draft draft) {
        days.values().forEach(day -> day.into(draft));
        var change = draft.done();
        var isWritten = false;
        try {
            var result = parts.book().commit(change);
            isWritten = result == Change.Result.DONE;
            if (isWritten) {
                days.values().forEach(day -> day.wrote(change));
                publish(change);
            }
            if (result == Change.Result.STALE) {
                lose();
            }
            return result;
        } finally {
            if (!isWritten && isOwned()) {
                forget();
            }
        }
    }

    /// As [#write], for changes that no other node and no other command can get in the way of.
    void writeAll(Change.Draft draft) {
        switch (write(draft)) {
            case DONE, AGAIN -> {}
            case STALE -> throw new AreaElsewhereException(area, lastKnownOwner);
            case CONFLICT ->
                throw new IllegalStateException("the tours of " + area
                        + " were changed behind its owner's back; they are read again, ask again");
        }
    }

    /// Drops what memory believes and reads the database again, now or when somebody needs it.
    void forget() {
        try {
            readAll();
        } catch (RuntimeException unreadable) {
            lose();
            throw unreadable;
        }
    }

    private void publish(Change change) {
        for (var tour : change.tours()) {
            parts.grid()
                    .remember(Grid.Kind.TOURS, area, tour.day() + "/" + tour.vehicle(), tour.plan(), REMEMBER_TOURS);
        }
    }
}
