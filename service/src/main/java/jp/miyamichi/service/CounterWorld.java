package jp.miyamichi.service;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.counter.CardSecrets;
import jp.miyamichi.service.http.CounterRoutes;
import jp.miyamichi.service.http.OperationSet;
import jp.miyamichi.service.postgres.CounterOpening;
import jp.miyamichi.service.postgres.PostgresDevices;
import jp.miyamichi.service.selling.SecretFile;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.fare.ServiceDays;

/// What staff do with tickets and money, and what the city sees of it.
final class CounterWorld {

    private final CounterRoutes routes;

    CounterWorld(
            Settings settings,
            InstantSource clock,
            Database database,
            ServiceDays days,
            Supplier<TicketOffice> office) {
        var random = new SecureRandom();
        var secrets = settings.folders().data().resolve("secrets");
        var counter = new CounterOpening(
                database,
                days,
                clock,
                SecretFile.read(secrets.resolve("tickets"), random),
                CardSecrets.read(secrets, random),
                random);
        this.routes = new CounterRoutes(counter, office, new PostgresDevices(database));
    }

    List<OperationSet> areas() {
        return List.of(routes);
    }
}
