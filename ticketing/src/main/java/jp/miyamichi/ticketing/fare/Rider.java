package jp.miyamichi.ticketing.fare;

import java.util.Locale;

/// Who rides, as fare tables tell riders apart. The word in data and JSON is the name in small letters.
public enum Rider {
    ADULT,
    /// Of school age up to 11.
    CHILD,
    /// Whom the operator's half fare covers.
    DISABLED,
    /// Under school age, with a paying rider.
    INFANT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
