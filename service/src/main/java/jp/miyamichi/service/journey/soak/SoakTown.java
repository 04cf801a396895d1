package jp.miyamichi.service.journey.soak;

import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.miyamichi.postgres.Database;
import jp.miyamichi.service.access.PersonId;
import jp.miyamichi.service.journey.AllSteps;
import jp.miyamichi.service.journey.Choice;
import jp.miyamichi.service.journey.ChosenLeg;
import jp.miyamichi.service.journey.GoneRides;
import jp.miyamichi.service.journey.JourneyDesk;
import jp.miyamichi.service.journey.JourneyId;
import jp.miyamichi.service.journey.JourneyRunner;
import jp.miyamichi.service.journey.JourneyWish;
import jp.miyamichi.service.journey.Journeys;
import jp.miyamichi.service.journey.LegCheck;
import jp.miyamichi.service.journey.LegFares;
import jp.miyamichi.service.journey.News;
import jp.miyamichi.service.journey.Party;
import jp.miyamichi.service.postgres.OfficeOpening;
import jp.miyamichi.service.postgres.PostgresJourneys;
import jp.miyamichi.service.selling.SecretFile;
import jp.miyamichi.service.selling.TicketOffice;
import jp.miyamichi.ticketing.Yen;
import jp.miyamichi.ticketing.fare.Fares;
import jp.miyamichi.ticketing.fare.Medium;
import jp.miyamichi.ticketing.fare.RuleFolder;
import jp.miyamichi.ticketing.product.Catalogue;

/// A town where journeys are booked: one database, one ticket office with play money, one dispatch.
public final class SoakTown {

    private static final RuleFolder RULES = RuleFolder.ofRegion("utsunomiya");
    private static final Fares FARES = Fares.read(RULES);
    private static final Catalogue CATALOGUE = Catalogue.read(RULES);
    private static final LegFares LEG_FARES = new LegFares(FARES, CATALOGUE);

    private final FolderRides rides;
    private final InstantSource clock;
    private final Journeys journeys;
    private final Supplier<TicketOffice> office;
    private final SoakTimetable timetable;

    public SoakTown(Database database, FolderRides rides, InstantSource clock) {
        this.rides = rides;
        this.clock = clock;
        this.journeys = new PostgresJourneys(database);
        this.timetable = new SoakTimetable(clock.instant());
        this.office = new OfficeOpening(
                database,
                () -> CATALOGUE,
                FARES.days(),
                clock,
                new byte[SecretFile.BYTES],
                new SecureRandom(),
                Optional.empty(),
                URI.create("http://127.0.0.1"));
    }

    Journeys journeys() {
        return journeys;
    }

    TicketOffice office() {
        return office.get();
    }

    FolderRides rides() {
        return rides;
    }

    /// A desk whose work ends where the reaper strikes.
    public JourneyDesk desk(Reaper reaper) {
        return new JourneyDesk(
                new MortalJourneys(journeys, reaper),
                runner(reaper),
                new LegCheck(timetable),
                () -> LEG_FARES,
                office,
                clock);
    }

    private JourneyRunner runner(Reaper reaper) {
        var steps = new MortalSteps(new AllSteps(rides, office), reaper);
        return new JourneyRunner(
                new MortalJourneys(journeys, reaper),
                steps,
                new News(FARES.days().timeZone()),
                UUID::randomUUID,
                clock);
    }

    /// What follows rides that are gone, until the reaper strikes.
    public GoneRides goneRides(Reaper reaper) {
        return new GoneRides(new MortalJourneys(journeys, reaper), runner(reaper), rides, Runnable::run);
    }

    /// By tram on a day ticket or paid on board, then by an on-demand ride paid now or on board.
    public JourneyWish wish(JourneyId id, PersonId traveller, boolean ticket, boolean ride, boolean onBoard) {
        var legs = ride ? List.of(timetable.tram(), timetable.ride()) : List.<ChosenLeg>of(timetable.tram());
        var yen = (ticket ? 1_000 : 0) + (ride && !onBoard ? 300 : 0);
        var tickets = ticket ? List.of("lrt-1-day") : List.<String>of();
        return new JourneyWish(
                id,
                traveller,
                new Choice(Party.ofAdults(1), legs, List.of(), tickets, List.of(), onBoard, Medium.CASH),
                Yen.of(yen));
    }
}
