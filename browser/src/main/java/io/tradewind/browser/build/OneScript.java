package io.tradewind.browser.build;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins modules into one script without imports, which works as a worker made of a text, or as a script of a page that was opened from disk: there is nothing to
 * import from. Knows the forms in which our modules and TeaVM write imports and exports, and refuses others.
 */
final class OneScript {
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\* as (\\w+) from \"([^\"]+)\";$");
    private static final Pattern DECLARED = Pattern.compile("(?m)^export ((?:const|function) (\\w+))");
    private static final Pattern LISTED = Pattern.compile("(?m)^export\\s*\\{([^}]*)\\};?");
    private static final Pattern ELSE = Pattern.compile("(?m)^(?:import|export)\\b.*$");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> names = new LinkedHashMap<>();

    /** Adds a module, after those that it imports. */
    OneScript with(String name, String module) {
        String own = "module" + names.size();
        StringBuilder exports = new StringBuilder();
        String body = IMPORT.matcher(module)
                .replaceAll(found ->
                        Matcher.quoteReplacement("const " + found.group(1) + " = " + known(found.group(2)) + ";"));
        Matcher listed = LISTED.matcher(body);
        while (listed.find()) {
            for (String one : listed.group(1).split(",")) {
                String[] words = one.strip().split("\\s+as\\s+");
                exports.append(words[words.length - 1])
                        .append(": ")
                        .append(words[0])
                        .append(", ");
            }
        }
        body = listed.replaceAll("");
        Matcher declared = DECLARED.matcher(body);
        while (declared.find()) {
            exports.append(declared.group(2)).append(", ");
        }
        body = declared.replaceAll("$1");
        Matcher other = ELSE.matcher(body);
        if (other.find()) {
            throw new IllegalStateException(
                    "'" + other.group() + "' of " + name + " is in no form that is known here.");
        }
        text.append("const ").append(own).append(" = (() => {\n").append(body);
        text.append("\nreturn { ").append(exports).append("};\n})();\n");
        names.put(name, own);
        return this;
    }

    private String known(String name) {
        String own = names.get(name);
        if (own == null) {
            throw new IllegalStateException("The module '" + name + "' is imported before it is there.");
        }
        return own;
    }

    /** The script; a page that runs it finds a function of a module under a name of its own. */
    String text(String module, String function, String global) {
        return "(() => {\n\"use strict\";\n" + text + "globalThis." + global + " = " + known(module) + "." + function
                + ";\n})();\n";
    }
}
