package jp.miyamichi.service.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.miyamichi.planner.ItineraryAnswer;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.planner.Planner;
import jp.miyamichi.service.json.ItineraryAnswerJson;
import jp.miyamichi.service.json.JsonBytes;
import jp.miyamichi.service.json.PlainLegJson;
import jp.miyamichi.service.wording.ItineraryText;
import jp.miyamichi.service.wording.Language;
import jp.miyamichi.service.wording.RegionTimes;
import jp.miyamichi.service.wording.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `miyamichi plan`
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Finds ways from one place to another.",
            "A place is an exact name, a place id, a stop id such as lrt:01, or lat,lon in degrees."
        })
final class PlanCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, description = "Where the journey starts.")
    private String from = "";

    @Option(names = "--to", required = true, description = "Where it ends.")
    private String to = "";

    @Option(
            names = "--depart",
            paramLabel = "TIME",
            description = "Leave then or later (ISO 8601; without offset the region's time). Default: now.")
    private Optional<String> depart = Optional.empty();

    @Option(names = "--arrive", paramLabel = "TIME", description = "Arrive then or earlier.")
    private Optional<String> arrive = Optional.empty();

    @Option(
            names = "--resident",
            paramLabel = "DISTRICT",
            description = "A registered resident of the district asks, for example kawachi.")
    private Optional<String> resident = Optional.empty();

    @Option(
            names = "--modes",
            split = ",",
            description = "How to travel: ${COMPLETION-CANDIDATES}. Default: all but BICYCLE.")
    private Set<Mode> modes = EnumSet.complementOf(EnumSet.of(Mode.BICYCLE));

    @Option(names = "--limit", defaultValue = "5", description = "How many ways at most (1 to 10). Default: 5.")
    private int limit;

    @Option(names = "--wheelchair", description = "Only step-free ways.")
    private boolean wheelchair;

    @Option(names = "--lang", defaultValue = "JA", description = "Language of the text: ja or en. Default: ja.")
    private Language language = Language.JA;

    @Option(names = "--json", description = "Print JSON for programs.")
    private boolean json;

    private static final int WALK_MINUTES = 20;

    private final Surroundings surroundings;

    PlanCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (depart.isPresent() && arrive.isPresent()) {
            throw new Miyamichi.BadUsage("give either --depart or --arrive, not both");
        }
        if (limit < 1 || limit > ItineraryRequest.ITINERARIES_MAX) {
            throw new Miyamichi.BadUsage("--limit must be 1 to " + ItineraryRequest.ITINERARIES_MAX);
        }
        var source = Surroundings.regionSource(surroundings.settings());
        var build = source.open();
        try (var planner = surroundings.opener().open(build, source.graphs(build))) {
            var now = surroundings.clock().instant();
            var request = request(planner, now);
            print(planner, request, planner.itineraries(request), now);
        }
        return 0;
    }

    private ItineraryRequest request(Planner planner, Instant now) {
        var zone = planner.region().zone();
        return new ItineraryRequest(
                place(planner, "--from", from),
                place(planner, "--to", to),
                arrive.map(text -> time("--arrive", text, zone))
                        .or(() -> depart.map(text -> time("--depart", text, zone)))
                        .orElse(now),
                arrive.isPresent(),
                modes,
                wheelchair,
                ItineraryRequest.WALK_METERS_PER_SECOND,
                WALK_MINUTES,
                limit,
                resident,
                Optional.empty(),
                language.locale());
    }

    private void print(Planner planner, ItineraryRequest request, ItineraryAnswer answer, Instant now) {
        var out = surroundings.out();
        var sentences = new Sentences(language);
        var region = planner.region();
        if (json) {
            var document = new ItineraryAnswerJson(
                    answer, region.streetsSynthetic(), now.atZone(region.zone()), sentences, PlainLegJson::write);
            out.writeBytes(JsonBytes.of(document));
            out.println();
        } else {
            new ItineraryText(sentences).of(request, answer).forEach(out::println);
        }
        out.flush();
    }

    private Location place(Planner planner, String option, String text) {
        return planner.locate(text, language.locale()).orElseThrow(() -> {
            var like = planner.places(text, 3).stream()
                    .map(place -> place.names().ja())
                    .toList();
            return new Miyamichi.BadUsage(option + ": no place is called '" + text + "'; "
                    + (like.isEmpty() ? "give another name, or lat,lon in degrees" : "did you mean " + like + "?"));
        });
    }

    private static Instant time(String option, String text, ZoneId zone) {
        return RegionTimes.parse(text, zone)
                .orElseThrow(() -> new Miyamichi.BadUsage(
                        option + " must be an ISO 8601 time such as 2026-11-24T10:02 but is '" + text + "'"));
    }
}
