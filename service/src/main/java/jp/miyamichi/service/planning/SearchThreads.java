package jp.miyamichi.service.planning;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// A fixed number of platform threads for search, with a bounded queue. Virtual threads are not time-sliced, so
/// a search on one of them would hold up every other request. One thread more, with a queue of its own, is for
/// who books: they need not wait behind everybody who looks around.
///
/// A search that is late, or whose asker left, is interrupted; the planner ends an interrupted search early.
public final class SearchThreads implements AutoCloseable {

    /// Waiting searches per thread; beyond that a search is refused at once instead of being answered too late.
    public static final int QUEUE_PER_THREAD = 64;

    private final ThreadPoolExecutor threads;
    private final ThreadPoolExecutor spared;
    private volatile boolean isBroken;

    public SearchThreads(int count) {
        this.threads = pool("search-", count);
        this.spared = pool("search-to-book-", 1);
    }

    private static ThreadPoolExecutor pool(String name, int count) {
        return new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(count * QUEUE_PER_THREAD),
                Thread.ofPlatform().name(name, 0).daemon().factory());
    }

    /// Runs `search` and waits for it, for `limit` at most.
    ///
    /// @throws Refused when the queue is full, the time is over, or the asker left
    public <T> T run(Supplier<T> search, Duration limit) {
        return run(threads, search, limit);
    }

    /// As [#run], for who is about to book what was found.
    public <T> T runToBook(Supplier<T> search, Duration limit) {
        return run(spared, search, limit);
    }

    /// Whether the last search broke. A search that says why it cannot answer has not broken.
    public boolean isBroken() {
        return isBroken;
    }

    private <T> T run(ThreadPoolExecutor threads, Supplier<T> search, Duration limit) {
        try {
            var task = threads.submit(search::get);
            try {
                var found = task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
                isBroken = false;
                return found;
            } finally {
                task.cancel(true);
            }
        } catch (RejectedExecutionException full) {
            throw new Refused(Refused.Reason.QUEUE_FULL, full);
        } catch (TimeoutException late) {
            throw new Refused(Refused.Reason.TOO_LATE, late);
        } catch (InterruptedException | CancellationException left) {
            throw new Refused(Refused.Reason.ASKER_LEFT, left);
        } catch (ExecutionException failed) {
            isBroken = !(failed.getCause() instanceof AnswerAllTheSame);
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    public int queueSize() {
        return threads.getQueue().size();
    }

    public int busyCount() {
        return threads.getActiveCount();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        spared.shutdownNow();
    }

    /// What a search throws to tell its asker something.
    public interface AnswerAllTheSame {}

    /// The search did not run to its end. Nothing is wrong with the question.
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        public enum Reason {
            QUEUE_FULL,
            TOO_LATE,
            ASKER_LEFT
        }

        private final Reason reason;

        Refused(Reason reason, Throwable cause) {
            super("search refused: " + reason, cause);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }
}
