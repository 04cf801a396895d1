package jp.miyamichi.ticketing.settlement;

import java.math.BigInteger;

/// An exact amount of yen, a fraction in lowest terms and not negative.
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    static final Fraction ZERO = of(0, 1);

    Fraction {
        var divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /// `amount` times `part` of `whole`.
    static Fraction of(long amount, long part, long whole) {
        return new Fraction(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)), BigInteger.valueOf(whole));
    }

    private static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    long wholeYen() {
        return numerator.divide(denominator).longValueExact();
    }

    /// What is left beyond whole yen.
    Fraction remainder() {
        return new Fraction(numerator.mod(denominator), denominator);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
