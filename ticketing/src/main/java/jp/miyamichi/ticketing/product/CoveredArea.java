package jp.miyamichi.ticketing.product;

import jp.miyamichi.ticketing.fare.Label;

/// What a ticket is good for in one of the areas it is checked against, in words.
///
/// @param area as readers call it
/// @param label so that "good for" may stand before it; `ja-easy` among its others is plain Japanese with readings
/// @param source where it stands
public record CoveredArea(String area, Label label, String source) {

    public CoveredArea {
        if (area.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("an area needs its word and a source");
        }
    }
}
