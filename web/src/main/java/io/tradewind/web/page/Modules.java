package io.tradewind.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The front end's modules joined into one script, so that a file opened from disk, which may not load others, has them all. Reads the forms that our modules
 * use, named and whole imports and exported declarations, and refuses others.
 */
final class Modules {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:\\* as (\\w+)|\\{([^}]*)\\}) from \"\\./([\\w.-]+)\";$");
    private static final Pattern DECLARED =
            Pattern.compile("(?m)^export ((?:const|class|function|async function) (\\w+))");
    private static final Pattern OTHER = Pattern.compile("(?m)^(?:import|export)\\b.*$");

    private final StringBuilder script = new StringBuilder();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Adds a module, after those that it imports. */
    Modules with(String file, String text) {
        List<String> exported = new ArrayList<>();
        DECLARED.matcher(text).results().forEach(found -> exported.add(found.group(2)));
        String body = IMPORT.matcher(DECLARED.matcher(text).replaceAll("$1"))
                .replaceAll(found -> Matcher.quoteReplacement(imported(file, found)));
        OTHER.matcher(body).results().findFirst().ifPresent(other -> {
            throw new IllegalStateException(file + ": '" + other.group() + "' is in no form that is read here.");
        });
        String name = "module" + names.size();
        script.append("const ").append(name).append(" = (() => {\n").append(body);
        script.append("\nreturn { ").append(String.join(", ", exported)).append(" };\n})();\n");
        names.put(file, name);
        return this;
    }

    private String imported(String file, MatchResult found) {
        String from = names.get(found.group(3));
        if (from == null) {
            throw new IllegalStateException(file + " imports " + found.group(3) + ", which does not stand before it.");
        }
        return found.group(1) != null
                ? "const " + found.group(1) + " = " + from + ";"
                : "const {" + found.group(2).replace(" as ", ": ") + "} = " + from + ";";
    }

    /** All of them, each in a function of its own. */
    String script() {
        return script.toString();
    }
}
