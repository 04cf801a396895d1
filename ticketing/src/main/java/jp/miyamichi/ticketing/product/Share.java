package jp.miyamichi.ticketing.product;

/// A part of the revenue.
///
/// @param operator as in the ledger's accounts
public record Share(String operator, int percent) {

    public Share {
        if (!operator.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("operator must be 1..40 of a-z, 0-9 and -, not '" + operator + "'");
        }
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("percent must be 1..100, not " + percent);
        }
    }
}
