package jp.miyamichi.ticketing.ticket.validation;

import java.util.regex.Pattern;
import jp.miyamichi.ticketing.ticket.Area;

/// Where a reader works: who earns the rides it sees, and in which area.
public record Place(String operator, Area area) {

    private static final Pattern OPERATOR = Pattern.compile("[a-z0-9-]{1,40}");

    public Place {
        checkOperator(operator);
    }

    static void checkOperator(String operator) {
        if (!OPERATOR.matcher(operator).matches()) {
            throw new IllegalArgumentException(
                    "an operator's code must be 1..40 of a-z, 0-9 and -, not '" + operator + "'");
        }
    }
}
