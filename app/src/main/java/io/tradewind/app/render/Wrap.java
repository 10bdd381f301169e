package io.tradewind.app.render;

/** Breaks text into lines. */
final class Wrap {
    private Wrap() {}

    /** Each line of the text in lines of at most that many letters, broken at spaces where there are any and set in from the second on; spaces within stay. */
    static String hanging(int width, int indent, String text) {
        int in = Math.min(indent, width / 2);
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String rest = line;
            wrapped.append(wrapped.isEmpty() ? "" : "\n");
            while (rest.length() > width) {
                int space = rest.lastIndexOf(' ', width);
                int end = rest.substring(0, Math.max(0, space)).isBlank() || space <= in ? width : space;
                wrapped.append(rest.substring(0, end).stripTrailing()).append('\n');
                rest = " ".repeat(in) + rest.substring(end).stripLeading();
            }
            wrapped.append(rest);
        }
        return wrapped.toString();
    }

    /** The words of the text in lines of at most that many letters, where the words allow it. */
    static String at(int width, String text) {
        StringBuilder wrapped = new StringBuilder();
        int length = 0;
        for (String word : text.strip().split("\\s+")) {
            if (length > 0 && length + 1 + word.length() > width) {
                wrapped.append('\n');
                length = 0;
            } else if (length > 0) {
                wrapped.append(' ');
                length++;
            }
            wrapped.append(word);
            length += word.length();
        }
        return wrapped.toString();
    }
}
