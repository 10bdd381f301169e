package io.tradewind.cli.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for fish, which picocli does not write. */
final class FishCompletion {
    private final String name;
    private final StringBuilder script = new StringBuilder();

    private FishCompletion(String name) {
        this.name = name;
    }

    /** The script for a command line with subcommands of one level. */
    static String of(CommandLine root) {
        FishCompletion completion = new FishCompletion(root.getCommandName());
        for (Map.Entry<String, CommandLine> command : root.getSubcommands().entrySet()) {
            CommandSpec spec = command.getValue().getCommandSpec();
            completion.line("__fish_use_subcommand", "-f -a " + command.getKey(), header(spec));
            completion.addArguments(command.getKey(), spec);
        }
        root.getCommandSpec().options().forEach(option -> completion.addOption("__fish_use_subcommand", option));
        return completion.script.toString();
    }

    private static String header(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().header());
    }

    private void addArguments(String command, CommandSpec spec) {
        String condition = "__fish_seen_subcommand_from " + command;
        spec.options().stream().filter(option -> !option.hidden()).forEach(option -> addOption(condition, option));
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (parameter.completionCandidates() != null) {
                line(condition, noFiles(parameter) + "-a " + quoted(words(parameter)), parameter.paramLabel());
            }
        }
    }

    private void addOption(String condition, OptionSpec option) {
        StringBuilder flags = new StringBuilder();
        for (String optionName : option.names()) {
            flags.append(
                            optionName.startsWith("--")
                                    ? "-l " + optionName.substring(2)
                                    : "-s " + optionName.substring(1))
                    .append(' ');
        }
        if (option.arity().max() > 0) {
            flags.append("-r ");
        }
        if (option.completionCandidates() != null) {
            flags.append(noFiles(option)).append("-a ").append(quoted(words(option)));
        }
        line(condition, flags.toString().strip(), String.join(" ", option.description()));
    }

    private static String noFiles(ArgSpec argument) {
        return Candidates.orFile(argument.completionCandidates()) ? "" : "-f ";
    }

    private static String words(ArgSpec argument) {
        List<String> words = StreamSupport.stream(
                        argument.completionCandidates().spliterator(), false)
                .toList();
        return words.stream().collect(Collectors.joining(" "));
    }

    private void line(String condition, String flags, String description) {
        script.append("complete -c ").append(name);
        script.append(" -n ").append(quoted(condition));
        script.append(' ').append(flags);
        script.append(" -d ").append(quoted(description)).append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
