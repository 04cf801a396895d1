package jp.miyamichi.service.http;

import java.time.InstantSource;
import java.util.Optional;
import jp.miyamichi.service.json.RegionJson;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.wording.HelpLine;
import jp.miyamichi.service.wording.MapTiles;

/// `GET /api/v1/region`
final class RegionRoute implements Answer {

    private final ActiveRegion regions;
    private final InstantSource clock;
    private final Optional<HelpLine> help;
    private final Optional<MapTiles> tiles;

    RegionRoute(Planning planning, Optional<HelpLine> help, Optional<MapTiles> tiles) {
        this.regions = planning.regions();
        this.clock = planning.clock();
        this.help = help;
        this.tiles = tiles;
    }

    @Override
    public Reply to(Query query) {
        return regions.with(open -> {
            var region = open.planner().region();
            var offset = region.zone().getRules().getOffset(clock.instant());
            return Reply.json(new RegionJson(region, offset, open.build().onDemandServices(), help, tiles));
        });
    }
}
