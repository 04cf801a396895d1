package jp.miyamichi.service.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.planner.Itinerary;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Leg;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.service.journey.LateLine;
import jp.miyamichi.service.planning.OpenRegion;

/// The town's tram, and the on-demand services of the village it goes to: さぎそう河内号 to the farm for anyone, and
/// 清南スマイル号 to the hall for those registered.
final class VillageLine extends LateLine {

    static final LatLon STATION = Village.at(-1, -1);
    static final LatLon FARM = Village.at(1, 1);

    @Override
    public OpenRegion open() {
        var town = super.open().build();
        var build = new RegionBuild(
                town.id(),
                town.folder(),
                town.contentHash(),
                town.feeds(),
                town.streets(),
                town.streetsSynthetic(),
                town.map(),
                town.places(),
                List.of(service("sagiso", "さぎそう河内号"), service("seinan", "清南スマイル号")),
                town.outline(),
                town.attributions());
        return new OpenRegion(build, this);
    }

    private static OnDemandService service(String id, String name) {
        return new OnDemandService(
                id,
                new Names(name, "", ""),
                "ondemand",
                id,
                Optional.empty(),
                "",
                List.of(),
                true,
                Optional.empty(),
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "the village");
    }

    /// Where on-demand rides are wanted, one of each service follows the tram.
    @Override
    public ItineraryAnswer itineraries(ItineraryRequest request) {
        var answer = super.itineraries(request);
        if (!request.modes().contains(Mode.FLEX) || !(answer instanceof ItineraryAnswer.Found found)) {
            return answer;
        }
        var tram = found.itineraries().getFirst().legs();
        return new ItineraryAnswer.Found(
                List.of(with(tram, "sagiso", "農園", FARM), with(tram, "seinan", "河内地区市民センター", Village.CENTRE)),
                found.past(),
                found.notices(),
                Optional.empty(),
                Optional.empty());
    }

    private static Itinerary with(List<Leg> tram, String service, String name, LatLon to) {
        var departs = tram.getLast().arriveAt().plusMinutes(5);
        var legs = new ArrayList<>(tram);
        legs.add(new Leg.OnDemand(
                service,
                service,
                new Leg.Route("ondemand:" + service, "", service, Optional.empty()),
                new Leg.End("駅前", STATION, Optional.empty(), Optional.empty()),
                new Leg.End(name, to, Optional.empty(), Optional.empty()),
                departs,
                departs.plus(Duration.ofMinutes(25)),
                5_000,
                List.of(STATION, to),
                true,
                Optional.empty(),
                new Leg.BookingRule(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                List.of()));
        return new Itinerary(legs);
    }
}
