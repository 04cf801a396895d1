package jp.miyamichi.service.http;

import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Planner;

/// Finds the places that a question names.
final class Places {

    private Places() {}

    static Location locate(Planner planner, Query query, String field) {
        var named = query.text(field);
        return planner.locate(named, query.language().locale())
                .orElseThrow(() -> Problem.in(
                                field,
                                field + ": no place is called \"" + named + "\". Take a name or an id from"
                                        + " /api/v1/places, or give lat,lon in degrees such as 36.5586,139.9006.")
                        .refusal());
    }
}
