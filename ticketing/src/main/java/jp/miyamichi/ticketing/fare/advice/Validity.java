package jp.miyamichi.ticketing.fare.advice;

/// How long a product is good from its first use.
///
/// @param amount hours or uses, 1 for a service day
public record Validity(Kind kind, int amount) {

    /// Half a year, the longest a product may run.
    public static final int HOURS_MAX = 183 * 24;

    public static final int USES_MAX = 1_000;

    /// What a product's end is measured in.
    public enum Kind {
        SERVICE_DAY,
        HOURS,
        USES
    }

    public Validity {
        amount = kind == Kind.SERVICE_DAY && amount == 0 ? 1 : amount;
        var most = switch (kind) {
            case SERVICE_DAY -> 1;
            case HOURS -> HOURS_MAX;
            case USES -> USES_MAX;
        };
        if (amount < 1 || amount > most) {
            throw new IllegalArgumentException("amount must be 1.." + most + " for " + kind + ", not " + amount);
        }
    }
}
