package io.tradewind.cli.command;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Draws over the uncertain parameters. Not offered yet: refused, so that nobody takes an answer without bands for one with them. */
final class DrawOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--draws", paramLabel = "N", hidden = true)
    void draws(int number) {
        refuse("--draws");
    }

    @Option(names = "--seed", paramLabel = "S", hidden = true)
    void seed(long number) {
        refuse("--seed");
    }

    @Option(names = "--threads", paramLabel = "T", hidden = true)
    void threads(int number) {
        refuse("--threads");
    }

    private void refuse(String option) {
        throw new ParameterException(
                spec.commandLine(), option + " is not offered yet: this version has no draws. Maybe leave it out.");
    }
}
