package jp.miyamichi.service.http;

import java.util.Optional;
import jp.miyamichi.service.json.RegionJson;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.wording.HelpLine;
import jp.miyamichi.service.wording.MapTiles;

/// `GET /api/v1/region`
final class RegionRoute implements Answer {

    private final ActiveRegion regions;
    private final Optional<HelpLine> help;
    private final Optional<MapTiles> tiles;

    RegionRoute(ActiveRegion regions, Optional<HelpLine> help, Optional<MapTiles> tiles) {
        this.regions = regions;
        this.help = help;
        this.tiles = tiles;
    }

    @Override
    public Reply to(Query query) {
        return regions.with(region -> Reply.json(
                new RegionJson(region.planner().region(), region.build().onDemandServices(), help, tiles)));
    }
}
