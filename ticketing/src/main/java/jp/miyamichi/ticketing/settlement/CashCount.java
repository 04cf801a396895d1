package jp.miyamichi.ticketing.settlement;

import java.time.Instant;
import java.util.UUID;
import jp.miyamichi.ticketing.Yen;

/// What was in the till at the end of a shift, its float included.
public record CashCount(UUID shift, String countedBy, Instant countedAt, Yen inTill) {

    public CashCount {
        CashShift.checkName("countedBy", countedBy);
        CashShift.checkTill(inTill);
    }
}
