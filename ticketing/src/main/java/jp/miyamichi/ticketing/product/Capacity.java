package jp.miyamichi.ticketing.product;

/// How many of a product are sold for one service day.
///
/// @param stripes shares it is cut into where many buy at once: one row takes about 900 buyers a second here, eight
///     take what the disk takes
public record Capacity(int seats, int stripes) {

    public static final int SEATS_MAX = 1_000_000;

    public static final int STRIPES_MAX = 64;

    public Capacity {
        stripes = stripes == 0 ? 1 : stripes;
        if (seats < 1 || seats > SEATS_MAX) {
            throw new IllegalArgumentException("seats must be 1.." + SEATS_MAX + ", not " + seats);
        }
        if (stripes < 1 || stripes > STRIPES_MAX || stripes > seats) {
            throw new IllegalArgumentException(
                    "stripes must be 1.." + STRIPES_MAX + " and no more than seats, not " + stripes);
        }
    }
}
