package jp.miyamichi.service.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `miyamichi region`
@Command(
        name = "region",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Builds, validates or imports the region's data.")
final class RegionCommand implements java.util.concurrent.Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private RegionCommand() {}

    static CommandLine withSubcommands(Surroundings surroundings) {
        return new CommandLine(new RegionCommand())
                .addSubcommand(new RegionBuildCommand(surroundings))
                .addSubcommand(new RegionValidateCommand(surroundings))
                .addSubcommand(new RegionImportCommand(surroundings));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }
}
