package jp.miyamichi.service.cluster;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.miyamichi.dispatch.AreaElsewhereException;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.Outlook;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.Json;
import jp.miyamichi.dispatch.booking.Offer;
import jp.miyamichi.dispatch.booking.RideAnswer;
import jp.miyamichi.dispatch.booking.ServiceArea;

/// The dispatch desks of all nodes as one: whoever is asked, the node that owns the area answers.
///
/// An owner that does not answer within two seconds is as good as gone; who asked hears so, and may ask again with the
/// same command id, until another node has taken over.
public final class ClusterDesk {

    private static final long ANSWER_MILLIS_MAX = 2_000;

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

    public List<Outlook> outlook(ServiceArea area, List<BookingId> rides) {
        return ask(new DeskQuestion.Expect(area, rides)).outlooks();
    }

    private <A> A ask(DeskQuestion<A> question) {
        try {
            return question.ask(desk);
        } catch (AreaElsewhereException elsewhere) {
            return Json.read(there(elsewhere, Json.write(question)), question.answer());
        }
    }

    private String there(AreaElsewhereException elsewhere, String question) {
        var owner = cluster.hazelcast().getCluster().getMembers().stream()
                .filter(member -> member.getUuid().toString().equals(elsewhere.node()) && !member.localMember())
                .findFirst()
                .orElseThrow(() -> elsewhere);
        try {
            return cluster.hazelcast()
                    .getExecutorService("dispatch")
                    .submitToMember(new DeskCall(question), owner)
                    .get(ANSWER_MILLIS_MAX, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException lost) {
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
