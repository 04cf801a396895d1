package jp.miyamichi.region.tables;

import java.util.Optional;
import java.util.OptionalInt;

/// What a ride costs, cash or IC alike: between two stops, either way, or anywhere on the route where no stops are
/// given.
public record FareRow(
        String routeId,
        Optional<String> fromStop,
        Optional<String> toStop,
        int adultYen,
        OptionalInt childYen,
        OptionalInt disabledYen,
        Fact fact) {

    public FareRow {
        if (fromStop.isPresent() != toStop.isPresent()) {
            throw new IllegalArgumentException("a fare of route " + routeId + " has one stop but not the other");
        }
    }

    static FareRow of(Row row) {
        if (row.find("from_stop").isPresent() != row.find("to_stop").isPresent()) {
            throw row.problem("to_stop", "and from_stop must both be filled in, or neither");
        }
        return new FareRow(
                row.text("route_id"),
                row.find("from_stop"),
                row.find("to_stop"),
                row.findYen("adult_yen").orElseThrow(() -> row.problem("adult_yen", "is empty; fill it in")),
                row.findYen("child_yen"),
                row.findYen("disabled_yen"),
                row.fact());
    }
}
