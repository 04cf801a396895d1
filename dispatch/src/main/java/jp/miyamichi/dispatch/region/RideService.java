package jp.miyamichi.dispatch.region;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;

/// An on-demand service: what the region tells of it, and the rules it is dispatched by.
///
/// @param zone the outer ring, closed
/// @param places served ones, in the zone or beyond
/// @param driverHours that hold for its drivers
public record RideService(
        String id,
        Names names,
        List<LatLon> zone,
        List<ServedPlace> places,
        ServiceRules rules,
        DriverHours driverHours) {

    /// The rules of one service file.
    public record ServiceRules(
            String id,
            Fact<Hours> hours,
            BookingTimes booking,
            Eligibility eligibility,
            Fares fares,
            Stopping stopping,
            RideLimits limits,
            List<FleetVehicle> fleet,
            Optional<Fact<String>> operator) {

        public ServiceRules {
            fleet = List.copyOf(fleet);
            for (var vehicle : fleet) {
                if (!vehicle.mayServe(id)) {
                    throw new IllegalArgumentException("vehicle " + vehicle.id() + " has no permit for " + id);
                }
            }
        }
    }

    /// A place the service knows by name.
    ///
    /// @param en its English name, empty where unknown
    public record ServedPlace(
            String id,
            String name,
            @JsonSetter(nulls = Nulls.AS_EMPTY) String en,
            LatLon at) {

        public ServedPlace(String id, String name, LatLon at) {
            this(id, name, "", at);
        }

        /// @param language `ja` or `en`
        public String name(String language) {
            return language.equals("en") && !en.isBlank() ? en : name;
        }
    }

    public RideService {
        zone = List.copyOf(zone);
        places = List.copyOf(places);
    }

    /// The same service by other rules.
    public RideService with(ServiceRules other) {
        return new RideService(id, names, zone, places, other, driverHours);
    }

    /// Whether `point` lies in the zone, by the even-odd rule.
    public boolean covers(LatLon point) {
        var inside = false;
        for (int i = 1; i < zone.size(); i++) {
            var a = zone.get(i - 1);
            var b = zone.get(i);
            if (a.lat() > point.lat() != b.lat() > point.lat()
                    && point.lon() < (b.lon() - a.lon()) * (point.lat() - a.lat()) / (b.lat() - a.lat()) + a.lon()) {
                inside = !inside;
            }
        }
        return inside;
    }

    /// Where somebody may be met or let out by name: its virtual stops if it has such, else the places it serves.
    public List<ServedPlace> stops() {
        return rules.stopping().at().is() == Stopping.At.VIRTUAL_STOPS
                ? rules.stopping().virtualStops().orElseThrow().is()
                : places;
    }

    /// The stop nearest to `point`.
    public Optional<ServedPlace> nearestStop(LatLon point) {
        return nearest(stops(), point);
    }

    private static Optional<ServedPlace> nearest(List<ServedPlace> all, LatLon point) {
        return all.stream().min((a, b) -> Double.compare(a.at().metersTo(point), b.at().metersTo(point)));
    }

    public boolean isPlace(LatLon point) {
        return nearest(places, point)
                .filter(place -> place.at().metersTo(point) <= Stopping.SAME_PLACE_METERS)
                .isPresent();
    }

    /// Between which ends it runs. One end must be a place it serves only where such a place is known: where none is,
    /// nobody could be carried at all.
    public Fact<Stopping.Pairs> pairs() {
        return places.isEmpty()
                ? new Fact<>(
                        Stopping.Pairs.ANY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("none of its places is known by name, so none can be asked for"))
                : rules.stopping().pairs();
    }

    /// Why a duty may not be driven beside those of its driver's roster; empty if it may.
    public Optional<String> refuses(Duty added) {
        return Rosters.refuses(rules, driverHours, added);
    }

    public boolean asksForRegistration() {
        return rules.eligibility().who().is() == Eligibility.Who.REGISTERED;
    }
}
