package jp.miyamichi.ticketing;

import java.util.stream.Stream;

/// An amount of whole yen, never negative: what is paid, taken off or held. A difference that may be a loss is a plain
/// `long` whose name ends in `Yen`.
public record Yen(long amount) implements Comparable<Yen> {

    /// More than any sum this house will ever see, so that adding a million of them cannot overflow.
    public static final long AMOUNT_MAX = 1_000_000_000_000L;

    public static final Yen ZERO = new Yen(0);

    public Yen {
        if (amount < 0 || amount > AMOUNT_MAX) {
            throw new IllegalArgumentException("an amount must be 0.." + AMOUNT_MAX + " yen, not " + amount);
        }
    }

    public static Yen of(long amount) {
        return new Yen(amount);
    }

    public static Yen sum(Stream<Yen> amounts) {
        return amounts.reduce(ZERO, Yen::plus);
    }

    public Yen plus(Yen other) {
        return new Yen(amount + other.amount);
    }

    /// What is left of this amount; throws where `other` is the larger one.
    public Yen minus(Yen other) {
        return new Yen(amount - other.amount);
    }

    public Yen atMost(Yen limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }

    /// How far this amount lies above `limit`, 0 where it does not.
    public Yen above(Yen limit) {
        return minus(atMost(limit));
    }

    public boolean covers(Yen price) {
        return amount >= price.amount;
    }

    public boolean isZero() {
        return amount == 0;
    }

    /// Half of it, rounded up to the next 10 yen, as fares for children are.
    public Yen halfRoundedUpToTen() {
        return new Yen((amount + 19) / 20 * 10);
    }

    public Yen percentRoundedDown(int percent) {
        return new Yen(amount * percent / 100);
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(amount, other.amount);
    }
}
