package jp.miyamichi.service.broadcast.rules;

import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Holds a message against every rule, as a consumer that knows the published timetable would.
public final class MessageCheck {

    private final KnownGtfs gtfs;

    public MessageCheck(KnownGtfs gtfs) {
        this.gtfs = gtfs;
    }

    /// @param before the message sent last at the same address
    /// @param alerts sent with it; a detour excuses a vehicle that has left its way
    public List<Finding> check(FeedMessage message, Optional<FeedMessage> before, FeedMessage alerts, Instant now) {
        var findings = new Findings();
        new HeaderRules(findings, now).check(message, before);
        var trips = new TripRules(gtfs, findings);
        var stops = new StopTimeRules(gtfs, findings);
        new VehicleRules(gtfs, findings, alerts).check(message);
        var subjects = new AlertRules(gtfs, findings);
        for (var entity : message.getEntityList()) {
            if (entity.hasTripUpdate()) {
                trips.check(entity.getTripUpdate());
                stops.check(entity.getTripUpdate());
            }
            if (entity.hasVehicle()) {
                trips.check(entity.getVehicle());
            }
            if (entity.hasAlert()) {
                subjects.check(entity.getId(), entity.getAlert());
            }
        }
        return findings.all();
    }

    /// Holds trip updates and vehicle positions of one moment against each other.
    public List<Finding> checkPair(FeedMessage tripUpdates, FeedMessage vehicles) {
        var findings = new Findings();
        new PairRules(gtfs, findings).check(tripUpdates, vehicles);
        return findings.all();
    }
}
