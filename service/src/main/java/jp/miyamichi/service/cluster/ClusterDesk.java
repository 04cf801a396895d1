package jp.miyamichi.service.cluster;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.miyamichi.dispatch.AreaElsewhereException;
import jp.miyamichi.dispatch.DispatchDesk;
import jp.miyamichi.dispatch.booking.Act;
import jp.miyamichi.dispatch.booking.Actor;
import jp.miyamichi.dispatch.booking.BookingAnswer;
import jp.miyamichi.dispatch.booking.BookingId;
import jp.miyamichi.dispatch.booking.BookingRequest;
import jp.miyamichi.dispatch.booking.Command;
import jp.miyamichi.dispatch.booking.Json;
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

    /// What is asked of another desk. Only the fields of its kind are read.
    private record Call(
            Kind kind,
            ServiceArea area,
            List<BookingRequest> wish,
            List<Command> command,
            List<BookingId> ids,
            List<Act> act,
            List<Actor> by) {

        enum Kind {
            REQUEST,
            HOLD,
            BOOK,
            ACT
        }
    }

    private record Rides(List<RideAnswer> answers) {}

    private record Answered(BookingAnswer answer) {}

    public List<RideAnswer> request(ServiceArea area, BookingRequest wish) {
        var call = new Call(Call.Kind.REQUEST, area, List.of(wish), List.of(), List.of(), List.of(), List.of());
        return here(() -> desk.request(area, wish), call, Rides.class, Rides::answers);
    }

    public BookingAnswer hold(Command command, ServiceArea area, List<BookingId> offers) {
        var call = new Call(Call.Kind.HOLD, area, List.of(), List.of(command), offers, List.of(), List.of());
        return here(() -> desk.hold(command, area, offers), call, Answered.class, Answered::answer);
    }

    public BookingAnswer book(Command command, ServiceArea area, List<BookingId> offers) {
        var call = new Call(Call.Kind.BOOK, area, List.of(), List.of(command), offers, List.of(), List.of());
        return here(() -> desk.book(command, area, offers), call, Answered.class, Answered::answer);
    }

    public BookingAnswer act(Command command, ServiceArea area, List<BookingId> ids, Act act, Actor by) {
        var call = new Call(Call.Kind.ACT, area, List.of(), List.of(command), ids, List.of(act), List.of(by));
        return here(() -> desk.act(command, area, ids, act, by), call, Answered.class, Answered::answer);
    }

    private <T, A> T here(Supplier<T> own, Call call, Class<A> answerType, Function<A, T> answer) {
        try {
            return own.get();
        } catch (AreaElsewhereException elsewhere) {
            return answer.apply(Json.read(there(elsewhere, Json.write(call)), answerType));
        }
    }

    private String there(AreaElsewhereException elsewhere, String call) {
        var owner = cluster.hazelcast().getCluster().getMembers().stream()
                .filter(member -> member.getUuid().toString().equals(elsewhere.node()) && !member.localMember())
                .findFirst()
                .orElseThrow(() -> elsewhere);
        try {
            return cluster.hazelcast()
                    .getExecutorService("dispatch")
                    .submitToMember(new DeskCall(call), owner)
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
    String answer(String text) {
        var call = Json.read(text, Call.class);
        var area = call.area;
        return switch (call.kind) {
            case REQUEST -> Json.write(new Rides(desk.request(area, call.wish.getFirst())));
            case HOLD -> Json.write(new Answered(desk.hold(call.command.getFirst(), area, call.ids)));
            case BOOK -> Json.write(new Answered(desk.book(call.command.getFirst(), area, call.ids)));
            case ACT ->
                Json.write(new Answered(
                        desk.act(call.command.getFirst(), area, call.ids, call.act.getFirst(), call.by.getFirst())));
        };
    }
}
