package jp.miyamichi.service.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import jp.miyamichi.service.planning.ActiveRegion;
import jp.miyamichi.service.planning.SearchThreads;
import jp.miyamichi.service.postgres.DatabaseLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs each request on a virtual thread of its own, so that answers may simply wait.
///
/// The event loop hands the request over and writes the reply; it never waits. At most `requestsMax` requests run at a
/// time, the next one is refused at once; a quarter of them is kept for the spared lane ([Lane]). Who leaves before the
/// answer has their thread interrupted.
public final class RequestThreads implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RequestThreads.class);

    /// One in so many requests is never a usual one.
    private static final int SPARED_PART = 4;

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("request-", 0).factory());
    private final Semaphore free;
    private final Semaphore usual;
    private volatile boolean isStopping;

    public RequestThreads(int requestsMax) {
        this.free = new Semaphore(requestsMax);
        this.usual = new Semaphore(requestsMax - requestsMax / SPARED_PART);
    }

    /// From now on every answer asks its connection to close, and the readiness says that others should be asked.
    public void lastCall() {
        isStopping = true;
    }

    public boolean isStopping() {
        return isStopping;
    }

    public int freeCount() {
        return free.availablePermits();
    }

    /// How many more requests of the usual lane may begin.
    public int usualFreeCount() {
        return Math.min(usual.availablePermits(), free.availablePermits());
    }

    /// Answers within the limit of the lane.
    Handler<RoutingContext> in(Lane lane, Answer answer) {
        return switch (lane) {
            case ALWAYS -> routing -> start(routing, answer, () -> {});
            case SPARED -> routing -> within(routing, answer, () -> {});
            case USUAL ->
                routing -> {
                    if (usual.tryAcquire()) {
                        within(routing, answer, usual::release);
                    } else {
                        refuse(routing);
                    }
                };
        };
    }

    private void within(RoutingContext routing, Answer answer, Runnable done) {
        if (free.tryAcquire()) {
            start(routing, answer, () -> {
                free.release();
                done.run();
            });
        } else {
            done.run();
            refuse(routing);
        }
    }

    private static void refuse(RoutingContext routing) {
        busy("All request threads are busy.").writeTo(routing);
    }

    private void start(RoutingContext routing, Answer answer, Runnable done) {
        var eventLoop = routing.vertx().getOrCreateContext();
        var query = new Query(routing);
        var id = RequestId.of(routing);
        try {
            var task = threads.submit(() -> {
                try (var _ = RequestId.inLog(id)) {
                    var reply = answer(answer, query);
                    eventLoop.runOnContext(_ -> reply.writeTo(routing));
                } finally {
                    done.run();
                }
            });
            routing.response().closeHandler(_ -> task.cancel(true));
        } catch (RejectedExecutionException _) {
            done.run();
            busy("The service is stopping.").writeTo(routing);
        }
    }

    private static Reply answer(Answer answer, Query query) {
        try {
            return answer.to(query);
        } catch (Problem.Refusal refusal) {
            return refusal.problem().reply();
        } catch (ActiveRegion.NoRegion _) {
            return busy("The service is starting.");
        } catch (SearchThreads.Refused refused) {
            return busy(
                    switch (refused.reason()) {
                        case QUEUE_FULL -> "All search threads are busy.";
                        case TOO_LATE -> "The search took too long.";
                        case ASKER_LEFT -> "The asker left.";
                    });
        } catch (RuntimeException | Error bug) { // an asker always gets an answer
            if (DatabaseLost.isBehind(bug)) {
                return busy("The database does not answer at the moment.");
            }
            LOG.error("request failed", bug);
            return Failures.ours().reply();
        }
    }

    private static Reply busy(String why) {
        return Problem.of(Problem.Kind.BUSY, why + " Ask again in a moment.").reply();
    }

    @Override
    public void close() {
        threads.close();
    }
}
