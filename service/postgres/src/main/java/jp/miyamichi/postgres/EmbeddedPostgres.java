package jp.miyamichi.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own: started with the service, started again when it dies, stopped with the service.
///
/// Its data directory is kept from start to start. It listens on the loopback interface only, on the same free port as
/// long as the service lives. A predecessor that is still dying is waited for; one that lives and holds the same
/// data is taken over.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PAUSE_MAX = Duration.ofSeconds(30);

    private final Postmaster postmaster;
    private final ConnectTo connect;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final boolean found;
    private volatile ProcessHandle process;

    private EmbeddedPostgres(Postmaster postmaster, Postmaster.Running running) {
        this.postmaster = postmaster;
        this.connect = running.connect();
        this.process = running.process();
        this.found = running.found();
    }

    /// Starts the server in `folder`, or takes over the one that runs there, and waits until it answers.
    ///
    /// @throws PostgresBinaries.UnsupportedPlatform where none comes for this machine
    public static EmbeddedPostgres start(Path folder) {
        try {
            Files.createDirectories(folder);
            var home = PostgresBinaries.unpackInto(folder.resolve("programs").toAbsolutePath());
            var user = Unprivileged.detect();
            var data = new DataDirectory(folder.toAbsolutePath());
            data.createIfAbsent(home, user);
            var postmaster = new Postmaster(home, data, user, folder.resolve("server.log"));
            var postgres = new EmbeddedPostgres(postmaster, postmaster.start(freePort()));
            postgres.watch();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    /// For a command beside a service: uses the server that runs in `folder` and leaves it running; where none runs,
    /// starts one that lives as long as this.
    public static EmbeddedPostgres borrow(Path folder) {
        var postgres = start(folder);
        if (postgres.found) {
            postgres.forget();
        }
        return postgres;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public ConnectTo connect() {
        return connect;
    }

    long pid() {
        return process.pid();
    }

    /// Leaves the server to whoever has taken it over.
    void forget() {
        closing.set(true);
    }

    private void watch() {
        var _ = process.onExit().thenRun(() -> {
            if (!closing.get()) {
                LOG.error("database died pid={}, starting it again", process.pid());
                Thread.ofVirtual().name("postgres-restart").start(this::startAgain);
            }
        });
    }

    private void startAgain() {
        var pause = Duration.ofMillis(100);
        while (!closing.get()) {
            try {
                process = postmaster.start(connect.port()).process();
                LOG.info("database is back pid={}", process.pid());
                watch();
                return;
            } catch (IOException failed) {
                LOG.error("database does not start, trying again seconds={}", pause.toSeconds(), failed);
                pause = pause.multipliedBy(2).compareTo(PAUSE_MAX) < 0 ? pause.multipliedBy(2) : PAUSE_MAX;
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException _) {
                    return;
                }
            }
        }
    }

    /// Ends all connections, writes everything down and stops.
    @Override
    public void close() {
        if (!closing.getAndSet(true)) {
            postmaster.stop(process);
        }
    }
}
