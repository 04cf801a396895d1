package jp.miyamichi.dispatch.simulation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.engine.Vehicle;

/// A recorded day as a file: a line of JSON that says how it was run, then one for everything that happened, in order.
///
/// The lines name no rider. Where rides begin and end is in them, so the file of a day that was really driven is to be
/// kept like the bookings themselves.
public final class DayFile {

    /// Another program version writes another name if it cannot read this one.
    static final String FORMAT = "miyamichi-day-1";

    /// A day of the largest scenario has about 100,000.
    static final int LINES_MAX = 2_000_000;

    private DayFile() {}

    private record Header(
            String format,
            String name,
            Instant start,
            Duration length,
            Streets streets,
            String policy,
            long seed,
            List<Vehicle> vehicles) {}

    public static void write(Path file, RecordedDay day) throws IOException {
        var header = new Header(
                FORMAT, day.name(), day.start(), day.length(), day.streets(), day.policy(), day.seed(), day.vehicles());
        try (var out = Files.newBufferedWriter(file)) {
            out.write(Json.write(header));
            out.newLine();
            for (var line : day.log().lines()) {
                out.write(Json.write(line));
                out.newLine();
            }
        }
    }

    /// @throws BadScenario if the file is not a recorded day
    public static RecordedDay read(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        try (var in = Files.newBufferedReader(file)) {
            var first = in.readLine();
            if (first == null || !first.contains("\"format\":\"" + FORMAT + "\"")) {
                throw new BadScenario(name + " is not a recorded day; write one with simulate --log or record");
            }
            var header = parse(name, 1, first, Header.class);
            var lines = new ArrayList<LogLine>();
            for (var text = in.readLine(); text != null; text = in.readLine()) {
                if (lines.size() == LINES_MAX) {
                    throw new BadScenario(name + " holds more than " + LINES_MAX + " lines; record a shorter day");
                }
                lines.add(parse(name, lines.size() + 2, text, LogLine.class));
            }
            return new RecordedDay(
                    header.name,
                    header.start,
                    header.length,
                    header.streets,
                    header.policy,
                    header.seed,
                    header.vehicles,
                    new DayLog(lines));
        } catch (MalformedInputException _) {
            throw new BadScenario(name + " is not text in UTF-8; record the day anew");
        }
    }

    private static <T> T parse(String name, int number, String text, Class<T> type) {
        try {
            return Json.read(text, type);
        } catch (IllegalStateException foreign) {
            throw new BadScenario(name + " line " + number + " cannot be read; record the day anew");
        }
    }
}
