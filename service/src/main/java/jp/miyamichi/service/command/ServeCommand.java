package jp.miyamichi.service.command;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import jp.miyamichi.service.Service;
import jp.miyamichi.service.Settings;
import jp.miyamichi.service.demo.MovingTown;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `miyamichi serve`
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Starts the service, and builds first what is missing.",
            "Prints one line, 'miyamichi ready URL', when it answers. Stop it with Ctrl-C or SIGTERM.",
            "Settings are environment variables: MIYAMICHI_PORT, MIYAMICHI_DATA, MIYAMICHI_REGION and others;"
                    + " README.md lists them."
        })
final class ServeCommand implements Callable<Integer> {

    /// The same made-up people each time.
    private static final long SEED = 1;

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Option(
            names = "--demo",
            description =
                    "Let anybody on this machine in as anybody, without invitation or passkey, and let made-up people ride:"
                            + " to try things out.")
    private boolean demo;

    @Option(
            names = "--still",
            description = "With --demo: no made-up people and no made-up delays; nobody moves but you.")
    private boolean still;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description =
                    "With --demo: let it be this time now, for example 2026-11-24T09:30+09:00, and go on from there.")
    private @Nullable OffsetDateTime at;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Surroundings surroundings;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var given = demo ? demonstration() : surroundings;
        var settings = given.settings();
        if (at != null) {
            if (!settings.demo()) {
                throw new ParameterException(
                        spec.commandLine(), "--at goes with --demo only: add it, or leave both out");
            }
            given = given.startingAt(at.toInstant());
        }
        var service = Service.start(settings, given.opener(), given.clock());
        var town = town(settings, service, given);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    LOG.info("stopping");
                    town.ifPresent(MovingTown::close);
                    service.close();
                    LOG.info("stopped");
                    stopped.countDown();
                }));
        surroundings.out().println("miyamichi ready " + service.url());
        surroundings.out().flush();
        stopped.await();
        return 0;
    }

    /// Made-up operators push their feeds as real ones do, with a key.
    private Surroundings demonstration() {
        var shown = surroundings.with("MIYAMICHI_DEMO", "true");
        return surroundings.environment().containsKey("MIYAMICHI_FEED_TOKEN")
                ? shown
                : shown.with("MIYAMICHI_FEED_TOKEN", UUID.randomUUID().toString());
    }

    private Optional<MovingTown> town(Settings settings, Service service, Surroundings given) {
        return settings.demo() && !still
                ? settings.feedToken()
                        .map(key -> MovingTown.start(
                                URI.create(service.url()), key, given.clock(), new SplittableRandom(SEED)))
                : Optional.empty();
    }
}
