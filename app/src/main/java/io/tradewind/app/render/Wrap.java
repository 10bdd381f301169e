package io.tradewind.app.render;

/** Breaks text into lines. */
final class Wrap {
    private Wrap() {}

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
