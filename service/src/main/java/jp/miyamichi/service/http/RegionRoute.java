package jp.miyamichi.service.http;

import java.util.Optional;
import jp.miyamichi.service.json.RegionJson;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.wording.HelpLine;

/// `GET /api/v1/region`
final class RegionRoute implements Answer {

    private final ActiveRegion regions;
    private final Optional<HelpLine> help;

    RegionRoute(ActiveRegion regions, Optional<HelpLine> help) {
        this.regions = regions;
        this.help = help;
    }

    @Override
    public Reply to(Query query) {
        return regions.with(region -> Reply.json(
                new RegionJson(region.planner().region(), region.build().onDemandServices(), help)));
    }
}
