package jp.miyamichi.service.signage;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import jp.miyamichi.planner.DepartureAnswer.Departure;
import jp.miyamichi.planner.DepartureAnswer.Departures;
import jp.miyamichi.planner.DepartureRequest;
import jp.miyamichi.planner.Mode;
import jp.miyamichi.planner.Planner;
import jp.miyamichi.region.Names;
import jp.miyamichi.region.Place;
import jp.miyamichi.service.feeds.FeedSource;

/// Asks the planner what leaves a stop, and stops a few steps away.
final class BoardReader {

    private static final int DUE_MAX = 3;
    private static final Duration AHEAD = Duration.ofHours(24);

    /// What leaves later is not what people at the stop wait for, unless nothing of the line leaves before.
    private static final Duration SOON = Duration.ofHours(2);

    /// An operator that was silent for so long is not waited for: its times are those of the timetable.
    private static final Duration LOST_AFTER = Duration.ofHours(1);

    /// A day at the busiest stop is some 200 departures; the planner gives 100 at a time.
    private static final int ASKED_MAX = 4;

    private final Planner planner;
    private final StopPlaces places;
    private final Function<String, Optional<Instant>> heard;
    private final RidesHere rides;
    private final CrowdsHere crowds;

    /// @param places know the readings of names
    /// @param heard of when the newest live data of a feed is
    BoardReader(
            Planner planner,
            List<Place> places,
            Function<String, Optional<Instant>> heard,
            RidesHere rides,
            CrowdsHere crowds) {
        this.planner = planner;
        this.places = new StopPlaces(places);
        this.heard = heard;
        this.rides = rides;
        this.crowds = crowds;
    }

    /// Empty where there is no such stop.
    Optional<Board> read(String stopId, Instant now) {
        var at = now.atZone(planner.region().zone());
        var here = ask(stopId, now);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        var names = places.of(stopId)
                .map(Place::names)
                .orElseGet(() -> new Names(here.get().stop().name(), "", ""));
        var lines = new ArrayList<>(soon(lines(stopId, here.get(), Optional.empty(), at), at));
        for (var near : places.nearby(stopId)) {
            var id = near.stopId().orElseThrow();
            ask(id, now)
                    .ifPresent(departures ->
                            lines.addAll(soon(lines(id, departures, Optional.of(near.names()), at), at)));
        }
        var point = here.get().stop().at();
        return Optional.of(
                new Board(names, at, lines, rides.at(point, at), lasts(here.get(), at), crowds.around(point)));
    }

    /// All departures of the coming day, asked for in parts.
    private Optional<Departures> ask(String stopId, Instant now) {
        var rows = new ArrayList<Departure>();
        var from = now;
        Optional<Departures> first = Optional.empty();
        for (int asked = 0; asked < ASKED_MAX; asked++) {
            var window = Duration.between(from, now.plus(AHEAD));
            var request = new DepartureRequest(stopId, from, window, DepartureRequest.DEPARTURES_MAX, Locale.JAPANESE);
            if (!(planner.departures(request) instanceof Departures found)) {
                break;
            }
            first = first.or(() -> Optional.of(found));
            var more = asked == 0
                    ? found.departures()
                    : found.departures().stream()
                            .filter(row -> row.departAt().isPresent())
                            .toList();
            rows.addAll(more);
            if (found.departures().size() < DepartureRequest.DEPARTURES_MAX) {
                break;
            }
            var last = found.departures().getLast().departAt();
            if (last.isEmpty()) {
                break;
            }
            from = last.get().toInstant().plusSeconds(1);
        }
        return first.map(found -> new Departures(found.stop(), rows));
    }

    private List<Board.Line> lines(String stopId, Departures departures, Optional<Names> stop, ZonedDateTime now) {
        var english = english(stopId, now.toInstant());
        var silentFor = heard.apply(stopId.substring(0, stopId.indexOf(':')))
                .map(at -> Duration.between(at, now.toInstant()))
                .filter(age -> age.compareTo(FeedSource.STALE_AFTER) > 0 && age.compareTo(LOST_AFTER) < 0);
        var byLine = new LinkedHashMap<String, List<Departure>>();
        for (var row : departures.departures()) {
            byLine.computeIfAbsent(row.route().id() + " " + row.headsign(), _ -> new ArrayList<>())
                    .add(row);
        }
        return byLine.values().stream()
                .map(rows -> line(rows, stop, english, silentFor))
                .sorted(Comparator.comparing(BoardReader::next))
                .toList();
    }

    /// Lines that leave soon, and the first of each name that has none.
    private static List<Board.Line> soon(List<Board.Line> sorted, ZonedDateTime now) {
        var shown = new ArrayList<Board.Line>();
        for (var line : sorted) {
            var isSoon = line.headway().isPresent()
                    || next(line).isBefore(now.toInstant().plus(SOON));
            if (isSoon || shown.stream().noneMatch(other -> other.name().equals(line.name()))) {
                shown.add(line);
            }
        }
        return shown;
    }

    private List<Board.Last> lasts(Departures departures, ZonedDateTime now) {
        var shown = new LinkedHashMap<String, Board.Last>();
        for (var row : departures.departures()) {
            if (row.lastOfDay()
                    && !row.cancelled()
                    && row.departAt().filter(now::isBefore).isPresent()) {
                shown.putIfAbsent(
                        row.route().id() + " " + row.headsign(),
                        new Board.Last(
                                row.mode(),
                                row.departAt().get(),
                                places.destination(row.headsign(), Optional.empty())));
            }
        }
        return List.copyOf(shown.values());
    }

    /// By what is due first; lines without a clock come last.
    private static Instant next(Board.Line line) {
        return line.due().isEmpty() ? Instant.MAX : line.due().getFirst().at().toInstant();
    }

    private Board.Line line(
            List<Departure> rows, Optional<Names> stop, Map<String, Departure> english, Optional<Duration> silentFor) {
        var row = rows.getFirst();
        var translated = Optional.ofNullable(english.get(row.tripId()));
        var due = rows.stream()
                .filter(each -> each.departAt().isPresent())
                .limit(DUE_MAX)
                .map(each -> new Board.Due(each.departAt().orElseThrow(), delay(each.delaySeconds()), each.cancelled()))
                .toList();
        return new Board.Line(
                stop,
                row.mode(),
                StopPlaces.name(title(row), translated.map(BoardReader::title)),
                places.destination(row.headsign(), translated.map(Departure::headsign)),
                due,
                row.headway(),
                row.mode() == Mode.FLEX || row.headway().isPresent() ? Optional.empty() : silentFor);
    }

    /// What the trips of the next hours are called in English.
    private Map<String, Departure> english(String stopId, Instant now) {
        var byTrip = new HashMap<String, Departure>();
        var request = new DepartureRequest(stopId, now, AHEAD, DepartureRequest.DEPARTURES_MAX, Locale.ENGLISH);
        if (planner.departures(request) instanceof Departures found) {
            found.departures().forEach(row -> byTrip.putIfAbsent(row.tripId(), row));
        }
        return byTrip;
    }

    /// What people call the line.
    private static String title(Departure row) {
        return row.route().longName().isBlank()
                ? row.route().shortName()
                : row.route().longName();
    }

    private static Optional<Duration> delay(OptionalInt seconds) {
        return seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsInt())) : Optional.empty();
    }
}
