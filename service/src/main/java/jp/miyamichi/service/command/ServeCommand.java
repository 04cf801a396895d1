package jp.miyamichi.service.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import jp.miyamichi.service.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

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

    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Option(
            names = "--demo",
            description =
                    "Let anybody on this machine in as anybody, without invitation or passkey: to try things out.")
    private boolean demo;

    private final Surroundings surroundings;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        var given = demo ? surroundings.with("MIYAMICHI_DEMO", "true") : surroundings;
        var service = Service.start(given.settings(), surroundings.opener(), surroundings.clock());
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    LOG.info("stopping");
                    service.close();
                    LOG.info("stopped");
                    stopped.countDown();
                }));
        surroundings.out().println("miyamichi ready " + service.url());
        surroundings.out().flush();
        stopped.await();
        return 0;
    }
}
