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

    private final String[] areas;

    AreaMode(String... areas) {
        this.areas = areas;
    }

    /// An area belongs to a mode by its name, or by what stands before its first hyphen.
    static AreaMode of(String area) {
        for (var mode : values()) {
            for (var known : mode.areas) {
                if (area.equals(known) || (mode == LRT || mode == BUS) && area.startsWith(known + "-")) {
                    return mode;
                }
            }
        }
        return OTHER;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
