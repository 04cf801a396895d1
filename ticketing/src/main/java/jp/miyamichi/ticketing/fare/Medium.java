package jp.miyamichi.ticketing.fare;

import java.util.Locale;

/// What the rider pays with at the vehicle's reader. The word in data and JSON is the name in small letters.
public enum Medium {
    /// The region's own IC card, which also carries points.
    TOTRA,
    /// Any other transit IC card.
    IC,
    CASH;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
