package jp.miyamichi.service.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `miyamichi staff`
@Command(
        name = "staff",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lets people in who work with the service.")
final class StaffCommand implements java.util.concurrent.Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private StaffCommand() {}

    static CommandLine withSubcommands(Surroundings surroundings) {
        return new CommandLine(new StaffCommand()).addSubcommand(new StaffInviteCommand(surroundings));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
