package jp.miyamichi.ticketing.ticket.validation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.miyamichi.ticketing.ticket.BearerId;
import jp.miyamichi.ticketing.ticket.UseRules;
import jp.miyamichi.ticketing.ticket.token.RotatingCode;

/// Tells phones with a wrong clock from pictures of phones.
///
/// Only genuine codes come here. A code of the present step is live. One up to two minutes away is remembered; when the
/// same bearer then shows a later step, at a time at which a phone with the same difference of clocks would show it, it
/// is live, too. So a right clock never waits, a wrong one waits for one change of the code, and a single
/// picture is good in its own 30 seconds and at no other time.
final class CodeClock {

    /// How many bearers with a wrong clock are waited for at a time; the longest waiting is forgotten first.
    private static final int WAITING_MAX = 1_000;

    /// How long the next code is waited for: the rest of a step, and one more should the reader look away.
    private static final Duration WAIT_MAX = Duration.ofSeconds(90);

    private final Map<BearerId, Sight> waiting = new LinkedHashMap<>();

    private record Sight(long step, Instant at) {

        /// By how much the phone's clock is ahead of ours, at least; at most it is one step more.
        Duration aheadMin() {
            return Duration.between(at, RotatingCode.startOf(step));
        }

        boolean goesOnAs(Sight later) {
            return later.step > step
                    && later.at.isBefore(at.plus(WAIT_MAX))
                    && later.aheadMin().minus(aheadMin()).abs().compareTo(RotatingCode.STEP) < 0;
        }
    }

    /// Whether a phone shows this now, rather than a picture. The step is not too far, see [#isTooFar].
    boolean isLive(BearerId bearer, long step, Instant now) {
        if (step == RotatingCode.stepAt(now)) {
            return true;
        }
        var sight = new Sight(step, now);
        var before = waiting.remove(bearer);
        if (before != null && before.goesOnAs(sight)) {
            return true;
        }
        waiting.put(bearer, before != null && before.step == step ? before : sight);
        if (waiting.size() > WAITING_MAX) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        return false;
    }

    static boolean isTooFar(Duration off) {
        return off.abs().compareTo(UseRules.CLOCK_SKEW_MAX) > 0;
    }

    /// How long the step has been over (positive), or is still to come (negative).
    static Duration off(long step, Instant now) {
        var start = RotatingCode.startOf(step);
        if (now.isBefore(start)) {
            return Duration.between(start, now);
        }
        var end = start.plus(RotatingCode.STEP);
        return now.isBefore(end) ? Duration.ZERO : Duration.between(end, now);
    }
}
