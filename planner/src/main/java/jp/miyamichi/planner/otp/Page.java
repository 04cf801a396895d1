package jp.miyamichi.planner.otp;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import jp.miyamichi.planner.BadPage;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.Leg;

/// Where earlier or later ways of the same wish begin. It is a time, not a place in a list: it stays right when the
/// live timetable, or the whole graph, changes between two pages.
///
/// OpenTripPlanner's own cursor is not used: it knows only the ways of one of our searches, and it counts each minute
/// of a headway line as a way of its own.
record Page(Direction direction, Instant from) {

    enum Direction {
        EARLIER,
        LATER
    }

    static Page parse(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return new Page(Direction.valueOf(parts[0]), Instant.parse(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new BadPage(
                    "page must be a cursor from an earlier answer (earlierPage, laterPage), not " + cursor, e);
        }
    }

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((direction + " " + from).getBytes(StandardCharsets.UTF_8));
    }

    /// Before the earliest way shown.
    static Optional<Page> before(Collection<Itinerary> shown) {
        return shown.stream()
                .map(way -> way.departAt().toInstant())
                .min(Comparator.naturalOrder())
                .map(first -> new Page(Direction.EARLIER, first));
    }

    /// After the latest way shown. A headway line has no departures to tell apart: its next one is a headway later.
    static Optional<Page> after(Collection<Itinerary> shown) {
        return shown.stream()
                .map(way -> way.departAt().toInstant().plus(step(way)))
                .max(Comparator.naturalOrder())
                .map(next -> new Page(Direction.LATER, next));
    }

    private static Duration step(Itinerary way) {
        return way.legs().stream()
                .filter(Leg.Transit.class::isInstance)
                .map(leg -> ((Leg.Transit) leg).headway())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Duration.ofMinutes(1));
    }
}
