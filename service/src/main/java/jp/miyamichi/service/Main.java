package jp.miyamichi.service;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import jp.miyamichi.planner.otp.OtpPlanner;
import jp.miyamichi.service.command.Miyamichi;
import jp.miyamichi.service.command.Surroundings;

/// Where the product starts: the one place that reads the environment and chooses the planner.
public final class Main {

    private Main() {}

    static void main(String[] arguments) {
        // What libraries print goes to standard error: standard output belongs to the answer.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        System.exit(run(System.getenv(), out, arguments));
    }

    static int run(Map<String, String> environment, PrintStream out, String... arguments) {
        return Miyamichi.run(
                new Surroundings(
                        environment,
                        clock -> (build, graphs) -> OtpPlanner.open(build, graphs, clock),
                        InstantSource.system(),
                        out),
                arguments);
    }
}
