package jp.miyamichi.ticketing.fare;

import jp.miyamichi.ticketing.Yen;

/// Points pay the whole of what is left of a fare, or nothing of it; either way the rider is told.
final class PointsWhy {

    private PointsWhy() {}

    static Why of(Why.Step step, Label label, Yen fare, Yen balance, boolean good) {
        var points = balance.amount();
        if (!good) {
            return Why.certain(
                    step,
                    Yen.ZERO,
                    "%s: 残高%dは有効期限外のため使えない".formatted(label.ja(), points),
                    "%s: the balance of %d is not valid on this day".formatted(label.en(), points));
        }
        if (!balance.covers(fare)) {
            return Why.certain(
                    step,
                    Yen.ZERO,
                    "%s: 残高%dは運賃%sに足りないため使われない".formatted(label.ja(), points, Why.ja(fare)),
                    "%s: the balance of %d is short of %s, so none are used"
                            .formatted(label.en(), points, Why.en(fare)));
        }
        return Why.certain(
                step,
                fare,
                "%s: 残高%dから%sを全額支払い".formatted(label.ja(), points, Why.ja(fare)),
                "%s: the balance of %d pays all of %s".formatted(label.en(), points, Why.en(fare)));
    }
}
