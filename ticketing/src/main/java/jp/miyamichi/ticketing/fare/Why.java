package jp.miyamichi.ticketing.fare;

import jp.miyamichi.ticketing.Yen;

/// Why a fare is what it is: one step of its making, the yen it moved, and the sentence that says so.
///
/// @param yen what the step added ([Step#BASE], [Step#EARNED]), took off, or left to pay; 0 where it only explains
/// @param estimated the yen rest on a computed distance or an assumed amount, not on the operator's own table
public record Why(Step step, Yen yen, boolean estimated, String ja, String en) {

    /// The steps in the only order they are ever taken.
    public enum Step {
        BASE,
        CAP,
        TRANSFER,
        WELFARE_POINTS,
        TRANSPORT_POINTS,
        PAID,
        EARNED
    }

    static Why certain(Step step, Yen yen, String ja, String en) {
        return new Why(step, yen, false, ja, en);
    }

    static String ja(Yen yen) {
        return "%,d円".formatted(yen.amount());
    }

    static String en(Yen yen) {
        return "%,d yen".formatted(yen.amount());
    }
}
