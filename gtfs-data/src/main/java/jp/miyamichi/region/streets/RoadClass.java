package jp.miyamichi.region.streets;

/// What a street is for, from the widest to the narrowest, with the `highway` value of OpenStreetMap and a speed limit
/// that is usual for it in a Japanese city.
public enum RoadClass {
    TRUNK("trunk", 60),
    PRIMARY("primary", 50),
    SECONDARY("secondary", 40),
    TERTIARY("tertiary", 40),
    RESIDENTIAL("residential", 30),
    SERVICE("service", 20),
    FOOTWAY("footway", 0);

    private final String highway;
    private final int speedLimitKmh;

    RoadClass(String highway, int speedLimitKmh) {
        this.highway = highway;
        this.speedLimitKmh = speedLimitKmh;
    }

    /// Value of the OpenStreetMap tag `highway`.
    public String highway() {
        return highway;
    }

    /// In km/h; 0 where no car may drive.
    public int speedLimitKmh() {
        return speedLimitKmh;
    }

    boolean isWiderThan(RoadClass other) {
        return compareTo(other) < 0;
    }
}
