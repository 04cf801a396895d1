package jp.miyamichi.service.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import jp.miyamichi.ticketing.TicketSoak;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `miyamichi soak`
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs random cases against the rules a part must never break, for as long as you like.",
            "  sales      kill -9 of the seller and of PostgreSQL under load, one for 200 cases; the books are right",
            "  dispatch   random days: capacity, windows, ride times, promises and shifts hold; replays are equal",
            "  journeys   whoever books a journey dies at any step; it ends whole or undone",
            "  tickets    rubbish for readers: changed tokens, revocation lists and card numbers; all are answered"
        })
final class SoakCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "NAME", description = "What to soak.")
    private String name = "";

    @Option(names = "--cases", defaultValue = "10000", description = "How many random cases. Default: 10000.")
    private int cases;

    @Option(names = "--seed", defaultValue = "1", description = "The first case's seed; the next ones count up.")
    private long seed;

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    /// Something to soak: answers how it went.
    @FunctionalInterface
    interface Soak {
        Outcome run(int cases, long seed);
    }

    /// @param problem the first rule that was broken, with the seed that breaks it; empty if none was
    record Outcome(int cases, String problem) {}

    private static final Map<String, Soak> SOAKS = new TreeMap<>(Map.of(
            "dispatch",
            DispatchSoak::run,
            "journeys",
            JourneyDeaths::run,
            "sales",
            SalesKills::run,
            "tickets",
            SoakCommand::tickets));

    private final Surroundings surroundings;

    SoakCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private static Outcome tickets(int cases, long seed) {
        var failures = TicketSoak.run(cases, seed).failures();
        return new Outcome(cases, failures.isEmpty() ? "" : failures.getFirst());
    }

    @Override
    public Integer call() {
        var soak = SOAKS.get(name);
        if (soak == null) {
            throw new Miyamichi.BadUsage("there is nothing to soak called '" + name + "'; one of " + SOAKS.keySet());
        }
        if (cases < 1) {
            throw new Miyamichi.BadUsage("--cases must be at least 1");
        }
        var outcome = soak.run(cases, seed);
        boolean isClean = outcome.problem().isEmpty();
        var out = surroundings.out();
        if (json) {
            out.printf("{\"name\":\"%s\",\"cases\":%d,\"broken\":%d}%n", name, outcome.cases(), isClean ? 0 : 1);
        } else if (isClean) {
            out.printf("%s: %d cases, no rule broken%n", name, outcome.cases());
        }
        out.flush();
        if (!isClean) {
            throw new IllegalArgumentException(outcome.problem());
        }
        return 0;
    }
}
