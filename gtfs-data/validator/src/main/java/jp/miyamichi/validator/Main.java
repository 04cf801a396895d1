package jp.miyamichi.validator;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// `Main OUT DATE COUNTRY PATH…` checks each path, a GTFS zip or a folder of GBFS files, and writes all notices
/// to OUT as a JSON array.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length < 4) {
            System.err.println("usage: Main OUT DATE COUNTRY PATH…; PATH is a GTFS zip or a folder of GBFS files");
            System.exit(2);
        }
        try {
            check(List.of(arguments));
            System.exit(0); // the validator leaves threads behind
        } catch (IOException | RuntimeException | LinkageError e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void check(List<String> given) throws IOException {
        var gtfs = new GtfsCheck(LocalDate.parse(given.get(1)), given.get(2));
        var notices = new ArrayList<Notice>();
        for (var path : given.subList(3, given.size()).stream().map(Path::of).toList()) {
            notices.addAll(Files.isDirectory(path) ? new GbfsCheck().check(path) : gtfs.check(path));
        }
        Files.writeString(Path.of(given.getFirst()), new GsonBuilder().create().toJson(notices));
    }
}
