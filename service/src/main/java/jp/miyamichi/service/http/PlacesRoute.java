package jp.miyamichi.service.http;

import jp.miyamichi.service.json.PlaceJson;

/// `GET /api/v1/places`
final class PlacesRoute implements Answer {

    private static final int LIMIT = 10;

    private final Planning planning;

    PlacesRoute(Planning planning) {
        this.planning = planning;
    }

    @Override
    public Reply to(Query query) {
        return planning.search(region -> Reply.json(new PlaceJson(
                region.planner().places(query.text("text"), query.number("limit", LIMIT)), query.language())));
    }
}
