package jp.miyamichi.service.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jp.miyamichi.service.Settings;
import jp.miyamichi.ticketing.fare.inquiry.BadInquiry;
import jp.miyamichi.ticketing.fare.inquiry.FareInquiry;
import jp.miyamichi.ticketing.fare.inquiry.NoAnswer;
import jp.miyamichi.ticketing.fare.inquiry.WhyLanguage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `miyamichi fare`
@Command(
        name = "fare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells what rides cost, and why, yen by yen. Reads and prints JSON:",
            "  {\"rider\":\"adult|child|disabled|infant\",\"medium\":\"totra|ic|cash\",",
            "   \"pointsYen\":0,\"welfarePointsYen\":0,\"rides\":[{",
            "    \"mode\":\"lrt|bus|ondemand\",\"from\":\"name\",\"to\":\"name\",",
            "    \"boardedAt\":\"ISO\",\"alightedAt\":\"ISO\",",
            "    \"scheduledAlightingAt\":\"ISO\",\"baseYen\":560,\"insideCity\":true}]}",
            "scheduledAlightingAt may be left out, baseYen too where a table knows",
            "the fare (LRT, on-demand). pointsYen of a ride counts all points that",
            "paid it; welfarePointsYen says how many were welfare points."
        })
final class FareCommand implements Callable<Integer> {

    @Option(names = "--rides", required = true, paramLabel = "FILE|-", description = "The rides; - is standard input.")
    private String rides = "";

    @Option(
            names = "--advice",
            description = "Also the cheapest products for these rides; the input may then name"
                    + " \"admissions\":[{\"place\":\"name\",\"at\":\"ISO\",\"yen\":800}].")
    private boolean advice;

    @Option(
            names = "--lang",
            defaultValue = "BOTH",
            description = "Language of the reasons: ja, en or both. Default: both.")
    private WhyLanguage language = WhyLanguage.BOTH;

    @Option(names = "--json", description = "Print JSON, as this command always does.")
    @SuppressWarnings("UnusedVariable") // every command takes --json; this one prints nothing else
    private boolean json;

    private final Surroundings surroundings;

    FareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (var inquiry = open()) {
            surroundings
                    .out()
                    .println(FareInquiry.ofRegion(Settings.FARE_REGION).answer(inquiry, language, advice));
            surroundings.out().flush();
            return 0;
        } catch (BadInquiry e) {
            throw new Miyamichi.BadUsage(String.valueOf(e.getMessage()));
        } catch (NoAnswer e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private InputStream open() throws IOException {
        if (rides.equals("-")) {
            return new BufferedInputStream(System.in);
        }
        var file = Path.of(rides);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Miyamichi.BadUsage(
                    "--rides: there is no readable file " + file + "; name one, or - to read standard input");
        }
        return Files.newInputStream(file);
    }
}
