package io.tradewind.io.format;

import java.util.List;

/** Looks at a text before a parser does, for the mistakes of which parsers say nothing that helps. */
final class TextCheck {
    /** Longest line that is read; the longest line that people write is a story. */
    static final int MAX_LINE = 20_000;
    /** Largest text that is read. */
    static final int MAX_TEXT = 5_000_000;

    private TextCheck() {}

    static boolean usable(String file, String text, List<ScenarioProblem> problems) {
        int before = problems.size();
        if (text.isBlank()) {
            problems.add(empty(file));
        } else {
            checkLines(file, text, problems);
        }
        return problems.size() == before;
    }

    static ScenarioProblem empty(String file) {
        return ScenarioProblem.ofFile(
                file, "The file is empty.", "Maybe start from a template with 'tradewind new " + file + "'.");
    }

    private static void checkLines(String file, String text, List<ScenarioProblem> problems) {
        boolean json = TreeReader.isJson(file);
        int line = 1;
        int start = 0;
        while (start <= text.length() && problems.isEmpty()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            checkLine(file, text.substring(start, Math.min(end, start + MAX_LINE + 1)), line, json, problems);
            start = end + 1;
            line++;
        }
        if (problems.isEmpty() && text.length() > MAX_TEXT) {
            problems.add(ScenarioProblem.ofFile(
                    file,
                    "The file has " + text.length() + " characters; a scenario has at most " + MAX_TEXT + ".",
                    "Maybe it is another kind of file."));
        }
    }

    private static void checkLine(String file, String line, int number, boolean json, List<ScenarioProblem> problems) {
        if (line.length() > MAX_LINE) {
            problems.add(at(
                    file,
                    number,
                    MAX_LINE + 1,
                    "The line has more than " + MAX_LINE + " characters.",
                    "Maybe it is another kind of file, or it lost its line breaks."));
            return;
        }
        if (!json && !line.isBlank() && indentedWithTab(file, line, number, problems)) {
            return;
        }
        for (int c = 0; c < line.length(); c++) {
            char ch = line.charAt(c);
            if (ch < ' ' && ch != '\t' && ch != '\r' || ch == '\uFFFD') {
                problems.add(at(
                        file,
                        number,
                        c + 1,
                        "The file is not a text in UTF-8: there is a character that cannot be read.",
                        "Maybe it is another kind of file, or saved in another encoding."));
                return;
            }
        }
    }

    private static boolean indentedWithTab(String file, String line, int number, List<ScenarioProblem> problems) {
        for (int first = 0; line.charAt(first) == ' ' || line.charAt(first) == '\t'; first++) {
            if (line.charAt(first) == '\t') {
                problems.add(at(
                        file,
                        number,
                        first + 1,
                        "The line is indented with a tab.",
                        "Maybe use spaces: YAML knows no tabs."));
                return true;
            }
        }
        return false;
    }

    private static ScenarioProblem at(String file, int line, int column, String message, String hint) {
        return new ScenarioProblem(file, line, column, "", message, hint);
    }
}
