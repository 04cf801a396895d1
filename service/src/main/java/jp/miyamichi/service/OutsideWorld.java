package jp.miyamichi.service;

import java.time.InstantSource;
import java.util.Optional;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.RegionValidation;
import jp.miyamichi.service.http.Outside;
import jp.miyamichi.service.opendata.OpenData;
import jp.miyamichi.service.opendata.Publishing;
import jp.miyamichi.service.opendata.PublishingWatch;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.OpenRegion;
import jp.miyamichi.service.postgres.PublicationTables;

/// What the service exchanges with the world outside: the open data it gives away.
final class OutsideWorld implements AutoCloseable {

    private final OpenData openData;
    private final PublishingWatch publishing;

    OutsideWorld(Settings settings, InstantSource clock, Database database, ActiveRegion regions) {
        var book = new PublicationTables(database);
        var validators = settings.folders().validators();
        var tables = settings.folders().region();
        this.openData = new OpenData(book);
        this.publishing = new PublishingWatch(
                clock,
                () -> regions.isPresent() ? Optional.of(regions.with(OpenRegion::build)) : Optional.empty(),
                new Publishing(
                        book,
                        (feed, day) -> new RegionValidation(validators, tables).check(feed, day),
                        clock,
                        () -> regions.with(region -> region.planner().region().zone())),
                openData);
    }

    Outside outside() {
        return new Outside(openData);
    }

    /// Called again and again while the service runs. Returns at once.
    void look() {
        publishing.look();
    }

    @Override
    public void close() {
        publishing.close();
    }
}
