package jp.miyamichi.benchmarks.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.miyamichi.benchmarks.planner.StopsOfFeed;
import jp.miyamichi.benchmarks.planner.Wish;
import jp.miyamichi.benchmarks.planner.Wishes;
import jp.miyamichi.planner.ItineraryRequest;
import jp.miyamichi.planner.Location;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.planner.Planner;
import jp.miyamichi.planner.otp.OtpPlanner;
import jp.miyamichi.region.LatLon;
import jp.miyamichi.region.RegionCompiler;

/// The same wishes over HTTP and straight to a planner of this process, on the same build and the same graph.
record Planning(List<Wish> wishes, Asked http, Asked inProcess) {

    private static final int WARM_UP = 300;
    private static final int LIMIT = 5;
    private static final int WALK_MINUTES = 20;

    static Planning measure(ServiceUnderTest service, int times, Path data) throws Exception {
        var build = RegionCompiler.current(data)
                .orElseThrow(() -> new IllegalStateException("the service has built no region in " + data));
        try (var planner = OtpPlanner.open(build, build.folder().resolve("graph"), InstantSource.system())) {
            var wishes = draw(planner, stops(data), WARM_UP + times);
            var overHttp = wishes.iterator();
            var http = Asked.measure(
                    WARM_UP, times, service::cpu, () -> service.web().get(question(overHttp.next())));
            var straight = wishes.iterator();
            return new Planning(
                    wishes, http, Asked.measure(WARM_UP, times, Asked.cpuOfThisProcess(), ask(planner, straight)));
        }
    }

    private static List<Wish> draw(Planner planner, List<LatLon> stops, int number) {
        var region = planner.region();
        var source = new Wishes(stops, aWeekdayOf(region.firstDay()), region.zone(), new Random(42));
        return Stream.generate(source::draw).limit(number).toList();
    }

    private static LocalDate aWeekdayOf(LocalDate firstDay) {
        return firstDay.plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    private static List<LatLon> stops(Path data) throws IOException {
        var folder = RegionCompiler.current(data).orElseThrow().folder();
        return StopsOfFeed.in(folder);
    }

    private static String question(Wish wish) {
        return "api/v1/itineraries?from=%s,%s&to=%s,%s&departAt=%s&limit=%d&maxWalkMinutes=%d"
                .formatted(
                        wish.from().lat(),
                        wish.from().lon(),
                        wish.to().lat(),
                        wish.to().lon(),
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME
                                .format(wish.departAt())
                                .replace("+", "%2B"),
                        LIMIT,
                        WALK_MINUTES);
    }

    private static Callable<?> ask(Planner planner, Iterator<Wish> wishes) {
        var modes = EnumSet.complementOf(EnumSet.of(Mode.BICYCLE));
        return () -> {
            var wish = wishes.next();
            return planner.itineraries(new ItineraryRequest(
                    place(planner, wish.from()),
                    place(planner, wish.to()),
                    wish.departAt().toInstant(),
                    false,
                    modes,
                    false,
                    ItineraryRequest.WALK_METERS_PER_SECOND,
                    WALK_MINUTES,
                    LIMIT,
                    Optional.empty(),
                    Optional.empty(),
                    Locale.JAPANESE));
        };
    }

    private static Location place(Planner planner, LatLon at) {
        return planner.locate(at.lat() + "," + at.lon()).orElseThrow();
    }

    /// Processor time over HTTP for one millisecond without.
    double ratio() {
        return http.cpuMillis() / inProcess.cpuMillis();
    }
}
