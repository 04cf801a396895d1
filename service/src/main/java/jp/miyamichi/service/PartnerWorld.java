package jp.miyamichi.service;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.region.Place;
import jp.miyamichi.service.access.Partners;
import jp.miyamichi.service.broadcast.AlertBoard;
import jp.miyamichi.service.http.OperationSet;
import jp.miyamichi.service.http.TompRoutes;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.postgres.PostgresPartnerBook;
import jp.miyamichi.service.postgres.PostgresSupportBook;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.service.tomp.Offers;
import jp.miyamichi.service.tomp.OfficeFulfilment;
import jp.miyamichi.service.tomp.SampleFulfilment;
import jp.miyamichi.service.tomp.Station;
import jp.miyamichi.service.tomp.Trade;
import jp.miyamichi.ticketing.fare.Mode;

/// What other systems find here: the service as a transport operator that speaks TOMP.
final class PartnerWorld {

    /// Feeds whose stops partners are told, with how their rides are told apart in fares.
    private static final Map<String, Mode> MODES = Map.of("lrt", Mode.LRT, "bus", Mode.BUS);

    private final OperationSet operations;

    PartnerWorld(
            Database database,
            Partners partners,
            Supplier<TicketOffice> office,
            AlertBoard alerts,
            ActiveRegion regions,
            URI publicUrl,
            InstantSource clock,
            SecureRandom random) {
        Supplier<UUID> ids = UUID::randomUUID;
        var offers = new Offers(office, () -> stations(regions), ids);
        var samples = new SampleFulfilment(
                clock, () -> regions.with(region -> region.planner().region().zone()));
        var trade = new Trade(offers, new PostgresPartnerBook(database), new OfficeFulfilment(office), samples, clock);
        this.operations = new TompRoutes(
                partners,
                trade,
                new PostgresSupportBook(database),
                office,
                alerts,
                regions,
                publicUrl,
                ids,
                clock,
                random);
    }

    List<OperationSet> areas() {
        return List.of(operations);
    }

    private static List<Station> stations(ActiveRegion regions) {
        return regions.with(region ->
                region.build().places().stream().flatMap(PartnerWorld::station).toList());
    }

    private static Stream<Station> station(Place place) {
        return place.stopId().stream()
                .flatMap(id -> Optional.ofNullable(MODES.get(id.substring(0, Math.max(0, id.indexOf(':'))))).stream()
                        .map(mode -> new Station(id, place.names(), place.at(), mode, place.estimated())));
    }
}
