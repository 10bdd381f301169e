package io.tradewind.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JavaScript modules joined into one script, so that a file opened from disk, which may not load others, has them all. Reads the few forms that our modules
 * use: named imports and whole ones, exported declarations, and a last line of exports.
 */
final class Modules {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (\\* as (\\w+)|\\{([^}]*)\\}) from \"\\./([\\w.-]+)\";\\s*?$");
    private static final Pattern DECLARED =
            Pattern.compile("(?m)^export ((?:async )?(?:const|let|function\\*?|class)) (\\w+)");
    private static final Pattern LISTED = Pattern.compile("(?m)^export ?\\{([^}]*)\\};?\\s*\\z");

    private final StringBuilder script = new StringBuilder();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Adds a module, whose imports must be there already. */
    Modules with(String file, String text) {
        String name = "module" + names.size();
        List<String> exported = new ArrayList<>();
        String body = LISTED.matcher(listed(
                        DECLARED.matcher(text).replaceAll(found -> {
                            exported.add(found.group(2));
                            return Matcher.quoteReplacement(found.group(1) + " " + found.group(2));
                        }),
                        exported))
                .replaceAll("");
        script.append("const ").append(name).append(" = (() => {\n");
        script.append(IMPORT.matcher(body).replaceAll(found -> Matcher.quoteReplacement(imported(file, found::group))));
        script.append("\nreturn { ").append(String.join(", ", exported)).append(" };\n})();\n");
        names.put(file, name);
        return this;
    }

    /** Collects what the last line exports. */
    private static String listed(String text, List<String> exported) {
        Matcher list = LISTED.matcher(text);
        if (list.find()) {
            for (String part : list.group(1).split(",")) {
                String[] words = part.strip().split(" as ");
                exported.add(words.length == 1 ? words[0] : words[1] + ": " + words[0]);
            }
        }
        return text;
    }

    private String imported(String file, java.util.function.IntFunction<String> group) {
        String from = names.get(group.apply(4));
        if (from == null) {
            throw new IllegalStateException(file + " imports " + group.apply(4) + ", which does not stand before it.");
        }
        return group.apply(2) != null
                ? "const " + group.apply(2) + " = " + from + ";"
                : "const {" + group.apply(3).replace(" as ", ": ") + "} = " + from + ";";
    }

    /** What that module exports, as the script calls it. */
    String named(String file) {
        return names.get(file);
    }

    /** All of them; where one is not there yet, its exports cannot be used. */
    String script() {
        return script.toString();
    }
}
