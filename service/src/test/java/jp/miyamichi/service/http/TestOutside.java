package jp.miyamichi.service.http;

import java.time.Instant;
import java.time.InstantSource;
import jp.miyamichi.service.feeds.LastHeard;
import jp.miyamichi.service.opendata.NoPublications;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.signage.Signage;

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
        return new Outside(openData, NoFeeds.POLLS, new Signage(heard, clock), clock);
    }
}
