package io.tradewind.browser;

import java.util.ArrayList;
import java.util.List;

/** Rows of words and numbers, in arrays. A number that is not known is NaN. */
final class Table {
    private final List<String> wordColumns;
    private final List<String> numberColumns;
    private final List<String> words = new ArrayList<>();
    private final List<double[]> numbers = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Table(List<String> wordColumns, List<String> numberColumns) {
        this.wordColumns = wordColumns;
        this.numberColumns = numberColumns;
    }

    void row(List<String> itsWords, double... itsNumbers) {
        words.addAll(itsWords);
        numbers.add(itsNumbers);
    }

    void note(String note) {
        notes.add(note);
    }

    int rows() {
        return numbers.size();
    }

    List<String> wordColumns() {
        return wordColumns;
    }

    List<String> numberColumns() {
        return numberColumns;
    }

    /** Row after row. */
    String[] words() {
        return words.toArray(String[]::new);
    }

    /** Row after row. */
    double[] numbers() {
        int columns = numberColumns.size();
        double[] all = new double[numbers.size() * columns];
        for (int row = 0; row < numbers.size(); row++) {
            System.arraycopy(numbers.get(row), 0, all, row * columns, columns);
        }
        return all;
    }

    String[] notes() {
        return notes.toArray(String[]::new);
    }
}
