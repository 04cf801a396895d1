package jp.miyamichi.service.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import jp.miyamichi.service.Settings;
import jp.miyamichi.service.demo.DemoFailed;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;

/// The root of all commands.
@Command(
        name = "miyamichi",
        description = "Door-to-door journeys over light rail, bus, on-demand ride, cycle and walking.",
        mixinStandardHelpOptions = true,
        version = "miyamichi 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Miyamichi {

    private Miyamichi() {}

    /// Runs the command that `arguments` ask for and returns its exit code.
    public static int run(Surroundings surroundings, String... arguments) {
        var line = new CommandLine(new Miyamichi())
                .addSubcommand(new ServeCommand(surroundings))
                .addSubcommand(new DemoCommand(surroundings))
                .addSubcommand(new PlanCommand(surroundings))
                .addSubcommand(new FareCommand(surroundings))
                .addSubcommand(StaffCommand.withSubcommands(surroundings))
                .addSubcommand(new SolveCommand(surroundings.out()))
                .addSubcommand(new SimulateCommand(surroundings))
                .addSubcommand(new ReplayCommand(surroundings))
                .addSubcommand(new RecordCommand(surroundings))
                .addSubcommand(new SoakCommand(surroundings))
                .addSubcommand(new BooksCommand(surroundings))
                .addSubcommand(new BackupCommand(surroundings))
                .addSubcommand(new RestoreCommand(surroundings))
                .addSubcommand(RegionCommand.withSubcommands(surroundings))
                .setCaseInsensitiveEnumValuesAllowed(true);
        listening(line, surroundings.out());
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    /// Runs `solve` with nothing else loaded: its CPU seconds count from the start of the process.
    static int solve(PrintStream out, String... arguments) {
        return listening(new CommandLine(new SolveCommand(out)).setCommandName("miyamichi solve"), out)
                .execute(arguments);
    }

    private static CommandLine listening(CommandLine line, PrintStream out) {
        return line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8)).setExecutionExceptionHandler(failed());
    }

    /// People are told what went wrong in one line; where it happened goes to the log only when it may be a bug.
    private static IExecutionExceptionHandler failed() {
        return (failure, line, _) -> {
            line.getErr().println("miyamichi: " + failure.getMessage());
            return switch (failure) {
                case Settings.WrongSettings _, BadUsage _ -> ExitCode.USAGE;
                case IllegalArgumentException _, DemoFailed _ -> ExitCode.SOFTWARE;
                default -> {
                    LoggerFactory.getLogger(Miyamichi.class).error("command failed", failure);
                    yield ExitCode.SOFTWARE;
                }
            };
        };
    }

    /// The command was asked for in a way it cannot follow.
    static final class BadUsage extends RuntimeException {
        private static final long serialVersionUID = 1;

        BadUsage(String message) {
            super(message);
        }
    }
}
