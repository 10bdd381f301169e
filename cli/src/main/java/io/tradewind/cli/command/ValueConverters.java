package io.tradewind.cli.command;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** Reads values of options so that what does not fit is answered in the words of the user, not of the program. */
public final class ValueConverters {
    private ValueConverters() {}

    /** Gives the command and all its subcommands these converters. */
    public static void register(CommandLine commands) {
        commands.registerConverter(LocalDate.class, ValueConverters::day);
        commands.registerConverter(YearMonth.class, new MonthConverter());
        commands.registerConverter(Path.class, ValueConverters::path);
        ITypeConverter<Double> number = ValueConverters::number;
        commands.registerConverter(Double.class, number);
        commands.registerConverter(double.class, number);
        ITypeConverter<Integer> whole = text -> Math.toIntExact(whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE));
        commands.registerConverter(Integer.class, whole);
        commands.registerConverter(int.class, whole);
        ITypeConverter<Long> large = text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
        commands.registerConverter(Long.class, large);
        commands.registerConverter(long.class, large);
    }

    private static LocalDate day(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new TypeConversionException("'" + text + "' is not a day; write it like 2025-10-01");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("there is no day '" + text + "' in the calendar");
        }
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + text + "' is no name of a file");
        }
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text);
            if (text.matches("[-+.0-9eE]+") && Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered below like any other text that is no number.
        }
        throw new TypeConversionException("'" + text + "' is not a number");
    }

    private static long whole(String text, long low, long high) {
        try {
            long value = Long.parseLong(text);
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Answered below like any other text that is no whole number.
        }
        throw new TypeConversionException(
                "'" + text + "' is not a whole number, or too large for one. Maybe write digits alone, such as 12");
    }

    /** Runs the command, unless an option or argument has a blank value, which means nothing anywhere. */
    public static int runUnlessBlank(ParseResult parsed) {
        for (ParseResult level = parsed; level != null; level = level.hasSubcommand() ? level.subcommand() : null) {
            refuseBlank(level, List.copyOf(level.matchedArgs()));
        }
        return new RunLast().execute(parsed);
    }

    /** Whether the value says nothing; an option that takes words, whether one of a list of them does. */
    private static boolean isBlank(ArgSpec arg, String value) {
        boolean words = arg.isOption() && arg.auxiliaryTypes()[0] == String.class;
        return words ? Arrays.stream(value.split(",", -1)).anyMatch(String::isBlank) : value.isBlank();
    }

    private static void refuseBlank(ParseResult level, List<ArgSpec> given) {
        for (ArgSpec arg : given) {
            boolean blank =
                    arg.arity().max() > 0 && arg.originalStringValues().stream().anyMatch(value -> isBlank(arg, value));
            if (blank) {
                String name =
                        arg.isOption() ? ((picocli.CommandLine.Model.OptionSpec) arg).longestName() : arg.paramLabel();
                throw new ParameterException(level.commandSpec().commandLine(), "The value of " + name + " is blank.");
            }
        }
    }
}
