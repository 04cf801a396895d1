package jp.miyamichi.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts and stops the PostgreSQL server process.
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration START_MAX = Duration.ofSeconds(60);
    private static final Duration STOP_MAX = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final long LOG_BYTES_MAX = 10L * 1024 * 1024;

    /// A server that answers.
    record Running(ProcessHandle process, ConnectTo connect, boolean found) {}

    private final Path home;
    private final DataDirectory data;
    private final Unprivileged user;
    private final Path log;

    Postmaster(Path home, DataDirectory data, Unprivileged user, Path log) {
        this.home = home;
        this.data = data;
        this.user = user;
        this.log = log;
    }

    /// Takes over a living server on the same data, or starts one on `port`; returns when it answers.
    Running start(int port) throws IOException {
        var predecessor = predecessor();
        if (predecessor.isPresent()) {
            LOG.info(
                    "taking over the database pid={}",
                    predecessor.get().process().pid());
            return predecessor.get();
        }
        var deadline = System.nanoTime() + START_MAX.toNanos();
        while (true) {
            var process = spawn(port);
            var connect = connect(port);
            while (process.isAlive()) {
                if (holdsOurData(connect)) {
                    return new Running(process.toHandle(), connect, false);
                }
                pause();
            }
            // Right after a crash the memory of the dead server may still be in use for a moment: then try again.
            if (System.nanoTime() > deadline) {
                throw new IOException("the server ends at once; its last words are in " + log);
            }
            pause();
        }
    }

    /// Waits for a predecessor to answer or to be gone.
    private Optional<Running> predecessor() throws IOException {
        var deadline = System.nanoTime() + START_MAX.toNanos();
        while (System.nanoTime() < deadline) {
            var holder = data.holder();
            var process = holder.flatMap(found -> ProcessHandle.of(found.pid())).filter(Postmaster::isPostgres);
            if (process.isEmpty()) {
                data.removeLock();
                return Optional.empty();
            }
            var connect = connect(holder.orElseThrow().port());
            if (holdsOurData(connect)) {
                return Optional.of(new Running(process.get(), connect, true));
            }
            pause();
        }
        throw new IOException("another server holds " + data.path() + " and does not answer; stop it");
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .filter(path -> path.endsWith("postgres"))
                        .isPresent();
    }

    private Process spawn(int port) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_BYTES_MAX) {
            Files.delete(log);
        }
        return new ProcessBuilder(user.command(List.of(
                        home.resolve("bin/postgres").toString(),
                        "-D",
                        data.path().toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=on",
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "full_page_writes=on",
                        "-c",
                        "max_connections=100",
                        // Fewer checkpoints, so fewer whole pages in the log; a crash replays a minute more.
                        "-c",
                        "max_wal_size=2GB",
                        "-c",
                        "checkpoint_timeout=15min",
                        "-c",
                        "wal_compression=on",
                        "-c",
                        "shared_buffers=256MB",
                        // Our statements are short: compiling one costs more than running it.
                        "-c",
                        "jit=off",
                        "-c",
                        "timezone=UTC")))
                .directory(data.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private ConnectTo connect(int port) throws IOException {
        return new ConnectTo("127.0.0.1", port, "postgres", DataDirectory.USER, data.password());
    }

    private boolean holdsOurData(ConnectTo connect) {
        var properties = new Properties();
        properties.setProperty("user", connect.user());
        properties.setProperty("password", connect.password());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "5");
        try (var connection = DriverManager.getConnection(connect.jdbcUrl(), properties);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Path.of(row.getString(1)).equals(data.path());
        } catch (SQLException _) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the database", interrupted);
        }
    }

    /// "Fast" shutdown: sessions are ended, everything is written. If that does not help in time, "immediate".
    void stop(ProcessHandle process) {
        for (var signal : List.of("INT", "QUIT")) {
            try {
                Program.run(
                        List.of("sh", "-c", "kill -" + signal + " " + process.pid() + " 2>/dev/null || true"), home);
                process.onExit().get(STOP_MAX.toSeconds(), TimeUnit.SECONDS);
                return;
            } catch (TimeoutException _) {
                LOG.warn("database does not stop on {} pid={}", signal, process.pid());
            } catch (IOException | ExecutionException failed) {
                LOG.warn("database cannot be stopped pid={}", process.pid(), failed);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
