package jp.miyamichi.ticketing.product;

/// How long a product is good from its first use.
///
/// However it is measured, what is sold must be used up within [#MONTHS_MAX] months of the sale.
///
/// @param amount hours, months or uses, 1 for a service day
public record Validity(Kind kind, int amount) {

    /// Half a year from the sale: beyond it, a product would count as a prepaid payment instrument.
    public static final int MONTHS_MAX = 6;

    /// Half a year, the longest a product may run.
    public static final int HOURS_MAX = 183 * 24;

    public static final int USES_MAX = 1_000;

    /// What a product's end is measured in.
    public enum Kind {
        SERVICE_DAY,
        HOURS,
        MONTHS,
        USES
    }

    public Validity {
        amount = kind == Kind.SERVICE_DAY && amount == 0 ? 1 : amount;
        var most = switch (kind) {
            case SERVICE_DAY -> 1;
            case HOURS -> HOURS_MAX;
            case MONTHS -> MONTHS_MAX;
            case USES -> USES_MAX;
        };
        if (amount < 1 || amount > most) {
            throw new IllegalArgumentException("amount must be 1.." + most + " for " + kind + ", not " + amount);
        }
    }
}
