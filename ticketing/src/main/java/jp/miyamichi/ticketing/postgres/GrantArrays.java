package jp.miyamichi.ticketing.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import jp.miyamichi.ticketing.order.Grant;

/// Grants as the arrays `g_areas, g_from, g_until, g_minutes, g_rides` of the SQL functions.
final class GrantArrays {

    private GrantArrays() {}

    static List<Array> of(Connection connection, List<Grant> grants) throws SQLException {
        return List.of(
                connection.createArrayOf(
                        "text",
                        grants.stream()
                                .map(grant -> String.join(",", grant.areas()))
                                .toArray()),
                connection.createArrayOf(
                        "timestamptz",
                        grants.stream()
                                .map(grant -> SellCall.time(grant.from()))
                                .toArray()),
                connection.createArrayOf(
                        "timestamptz",
                        grants.stream()
                                .map(grant -> SellCall.time(grant.until()))
                                .toArray()),
                numbers(connection, "int4", grants, grant -> orZero(grant.minutesFromFirstUse())),
                numbers(connection, "int2", grants, grant -> orZero(grant.rides())));
    }

    /// 0 stands for none: neither is ever 0.
    private static int orZero(OptionalInt number) {
        return number.orElse(0);
    }

    private static Array numbers(Connection connection, String type, List<Grant> grants, ToIntFunction<Grant> number)
            throws SQLException {
        return connection.createArrayOf(
                type, grants.stream().mapToInt(number).boxed().toArray());
    }
}
