package jp.miyamichi.ticketing.coupon;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Label;

/// Coupons an operator gives away and pays for.
///
/// @param worth what the shop that takes one is owed
/// @param operator who pays for them
/// @param place where they are taken, in words; empty where anywhere
/// @param firstDay they are given away and redeemed from this day
/// @param lastDay to this one
/// @param countMax so many, one a person
public record Campaign(
        String id,
        Label label,
        Yen worth,
        String operator,
        Optional<String> place,
        LocalDate firstDay,
        LocalDate lastDay,
        int countMax) {

    public static final Yen WORTH_MAX = Yen.of(10_000);
    public static final int COUNT_MAX = 100_000;
    public static final int DAYS_MAX = 366;

    public Campaign {
        if (!id.matches("[a-z0-9-]{1,40}") || !operator.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException(
                    "campaign and operator must be 1..40 of a-z, 0-9 and -, not '" + id + "' and '" + operator + "'");
        }
        if (worth.isZero() || !WORTH_MAX.covers(worth)) {
            throw new IllegalArgumentException(
                    "a coupon is worth 1.." + WORTH_MAX.amount() + " yen, not " + worth.amount());
        }
        if (countMax < 1 || countMax > COUNT_MAX) {
            throw new IllegalArgumentException("a campaign has 1.." + COUNT_MAX + " coupons, not " + countMax);
        }
        if (lastDay.isBefore(firstDay) || ChronoUnit.DAYS.between(firstDay, lastDay) > DAYS_MAX) {
            throw new IllegalArgumentException(
                    "a campaign lasts 1.." + DAYS_MAX + " days, not from " + firstDay + " to " + lastDay);
        }
    }

    public boolean isOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /// A campaign and how far it is.
    ///
    /// @param given how many people have one
    /// @param isClosed no more are given away; those given stay good
    public record Standing(Campaign campaign, int given, boolean isClosed) {

        public int left() {
            return isClosed ? 0 : campaign.countMax() - given;
        }
    }
}
