package jp.miyamichi.service.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.service.notice.Notice;

/// What the traveller is told of the trams and buses of a journey: always the clock time that is expected now.
record LineNews(ZoneId zone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /// A delay that grows by less is not told again.
    private static final Duration TOLD_AGAIN = Duration.ofMinutes(5);

    /// @param leg as it was booked
    /// @param live as it runs now
    /// @param ride what becomes of the ride that meets it
    Notice late(Journey journey, JourneyLeg leg, Leg.Transit live, LineWords ride, Instant now) {
        var late = Duration.between(leg.arriveAt(), live.arriveAt().toInstant());
        var step = Math.max(
                1, Math.round((double) live.delaySeconds().orElse((int) late.toSeconds()) / TOLD_AGAIN.toSeconds()));
        var planned =
                live.arriveAt().toInstant().minusSeconds(live.delaySeconds().orElse(0));
        var values = Map.of(
                "line", leg.line(),
                "stop", leg.to().name(),
                "planned", clock(planned),
                "expected", clock(live.arriveAt().toInstant()));
        return notice(
                journey,
                Notice.Kind.LINE_LATE,
                leg.trip().orElse("") + " " + step,
                LineWords.joined(LineWords.LATE.with(values), ride.with(Map.of())),
                now);
    }

    Notice cancelled(Journey journey, JourneyLeg leg, Instant now) {
        var values = Map.of("line", leg.line(), "stop", leg.from().name(), "planned", clock(leg.departAt()));
        return notice(
                journey,
                Notice.Kind.LINE_LATE,
                leg.trip().orElse("") + " cancelled",
                LineWords.CANCELLED.with(values),
                now);
    }

    /// @param there when the traveller gets to its stop
    Notice missed(Journey journey, JourneyLeg leg, Instant there, Instant now) {
        var values = Map.of(
                "line", leg.line(),
                "stop", leg.from().name(),
                "planned", clock(leg.departAt()),
                "expected", clock(there));
        return notice(
                journey, Notice.Kind.LINE_LATE, leg.trip().orElse("") + " missed", LineWords.MISSED.with(values), now);
    }

    /// Which tram or bus to take instead.
    Notice instead(Journey journey, JourneyLeg leg, Instant now) {
        var values = Map.of(
                "line", leg.line(),
                "stop", leg.from().name(),
                "to", leg.to().name(),
                "planned", clock(leg.departAt()),
                "expected", clock(leg.arriveAt()));
        return notice(
                journey,
                Notice.Kind.CONNECTION_CHANGED,
                leg.trip().orElse("") + " " + leg.departAt().getEpochSecond(),
                LineWords.INSTEAD.with(values),
                now);
    }

    private String clock(Instant time) {
        return CLOCK.format(time.atZone(zone));
    }

    private static Notice notice(
            Journey journey, Notice.Kind kind, String more, Map<String, String> said, Instant now) {
        var others = new TreeMap<>(said);
        var japanese = others.remove("ja");
        var english = others.remove("en");
        var key = kind.word() + " " + journey.id() + " " + more;
        return new Notice(
                key.substring(0, Math.min(key.length(), Notice.KEY_LENGTH_MAX)),
                journey.traveller(),
                kind,
                Optional.of(journey.id().value()),
                Optional.ofNullable(japanese).orElseThrow(),
                Optional.ofNullable(english).orElseThrow(),
                others,
                now);
    }
}
