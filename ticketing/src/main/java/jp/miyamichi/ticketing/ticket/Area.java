package jp.miyamichi.ticketing.ticket;

import java.util.regex.Pattern;

/// Where a ticket is good: a line, a network or a place, by its code in the region's data, such as `lrt` or `oya`.
public record Area(String code) implements Comparable<Area> {

    public static final int LENGTH_MAX = 12;

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1," + LENGTH_MAX + "}");

    public Area {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "an area's code must be 1.." + LENGTH_MAX + " of a-z, 0-9 and -, not '" + code + "'");
        }
    }

    public static Area of(String code) {
        return new Area(code);
    }

    @Override
    public int compareTo(Area other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
