package jp.miyamichi.service.demo;

import java.io.PrintStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// The readable log of the day: when, who, what.
final class Story {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private static final int FOUND_MAX = 1_500;

    private final PrintStream out;
    private final DemoClock clock;
    private final ZoneId zone;

    Story(PrintStream out, DemoClock clock, ZoneId zone) {
        this.out = out;
        this.clock = clock;
        this.zone = zone;
    }

    void heading(String text) {
        out.println();
        out.println("== " + text);
    }

    void tell(String who, String what) {
        out.printf("%s  %-10s %s%n", TIME.format(clock.instant().atZone(zone)), who, what);
    }

    /// So much of an answer is enough to see what is wrong with it.
    static String shortened(Object found) {
        var text = String.valueOf(found);
        return text.length() <= FOUND_MAX ? text : text.substring(0, FOUND_MAX) + "…";
    }

    /// Tells what must be so, or ends the day with what was found instead.
    void check(boolean isSo, String who, String what, Object found) {
        if (!isSo) {
            throw new DemoFailed(who + " expected: " + what + "; but found: " + shortened(found));
        }
        tell(who, what);
    }
}
