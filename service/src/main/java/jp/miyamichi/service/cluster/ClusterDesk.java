package jp.miyamichi.service.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.miyamichi.dispatch.AreaElsewhereException;
import jp.miyamichi.dispatch.AreaState;
import jp.miyamichi.dispatch.DeskWhatIf;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.ExtraVehicle;
import jp.miyamichi.dispatch.FleetChange;
import jp.miyamichi.dispatch.FleetNews;
import jp.miyamichi.dispatch.Outlook;
import jp.miyamichi.dispatch.RuleChange;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.Booking;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.PromiseFigures;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.ServiceArea;
import jp.miyamichi.dispatch.booking.Suspensions.Suspension;
import jp.miyamichi.dispatch.booking.WhyTold;
import jp.miyamichi.dispatch.engine.Difference;
import jp.miyamichi.dispatch.engine.FleetEvent;

/// The dispatch desks of all nodes as one: whoever is asked, the node that owns the area answers.
///
/// An owner that does not answer within two seconds is as good as gone. Who asked waits while another node
/// takes over, so that a node that stops or dies is felt as a slow answer; after five seconds they hear so, and
/// may ask again with the same command id.
public final class ClusterDesk {

    private static final long ANSWER_MILLIS_MAX = 2_000;

    /// A lease that must run out, a tick, and the time to read an area's tours.
    private static final Duration NEW_OWNER_MAX = DispatchDesk.LEASE.plusSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final ClusterNode cluster;
    private final DispatchDesk desk;

    /// Joins this node's desk to those of the others.
    public ClusterDesk(ClusterNode cluster, DispatchDesk desk) {
        this.cluster = cluster;
        this.desk = desk;
        cluster.hazelcast().getUserContext().put(DeskCall.DESK, this);
    }

    public List<RideAnswer> request(ServiceArea area, BookingRequest wish) {
        return ask(new DeskQuestion.Request(area, wish)).answers();
    }

    /// What could be promised now; see [DispatchDesk#quote].
    public RideAnswer quote(ServiceArea area, BookingRequest wish) {
        return ask(new DeskQuestion.Quote(area, wish)).answers().getFirst();
    }

    /// Those of the offers that may still be taken.
    public List<Offer> offers(ServiceArea area, List<BookingId> ids) {
        return desk.offers(area, ids);
    }

    public BookingAnswer hold(Command command, ServiceArea area, List<BookingId> offers) {
        return ask(new DeskQuestion.Hold(command, area, offers)).answer();
    }

    public BookingAnswer book(Command command, ServiceArea area, List<BookingId> offers) {
        return ask(new DeskQuestion.Book(command, area, offers)).answer();
    }

    public BookingAnswer act(Command command, ServiceArea area, List<BookingId> ids, Act act, Actor by) {
        return ask(new DeskQuestion.Act(command, area, ids, act, by, List.of())).answer();
    }

    /// Of something that happened at `at` and is told only now.
    public BookingAnswer act(Command command, ServiceArea area, List<BookingId> ids, Act act, Actor by, Instant at) {
        return ask(new DeskQuestion.Act(command, area, ids, act, by, List.of(at)))
                .answer();
    }

    /// Does not wait for another owner: rides are shown as they were promised meanwhile.
    public List<Outlook> outlook(ServiceArea area, List<BookingId> rides) {
        return askOnce(new DeskQuestion.Expect(area, rides)).outlooks();
    }

    /// What happens to the fleet: positions, delays, breakdowns, riders who are early or late.
    public FleetNews report(ServiceArea area, FleetEvent event) {
        return ask(new DeskQuestion.Report(area, event));
    }

    /// What happens to the fleet, unless somebody's promise would be lost by it; then nothing changes.
    public Optional<FleetNews> reportIfKept(ServiceArea area, FleetEvent event) {
        return ask(new DeskQuestion.ReportIfKept(area, event)).news().stream().findFirst();
    }

    /// How an area stands now.
    public AreaState state(ServiceArea area) {
        return ask(new DeskQuestion.State(area));
    }

    /// Why a ride was given to its vehicle.
    public Optional<WhyTold> why(ServiceArea area, BookingId ride) {
        return desk.why(area, ride);
    }

    /// How today's plan would differ; nothing changes.
    public Difference whatIf(ServiceArea area, DeskWhatIf question) {
        return ask(new DeskQuestion.Differ(area, question, 1));
    }

    /// Gives a ride to a vehicle because somebody decides so. Refused if that breaks a promise.
    public BookingAnswer override(Command command, ServiceArea area, BookingId ride, String vehicle, String reason) {
        return ask(new DeskQuestion.Decide(command, area, ride, vehicle, reason))
                .answer();
    }

    /// Another fleet for the rest of today: tried, or carried out unless it breaks a promise.
    public FleetChange.Consequences change(
            ServiceArea area, Set<String> withdrawn, List<ExtraVehicle> added, boolean isDryRun) {
        return ask(new DeskQuestion.ChangeFleet(area, withdrawn, added, isDryRun));
    }

    /// Promised bookings that changed rules of the service would not let happen.
    public List<Booking> conflicts(ServiceArea area, RuleChange change) {
        return ask(new DeskQuestion.Conflicts(area, change)).bookings();
    }

    /// Bookings that a suspension would reach.
    public List<Booking> reached(Suspension suspension) {
        return desk.reached(suspension);
    }

    /// Suspends a service on all nodes. Those that own its areas call off its rides with their next tick.
    public void suspend(Suspension suspension) {
        desk.suspend(suspension);
    }

    public PromiseFigures figures(ServiceArea area, LocalDate from, LocalDate to) {
        return desk.figures(area, from, to);
    }

    private <A> A ask(DeskQuestion<A> question) {
        var patience = System.nanoTime() + NEW_OWNER_MAX.toNanos();
        while (true) {
            try {
                return askOnce(question);
            } catch (AreaElsewhereException elsewhere) {
                // Whether an owner that was asked in vain did it all the same is not known.
                var isUnsure = elsewhere.getSuppressed().length > 0;
                if ((isUnsure && !question.mayRepeat()) || System.nanoTime() > patience || !mayLookAgain()) {
                    throw elsewhere;
                }
                desk.seeOwner(question.area());
            }
        }
    }

    private static boolean mayLookAgain() {
        try {
            Thread.sleep(LOOK_AGAIN);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <A> A askOnce(DeskQuestion<A> question) {
        try {
            return question.ask(desk);
        } catch (AreaElsewhereException elsewhere) {
            return Json.read(there(elsewhere, Json.write(question)), question.answer());
        }
    }

    private String there(AreaElsewhereException elsewhere, String question) {
        var owner = cluster.hazelcast().getCluster().getMembers().stream()
                .filter(member -> ClusterNode.nameOf(member).equals(elsewhere.node()) && !member.localMember())
                .findFirst()
                .orElseThrow(() -> elsewhere);
        try {
            return cluster.hazelcast()
                    .getExecutorService("dispatch")
                    .submitToMember(new DeskCall(question), owner)
                    .get(ANSWER_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof IllegalArgumentException wrong) {
                throw new IllegalArgumentException(wrong.getMessage(), wrong);
            }
            elsewhere.addSuppressed(refused);
            throw elsewhere;
        } catch (TimeoutException lost) {
            elsewhere.addSuppressed(lost);
            throw elsewhere;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw elsewhere;
        }
    }

    /// Answers another node from this node's own desk.
    String answer(String question) {
        return Json.write(Json.read(question, DeskQuestion.class).ask(desk));
    }
}
