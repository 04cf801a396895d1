package jp.miyamichi.service.broadcast.rules;

import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedHeader.Incrementality;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TimeRange;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The header, and the times of everything below it.
final class HeaderRules {

    private static final Set<String> VERSIONS = Set.of("1.0", "2.0");
    private static final int FUTURE_SECONDS_MAX = 60;
    private static final int INTERVAL_SECONDS_MAX = 35;
    private static final int AGE_SECONDS_MAX = 65;

    private final Findings findings;
    private final long now;

    HeaderRules(Findings findings, Instant now) {
        this.findings = findings;
        this.now = now.getEpochSecond();
    }

    /// A time that says of when its entity is.
    private record Stamp(String where, boolean isThere, long seconds) {}

    void check(FeedMessage message, Optional<FeedMessage> before) {
        var header = message.getHeader();
        findings.addIf(!VERSIONS.contains(header.getGtfsRealtimeVersion()), Rule.E038, header.getGtfsRealtimeVersion());
        var second = header.getGtfsRealtimeVersion().equals("2.0");
        findings.addIf(second && !header.hasTimestamp(), Rule.E048, "header");
        findings.addIf(second && !header.hasIncrementality(), Rule.E049, "header");
        findings.addIf(!second && !header.hasTimestamp(), Rule.W001, "header");
        var whole = header.getIncrementality() == Incrementality.FULL_DATASET;
        message.getEntityList()
                .forEach(entity -> findings.addIf(whole && entity.hasIsDeleted(), Rule.E039, entity.getId()));
        before.ifPresent(last -> compare(message, last));
        findings.addIf(
                header.hasTimestamp() && now - header.getTimestamp() > AGE_SECONDS_MAX,
                Rule.W008,
                now - header.getTimestamp() + " seconds");
        stamps(message).forEach(stamp -> check(stamp, header));
        times(message).forEach(time -> findings.addIf(!Times.isPosix(time), Rule.E001, Long.toString(time)));
    }

    private void compare(FeedMessage message, FeedMessage last) {
        var then = last.getHeader().getTimestamp();
        var time = message.getHeader().getTimestamp();
        var changed = !message.getEntityList().equals(last.getEntityList());
        findings.addIf(changed && time == then, Rule.E017, Long.toString(time));
        findings.addIf(time < then, Rule.E018, then + " then " + time);
        findings.addIf(time - then > INTERVAL_SECONDS_MAX, Rule.W007, time - then + " seconds");
    }

    private void check(Stamp stamp, FeedHeader header) {
        if (!stamp.isThere()) {
            findings.addIf(!stamp.where().equals("header"), Rule.W001, stamp.where());
            return;
        }
        findings.addIf(!Times.isPosix(stamp.seconds()), Rule.E001, stamp.where() + " " + stamp.seconds());
        findings.addIf(
                Times.isPosix(stamp.seconds()) && stamp.seconds() > now + FUTURE_SECONDS_MAX, Rule.E050, stamp.where());
        findings.addIf(header.hasTimestamp() && stamp.seconds() > header.getTimestamp(), Rule.E012, stamp.where());
    }

    private static List<Stamp> stamps(FeedMessage message) {
        var stamps = new ArrayList<Stamp>();
        var header = message.getHeader();
        stamps.add(new Stamp("header", header.hasTimestamp(), header.getTimestamp()));
        for (var entity : message.getEntityList()) {
            if (entity.hasTripUpdate()) {
                var update = entity.getTripUpdate();
                stamps.add(new Stamp("trip update " + entity.getId(), update.hasTimestamp(), update.getTimestamp()));
            }
            if (entity.hasVehicle()) {
                var vehicle = entity.getVehicle();
                stamps.add(new Stamp("vehicle " + entity.getId(), vehicle.hasTimestamp(), vehicle.getTimestamp()));
            }
        }
        return stamps;
    }

    /// The times that may well lie ahead: of stops, and of alerts.
    private static Stream<Long> times(FeedMessage message) {
        var stops = message.getEntityList().stream()
                .filter(FeedEntity::hasTripUpdate)
                .flatMap(entity -> entity.getTripUpdate().getStopTimeUpdateList().stream())
                .flatMap(HeaderRules::events)
                .filter(StopTimeEvent::hasTime)
                .map(StopTimeEvent::getTime);
        var alerts = message.getEntityList().stream()
                .filter(FeedEntity::hasAlert)
                .flatMap(entity -> entity.getAlert().getActivePeriodList().stream())
                .flatMap(HeaderRules::ends);
        return Stream.concat(stops, alerts);
    }

    private static Stream<StopTimeEvent> events(TripUpdate.StopTimeUpdate update) {
        return Stream.of(update.getArrival(), update.getDeparture());
    }

    private static Stream<Long> ends(TimeRange range) {
        return Stream.concat(
                range.hasStart() ? Stream.of(range.getStart()) : Stream.empty(),
                range.hasEnd() ? Stream.of(range.getEnd()) : Stream.empty());
    }
}
