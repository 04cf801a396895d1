package jp.miyamichi.service.riding;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.dispatch.region.Eligibility;
import jp.miyamichi.dispatch.region.Fact;
import jp.miyamichi.dispatch.region.FleetVehicle;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.Stopping;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.OnDemandService;

/// The region's real services, changed where a test needs it.
public final class TestRules {

    private static final double BOX_DEGREES = 0.05;

    private TestRules() {}

    /// As the region tells it, in a box of ten kilometres around `centre`.
    public static OnDemandService told(
            String id, String name, LatLon centre, Optional<String> district, Optional<String> phone) {
        return new OnDemandService(
                id,
                new Names(name, "", ""),
                "ondemand",
                id,
                district,
                "",
                box(centre),
                true,
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                phone,
                "sample 2026");
    }

    private static List<LatLon> box(LatLon centre) {
        var south = centre.lat() - BOX_DEGREES;
        var north = centre.lat() + BOX_DEGREES;
        var west = centre.lon() - BOX_DEGREES;
        var east = centre.lon() + BOX_DEGREES;
        return List.of(
                new LatLon(south, west),
                new LatLon(south, east),
                new LatLon(north, east),
                new LatLon(north, west),
                new LatLon(south, west));
    }

    /// For anyone, from anywhere to anywhere, by these vehicles.
    public static RideService forAnyone(RideService real, List<FleetVehicle> fleet) {
        var stopping = real.rules().stopping();
        return with(
                real,
                anyone(),
                new Stopping(stopping.at(), tried(Stopping.Pairs.ANY), stopping.walkMetersMax(), Optional.empty()),
                fleet);
    }

    public static Eligibility anyone() {
        return new Eligibility(tried(Eligibility.Who.ANYONE), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static RideService with(
            RideService real, Eligibility eligibility, Stopping stopping, List<FleetVehicle> fleet) {
        var rules = real.rules();
        return real.with(new RideService.ServiceRules(
                rules.id(),
                rules.hours(),
                rules.booking(),
                eligibility,
                rules.fares(),
                stopping,
                rules.limits(),
                fleet,
                rules.operator()));
    }

    public static <T> Fact<T> tried(T value) {
        return new Fact<>(value, Optional.empty(), Optional.empty(), Optional.of("for this test"));
    }
}
