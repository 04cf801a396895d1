package jp.miyamichi.dispatch.region;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.dispatch.region.RideService.ServiceRules;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.Place;

/// The region's services by their real rules, in a zone drawn as a box around 河内, with a few of its places.
public final class SampleServices {

    public static final LatLon CENTRE = new LatLon(36.616773, 139.943465);
    public static final LatLon OKAMOTO = new LatLon(36.598182, 139.944363);
    public static final LatLon HEALTH_CENTRE = new LatLon(36.628098, 139.941472);

    /// A home in 下田原, nine kilometres from the station.
    public static final LatLon HOME = new LatLon(36.6550, 139.9050);

    /// A home close to the civic centre.
    public static final LatLon OTHER_HOME = new LatLon(36.6200, 139.9380);

    /// A shop 170 metres inside the southern edge of the zone.
    public static final LatLon SOUTHERN_SHOP = new LatLon(36.5815, 139.944);

    public static final LatLon FAR_AWAY = new LatLon(36.5590, 139.8985);

    private static final List<LatLon> BOX = List.of(
            new LatLon(36.58, 139.88),
            new LatLon(36.58, 139.98),
            new LatLon(36.69, 139.98),
            new LatLon(36.69, 139.88),
            new LatLon(36.58, 139.88));

    private SampleServices() {}

    /// さぎそう河内号
    public static RideService sagiso() {
        return all().getFirst();
    }

    public static List<RideService> all() {
        return RideServices.of(
                "utsunomiya",
                List.of(told("sagiso"), told("seinan"), told("itado"), told("shiroyama"), told("sakigake")),
                List.of(
                        place("centre", CENTRE),
                        place("okamoto", OKAMOTO),
                        place("health", HEALTH_CENTRE),
                        place("shop", SOUTHERN_SHOP)));
    }

    /// The same rules but for whom, where it stops and by which vehicles.
    public static ServiceRules with(
            ServiceRules rules, Eligibility eligibility, Stopping stopping, List<FleetVehicle> fleet) {
        return new ServiceRules(
                rules.id(),
                rules.hours(),
                rules.booking(),
                eligibility,
                rules.fares(),
                stopping,
                rules.limits(),
                fleet,
                rules.operator());
    }

    public static <T> Fact<T> tried(T value) {
        return new Fact<>(value, Optional.empty(), Optional.empty(), Optional.of("for this test"));
    }

    private static Place place(String id, LatLon at) {
        return new Place(
                id,
                Place.Kind.CIVIC,
                new Names(id, "", ""),
                at,
                false,
                Optional.empty(),
                Optional.empty(),
                "sample 2026");
    }

    private static OnDemandService told(String id) {
        return new OnDemandService(
                id,
                new Names(id, "", ""),
                "ondemand",
                id,
                Optional.empty(),
                "",
                BOX,
                true,
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "sample 2026");
    }
}
