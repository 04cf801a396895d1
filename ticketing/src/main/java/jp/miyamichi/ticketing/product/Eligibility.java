package jp.miyamichi.ticketing.product;

import jp.miyamichi.ticketing.fare.Label;

/// A right one must hold to buy a product. It is known of a person only that it holds and until when, never why.
///
/// @param id the word the proof must name
public record Eligibility(String id, Label label) {

    /// What the fare category `disabled` needs wherever it has a price.
    static final String HALF_FARE = "half-fare";

    public Eligibility {
        if (!id.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("id must be 1..40 of a-z, 0-9 and -, not '" + id + "'");
        }
    }
}
