package jp.miyamichi.service.http;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import jp.miyamichi.service.broadcast.AlertBoard;
import jp.miyamichi.service.broadcast.Broadcast;
import jp.miyamichi.service.broadcast.FleetNow;
import jp.miyamichi.service.broadcast.LineVehicles;
import jp.miyamichi.service.broadcast.PublishedTimetable;
import jp.miyamichi.service.feeds.LastHeard;
import jp.miyamichi.service.opendata.NoPublications;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.opendata.OpenGofs;
import jp.miyamichi.service.signage.Signage;
import jp.miyamichi.ticketing.crowding.Crowding;

/// Worlds outside a service, for tests.
final class TestOutside {

    private TestOutside() {}

    static Outside nothing() {
        return of(new OpenData(new NoPublications()));
    }

    static Outside of(OpenData openData) {
        return of(openData, new LastHeard(), TestService.NOW);
    }

    static Outside of(OpenData openData, LastHeard heard, Instant now) {
        InstantSource clock = () -> now;
        return of(openData, new AlertBoard(NoAlerts.BOOK, clock), heard, clock);
    }

    /// Signs alone, with those vehicles on the road and that said of crowds.
    static Outside signs(
            LastHeard heard, Supplier<List<FleetNow.Vehicle>> driving, Supplier<List<Crowding>> crowding, Instant now) {
        InstantSource clock = () -> now;
        var openData = new OpenData(new NoPublications());
        var alerts = new AlertBoard(NoAlerts.BOOK, clock);
        var broadcast =
                new Broadcast(new PublishedTimetable(openData), alerts, FleetNow.NONE, LineVehicles.NONE, clock);
        return new Outside(
                openData,
                alerts,
                broadcast,
                NoFeeds.POLLS,
                NoFeeds.RELAY,
                new OpenGofs(openData, URI.create("https://miyamichi.example.jp")),
                new Signage(heard, driving, crowding, clock),
                clock);
    }

    static Outside of(OpenData openData, AlertBoard alerts, LastHeard heard, InstantSource clock) {
        var broadcast =
                new Broadcast(new PublishedTimetable(openData), alerts, FleetNow.NONE, LineVehicles.NONE, clock);
        return new Outside(
                openData,
                alerts,
                broadcast,
                NoFeeds.POLLS,
                NoFeeds.RELAY,
                new OpenGofs(openData, URI.create("https://miyamichi.example.jp")),
                new Signage(heard, broadcast::driving, List::of, clock),
                clock);
    }
}
