package jp.miyamichi.dispatch.region;

/// When a ride may be booked and given back.
///
/// @param daysAheadMax how many days ahead it opens
/// @param noticeMinutes before the departure it closes
/// @param holdMinutes a chosen offer is kept
/// @param lateCancelMinutes before the promised pickup a cancellation counts as late
/// @param waitMinutes the vehicle waits after the promised pickup begins before a rider may be noted as missing
public record BookingTimes(
        Fact<Integer> daysAheadMax,
        Fact<Integer> noticeMinutes,
        Fact<Integer> holdMinutes,
        Fact<Integer> lateCancelMinutes,
        Fact<Integer> waitMinutes) {

    private static final int DAYS_MAX = 366;
    private static final int MINUTES_MAX = 1_440;

    public BookingTimes {
        within("daysAheadMax", daysAheadMax, DAYS_MAX);
        within("noticeMinutes", noticeMinutes, MINUTES_MAX);
        within("holdMinutes", holdMinutes, MINUTES_MAX);
        within("lateCancelMinutes", lateCancelMinutes, MINUTES_MAX);
        within("waitMinutes", waitMinutes, MINUTES_MAX);
    }

    private static void within(String name, Fact<Integer> fact, int max) {
        if (fact.is() < 0 || fact.is() > max) {
            throw new IllegalArgumentException(name + " must be 0 to " + max + ", not " + fact.is());
        }
    }
}
