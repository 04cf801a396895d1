package jp.miyamichi.service;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.counter.CardSecrets;
import jp.miyamichi.service.counter.CounterOffice;
import jp.miyamichi.service.evidence.Districts;
import jp.miyamichi.service.http.CounterRoutes;
import jp.miyamichi.service.http.EvidenceRoutes;
import jp.miyamichi.service.http.OperationSet;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.postgres.CounterOpening;
import jp.miyamichi.service.postgres.PostgresDevices;
import jp.miyamichi.service.postgres.RideOrders;
import jp.miyamichi.service.selling.SecretFile;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.crowding.Crowding;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.tariff.Tariffs;

/// What staff do with tickets and money, and what the city sees of it.
final class CounterWorld {

    private final Supplier<CounterOffice> counter;
    private final List<OperationSet> areas;

    CounterWorld(
            Settings settings,
            InstantSource clock,
            Database database,
            Tariffs tariffs,
            ActiveRegion regions,
            Supplier<TicketOffice> office) {
        var random = new SecureRandom();
        var secrets = settings.folders().data().resolve("secrets");
        this.counter = new CounterOpening(
                database,
                RuleFolder.ofRegion(Settings.FARE_REGION),
                tariffs,
                () -> Districts.of(regions.with(open -> open.build().onDemandServices())),
                clock,
                SecretFile.read(secrets.resolve("tickets"), random),
                CardSecrets.read(secrets, random),
                random);
        this.areas = List.of(
                new CounterRoutes(counter, office, new PostgresDevices(database), new RideOrders(database)::find),
                new EvidenceRoutes(counter));
    }

    /// How full places are now, as operators say.
    List<Crowding> crowding() {
        var office = counter.get();
        return office.crowding().at(office.clock().instant());
    }

    Supplier<CounterOffice> office() {
        return counter;
    }

    List<OperationSet> areas() {
        return areas;
    }
}
