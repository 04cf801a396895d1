package jp.miyamichi.service;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.miyamichi.dispatch.region.RideService;
import jp.miyamichi.dispatch.region.RideServices;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.Access;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.http.PeopleRoutes;
import jp.miyamichi.service.http.PublicAddress;
import jp.miyamichi.service.mail.MailAddress;
import jp.miyamichi.service.mail.MailSender;
import jp.miyamichi.service.mail.PracticeMail;
import jp.miyamichi.service.mail.SmtpSender;
import jp.miyamichi.service.people.Accounts;
import jp.miyamichi.service.people.RegionFacts;
import jp.miyamichi.service.people.Retention;
import jp.miyamichi.service.people.Vault;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.postgres.PeopleOpening;
import jp.miyamichi.service.riding.Travellers;
import jp.miyamichi.service.selling.SecretFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the service knows of people, and how it writes to them.
final class PeopleWorld {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleWorld.class);

    /// How often it looks what may be kept no longer.
    static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final MailSender mail;
    private final PeopleRoutes routes;
    private final Retention retention;
    private final Travellers travellers;
    private final Accounts accounts;
    private final InstantSource clock;

    PeopleWorld(
            Settings settings,
            InstantSource clock,
            Database database,
            ActiveRegion regions,
            Access access,
            PublicAddress address,
            SecureRandom random) {
        var data = settings.folders().data();
        this.mail = settings.smtp()
                .<MailSender>map(server -> new SmtpSender(server, clock))
                .orElseGet(() -> new PracticeMail(data.resolve("practice-mail"), clock));
        var vault = new Vault(SecretFile.read(data.resolve("secrets/people"), random), random);
        var opening = new PeopleOpening(database, vault, access, clock, random);
        this.routes = new PeopleRoutes(opening.open(mail, facts(regions)), address);
        this.retention = opening.retention(settings.keep(), facts(regions));
        this.travellers = opening.travellers();
        this.accounts = opening.accounts();
        this.clock = clock;
    }

    private static RegionFacts facts(ActiveRegion regions) {
        return new RegionFacts() {
            @Override
            public Set<String> districts() {
                return regions.with(region -> region.build().onDemandServices().stream()
                        .flatMap(service -> service.district().stream())
                        .collect(Collectors.toUnmodifiableSet()));
            }

            @Override
            public List<RideService> services() {
                return regions.with(region -> RideServices.of(region.build()));
            }

            @Override
            public ZoneId zone() {
                return regions.with(region -> region.planner().region().zone());
            }
        };
    }

    /// Forgets what may be kept no longer. Called about once an hour.
    void tidy() {
        try {
            var gone = retention.tidy(clock.instant());
            if (!gone.isEmpty()) {
                LOG.info("forgotten rows={}", gone);
            }
        } catch (RuntimeException failed) {
            // The next run finds what this one left; a lost database shows in /readyz.
            LOG.warn("what is over waits for the next run why={}", failed.getMessage());
        }
    }

    MailSender mail() {
        return mail;
    }

    /// Where somebody gets e-mail, if they have proved an address.
    Optional<MailAddress> address(PersonId person) {
        return accounts.address(person);
    }

    /// Who rides, and with which household.
    Travellers travellers() {
        return travellers;
    }

    PeopleRoutes routes() {
        return routes;
    }
}
