package jp.miyamichi.ticketing.settlement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// One person's time with a till, at a desk or in a vehicle.
///
/// @param id chosen by the device that opens it
/// @param desk whose till it is, the name of the ledger's account `cash:<desk>`
/// @param operator whom fares taken here belong to
/// @param inTill what was counted in the till at the beginning
public record CashShift(UUID id, String desk, String operator, String openedBy, Instant openedAt, Yen inTill) {

    /// No till of a bus or a counter holds more.
    public static final Yen TILL_MAX = Yen.of(10_000_000);

    public static final int NAME_LENGTH_MAX = 80;

    public CashShift {
        if (!desk.matches("[a-z0-9][a-z0-9._-]{0,39}")) {
            throw new IllegalArgumentException("desk must be 1..40 of a-z, 0-9, '.', '_' and -, not '" + desk + "'");
        }
        if (!operator.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("operator must be 1..40 of a-z, 0-9 and -, not '" + operator + "'");
        }
        checkName("openedBy", openedBy);
        checkTill(inTill);
        openedAt = openedAt.truncatedTo(ChronoUnit.MICROS);
    }

    static void checkName(String what, String name) {
        if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException(what + " must have 1.." + NAME_LENGTH_MAX + " letters");
        }
    }

    static void checkTill(Yen yen) {
        if (!TILL_MAX.covers(yen)) {
            throw new IllegalArgumentException(
                    "a till holds " + TILL_MAX.amount() + " yen at most, not " + yen.amount() + "; count again");
        }
    }
}
