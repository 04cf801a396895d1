package jp.miyamichi.service.http;

import jp.miyamichi.service.json.RegionJson;
import jp.miyamichi.service.planning.ActiveRegion;

/// `GET /api/v1/region`
final class RegionRoute implements Answer {

    private final ActiveRegion regions;

    RegionRoute(ActiveRegion regions) {
        this.regions = regions;
    }

    @Override
    public Reply to(Query query) {
        return regions.with(region -> Reply.json(
                new RegionJson(region.planner().region(), region.build().onDemandServices())));
    }
}
