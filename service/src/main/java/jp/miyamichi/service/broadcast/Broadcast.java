package jp.miyamichi.service.broadcast;

import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.miyamichi.service.broadcast.rules.Finding;
import jp.miyamichi.service.broadcast.rules.KnownGtfs;
import jp.miyamichi.service.broadcast.rules.MessageCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the three messages anew again and again. One that breaks a rule is not sent: the last good one stays, until it
/// is too old to be given to anybody.
public final class Broadcast {

    private static final Logger LOG = LoggerFactory.getLogger(Broadcast.class);

    /// Readers are promised a new message within 35 seconds.
    private static final Duration EVERY = Duration.ofSeconds(15);

    /// Older than this, a message says nothing about now.
    public static final Duration TOO_OLD = Duration.ofSeconds(90);

    private final Supplier<KnownGtfs> timetable;
    private final AlertBoard alerts;
    private final FleetNow fleet;
    private final LineVehicles lines;
    private final InstantSource clock;
    private final Map<FeedKind, State> states = new EnumMap<>(FeedKind.class);
    private volatile OnTheRoad onTheRoad = new OnTheRoad(List.of(), Instant.MIN);
    private Instant next = Instant.MIN;

    /// A message that was sent.
    ///
    /// @param warnings rules it bends
    /// @param omitted what stays out of it, with how many
    public record Sent(FeedMessage message, Instant at, List<Finding> warnings, Map<Omission, Integer> omitted) {}

    /// How a feed stands.
    ///
    /// @param sent the last good message, however old
    /// @param refused why the newest one was not sent; empty where it was
    public record State(FeedKind kind, Optional<Sent> sent, List<Finding> refused) {}

    private record OnTheRoad(List<FleetNow.Vehicle> vehicles, Instant at) {}

    public Broadcast(
            Supplier<KnownGtfs> timetable, AlertBoard alerts, FleetNow fleet, LineVehicles lines, InstantSource clock) {
        this.timetable = timetable;
        this.alerts = alerts;
        this.fleet = fleet;
        this.lines = lines;
        this.clock = clock;
        for (var kind : FeedKind.values()) {
            states.put(kind, new State(kind, Optional.empty(), List.of()));
        }
    }

    /// Makes new messages if it is time. Throws what reading alerts or the timetable throws; what was sent stays.
    public synchronized void look() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(EVERY);
        alerts.refresh();
        send(now);
    }

    private void send(Instant now) {
        var known = timetable.get();
        onTheRoad = new OnTheRoad(List.copyOf(fleet.vehicles(now)), now);
        var updates = new Draft(now);
        var positions = new Draft(now);
        FleetMessages.add(onTheRoad.vehicles(), known, now, updates, positions);
        LineMessages.add(lines.all(), known, now, updates, positions);
        var alert = new AlertMessage(known).of(alerts.at(now), now);
        var drafts =
                Map.of(FeedKind.TRIP_UPDATES, updates, FeedKind.VEHICLE_POSITIONS, positions, FeedKind.ALERTS, alert);
        var check = new MessageCheck(known);
        var alertMessage = alert.done();
        var pair = check.checkPair(updates.done(), positions.done());
        drafts.forEach((kind, draft) -> {
            var message = draft.done();
            var found = new ArrayList<>(check.check(message, before(kind), alertMessage, now));
            if (kind != FeedKind.ALERTS) {
                found.addAll(pair);
            }
            decide(kind, message, draft.omitted(), found, now);
        });
    }

    private Optional<FeedMessage> before(FeedKind kind) {
        return state(kind).sent().map(Sent::message);
    }

    private void decide(
            FeedKind kind, FeedMessage message, Map<Omission, Integer> omitted, List<Finding> found, Instant now) {
        var errors = found.stream().filter(each -> !each.rule().isWarning()).toList();
        if (errors.isEmpty()) {
            states.put(kind, new State(kind, Optional.of(new Sent(message, now, found, omitted)), List.of()));
        } else {
            LOG.warn(
                    "message withheld feed={} rule={} broken={}",
                    kind.text(),
                    errors.getFirst().rule(),
                    errors.size());
            states.put(kind, new State(kind, state(kind).sent(), errors));
        }
    }

    /// The on-demand vehicles as last asked for; none once that is too old.
    public List<FleetNow.Vehicle> driving() {
        var last = onTheRoad;
        return last.at().isBefore(clock.instant().minus(TOO_OLD)) ? List.of() : last.vehicles();
    }

    /// The message to be given to whoever asks; empty where the last good one is too old.
    public Optional<Sent> current(FeedKind kind) {
        var oldest = clock.instant().minus(TOO_OLD);
        return state(kind).sent().filter(sent -> !sent.at().isBefore(oldest));
    }

    public synchronized State state(FeedKind kind) {
        return Optional.ofNullable(states.get(kind)).orElseThrow();
    }
}
