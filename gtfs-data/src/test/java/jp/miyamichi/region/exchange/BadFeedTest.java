package jp.miyamichi.region.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each bad feed is refused with a message that names file and line where there is one, and the feed in place stays.
class BadFeedTest {

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void aFeedIsInPlace() throws Exception {
        importing = new Importing(folder);
        importing.run(new SampleFeed().write(folder.resolve("first.zip")));
    }

    @Test
    void aTextIsNotAZip() throws Exception {
        refuses(
                Files.writeString(folder.resolve("a.zip"), "<html>login</html>"),
                "this is not a zip; name a GTFS feed");
    }

    @Test
    void aZipThatWasCutOffIsRefused() throws Exception {
        var whole = Files.readAllBytes(new SampleFeed().write(folder.resolve("whole.zip")));
        refuses(
                Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2)),
                "the zip is cut off or damaged");
    }

    @Test
    void aZipWithAWrongByteIsRefused() throws Exception {
        var noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        var feed = new SampleFeed().with("logo.png", new String(noise, StandardCharsets.ISO_8859_1));
        var bytes = Files.readAllBytes(feed.write(folder.resolve("whole.zip")));
        var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("logo.png");
        bytes[at + 2_000] ^= 0x55;
        refuses(Files.write(folder.resolve("damaged.zip"), bytes), "logo.png: is damaged in the zip");
    }

    @Test
    void aZipBombIsRefusedBeforeItFillsTheDisk() throws Exception {
        var bomb = new SampleFeed().with("shapes.txt", "0".repeat(60_000_000));
        refuses(bomb, "shapes.txt: unpacks to far more than a feed does");
    }

    @Test
    void aZipOfTooManyFilesIsRefused() throws Exception {
        var crowd = new SampleFeed();
        for (int i = 0; i < 200; i++) {
            crowd.with("extra" + i + ".txt", "x");
        }
        refuses(crowd, "the zip holds 207 files, more than 200");
    }

    @Test
    void aNameThatLeavesTheFolderIsRefused() throws Exception {
        refuses(new SampleFeed().with("../../etc/cron.d/x", "x"), "../../etc/cron.d/x: points outside the zip");
        refuses(new SampleFeed().with("/etc/passwd", "x"), "/etc/passwd: points outside the zip");
        refuses(new SampleFeed().with("..\\stops.txt", "x"), "..\\stops.txt: points outside the zip");
    }

    @Test
    void everyMissingFileIsNamed() throws Exception {
        refuses(
                new SampleFeed().without("stops.txt").without("calendar.txt"),
                "stops.txt: is missing at the top of the zip",
                "calendar.txt: is missing, and so is calendar_dates.txt");
    }

    @Test
    void aMissingColumnIsNamed() throws Exception {
        refuses(
                new SampleFeed().replacing("stops.txt", "stop_lat,stop_lon", "lat,lon"),
                "stops.txt line 1: has no column stop_lat, stop_lon");
    }

    @Test
    void shiftJisIsRecognised() throws Exception {
        var text = "stop_id,stop_name,stop_lat,stop_lon\n1,宇都宮駅,36.5592,139.8984\n";
        refuses(
                new SampleFeed().with("stops.txt", text, Charset.forName("windows-31j")),
                "stops.txt line 2: is not UTF-8, it looks like Shift_JIS; GTFS asks for UTF-8");
    }

    @Test
    void utf16IsRecognised() throws Exception {
        refuses(
                new SampleFeed().with("stops.txt", "stop_id,stop_name\n", StandardCharsets.UTF_16),
                "stops.txt line 1: is not UTF-8, it looks like UTF-16");
    }

    @Test
    void aBrokenQuoteIsFound() throws Exception {
        refuses(new SampleFeed().replacing("trips.txt", "45,weekday,b", "45,\"weekday\" x,b"), "trips.txt line 3: ");
    }

    @Test
    void aRowWithTooManyValuesIsFound() throws Exception {
        refuses(
                new SampleFeed().replacing("stops.txt", "資料館入口", "資料館,入口"),
                "stops.txt line 4: has 5 values, but the header names 4");
    }

    @Test
    void aWordWhereANumberOrADayBelongsIsFound() throws Exception {
        refuses(
                new SampleFeed().replacing("stops.txt", "36.5690", "north"),
                "stops.txt line 3: stop_lat is 'north', not a number");
        refuses(
                new SampleFeed().replacing("calendar.txt", "20270331", "2027-03-31"),
                "calendar.txt line 2: end_date is '2027-03-31', not a day like 20260401");
    }

    @Test
    void aTimetableOfThePastIsRefused() throws Exception {
        refuses(
                new SampleFeed().replacing("calendar.txt", "20270329,20270331", "20250401,20260331"),
                "calendar.txt line 2: the last day of service is 2026-03-31, before today (2026-11-24)");
    }

    @Test
    void aTimetableThatNeverRunsIsRefused() throws Exception {
        refuses(new SampleFeed().replacing("calendar.txt", "1,1,1,1,1", "0,0,0,0,0"), "no service ever runs");
    }

    @Test
    void theFeedOfAnotherPlaceIsRefused() throws Exception {
        refuses(
                new SampleFeed()
                        .replacing("stops.txt", "36.5592,139.8984", "35.6812,139.7671")
                        .replacing("stops.txt", "36.5690,139.8500", "35.6896,139.7006")
                        .replacing("stops.txt", "36.6000,139.8250", "35.6580,139.7016"),
                "stops.txt line 2: 3 of 3 stops are outside the region, for example 1");
    }

    private void refuses(SampleFeed feed, String... complaints) throws IOException {
        refuses(feed.write(folder.resolve("bad.zip")), complaints);
    }

    private void refuses(Path zip, String... complaints) throws IOException {
        var before = importing.files();
        var answer = importing.run(zip);
        assertThat(answer).isInstanceOf(ImportAnswer.Rejected.class);
        for (var complaint : complaints) {
            assertThat(((ImportAnswer.Rejected) answer).problems())
                    .anySatisfy(problem -> assertThat(problem.toString()).startsWith(complaint));
        }
        assertThat(importing.files()).isEqualTo(before).hasSize(2);
    }
}
