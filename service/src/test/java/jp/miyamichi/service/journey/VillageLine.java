package jp.miyamichi.service.journey;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.OnDemandService;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.service.planning.OpenRegion;

/// The town's tram, and the on-demand services of the village it goes to.
public final class VillageLine extends LateLine {

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
                List.of(onDemand("sagiso", "さぎそう河内号"), onDemand("seinan", "清南スマイル号")),
                town.outline(),
                town.attributions());
        return new OpenRegion(build, this);
    }

    private static OnDemandService onDemand(String id, String name) {
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
}
