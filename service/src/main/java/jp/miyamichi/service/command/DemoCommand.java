package jp.miyamichi.service.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import jp.miyamichi.region.PublicHolidays;
import jp.miyamichi.service.demo.DemoDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `miyamichi demo`
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Plays the next working day against a service started for it, through HTTP alone: a tourist, a resident,",
            "a clerk, a driver and an inspector; the books are settled at the end. Time passes as the day needs it.",
            "Its database is thrown away afterwards; the region of MIYAMICHI_DATA is used, and built if there is none.",
            "Exit code 0 when everything went as it should. To try things out by hand: ./miyamichi serve --demo"
        })
final class DemoCommand implements Callable<Integer> {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    @Option(names = "--script", required = true, description = "Play the day and tell it line by line.")
    private boolean script;

    private final Surroundings surroundings;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!script) { // --script=false
            throw new Miyamichi.BadUsage("demo plays its script or nothing; to try by hand: ./miyamichi serve --demo");
        }
        var today = LocalDate.ofInstant(surroundings.clock().instant(), ZONE);
        var holidays = PublicHolidays.of(surroundings.settings().folders().region());
        var day = DemoDay.after(today, holidays::contains);
        DemoDay.play(day, surroundings.environment(), surroundings.planners(), surroundings.out());
        return 0;
    }
}
