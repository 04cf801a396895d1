package jp.miyamichi.service.evidence;

import java.util.Locale;

/// How people move, by the areas tickets are checked against.
enum AreaMode {
    LRT("lrt"),
    BUS("bus"),
    ON_DEMAND("ondemand", "kiyohara"),
    GREEN_SLOW_MOBILITY("oya-gsm"),
    CYCLE("cycle"),
    ADMISSION("oya-museum", "oya-temple"),
    OTHER;

    /// Separated by blanks.
    private final String areas;

    AreaMode(String... areas) {
        this.areas = " " + String.join(" ", areas) + " ";
    }

    /// An area belongs to a mode by its name, or by what stands before its first hyphen.
    static AreaMode of(String area) {
        for (var mode : values()) {
            if (mode.has(area) || mode.has(area.replaceFirst("-.*", ""))) {
                return mode;
            }
        }
        return OTHER;
    }

    /// Whether it is ridden with others, so that it can be crowded.
    boolean isVehicle() {
        return this == LRT || this == BUS || this == ON_DEMAND || this == GREEN_SLOW_MOBILITY;
    }

    private boolean has(String area) {
        return areas.contains(" " + area + " ");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
