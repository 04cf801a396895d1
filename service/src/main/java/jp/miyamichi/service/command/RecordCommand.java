package jp.miyamichi.service.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import jp.miyamichi.dispatch.engine.TravelTimes;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.RideServices;
import jp.miyamichi.dispatch.simulation.DayFile;
import jp.miyamichi.dispatch.simulation.RecordedDay;
import jp.miyamichi.region.RegionBuild;
import jp.miyamichi.service.Settings;
import jp.miyamichi.service.postgres.DrivenDays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `miyamichi record`
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a day of an on-demand service as it was really driven into a file, to be replayed with another fleet.",
            "It only reads, beside a running service or without one. The file names no rider, but tells where rides began",
            "and ended: keep it like the bookings, and delete it when they are forgotten."
        })
final class RecordCommand implements Callable<Integer> {

    @Option(names = "--service", required = true, paramLabel = "ID", description = "Such as sagiso.")
    private String service = "";

    @Option(names = "--day", required = true, paramLabel = "YYYY-MM-DD", description = "A day that is over.")
    private String day = "";

    @Option(names = "--log", required = true, paramLabel = "FILE", description = "Where to write it.")
    private Path log = Path.of("");

    private final Surroundings surroundings;

    RecordCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var of = day();
        RegionRoads.with(surroundings, (build, times, zone) -> write(read(build, times, zone, of), times));
        return 0;
    }

    private RecordedDay read(RegionBuild build, TravelTimes times, ZoneId zone, LocalDate of) {
        var services = RideServices.of(build);
        var wanted = services.stream()
                .filter(each -> each.id().equals(service))
                .findFirst()
                .orElseThrow(() -> new Miyamichi.BadUsage("--service must be one of "
                        + services.stream().map(RideService::id).toList() + ", not '" + service + "'"));
        return BesideService.withDatabase(
                surroundings.settings(),
                List.of("dispatch"),
                database -> new DrivenDays(database, zone, RegionRoads.streets(build), times).of(wanted, of));
    }

    private void write(RecordedDay recorded, TravelTimes times) {
        try {
            DayFile.write(log, recorded);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + log, unwritable);
        }
        surroundings
                .out()
                .print(FiguresText.of(
                        recorded.name(), recorded.figures(times), RideServices.costs(Settings.FARE_REGION)));
        surroundings.out().flush();
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException _) {
            throw new Miyamichi.BadUsage("--day must be a day such as 2026-11-24 but is '" + day + "'");
        }
    }
}
