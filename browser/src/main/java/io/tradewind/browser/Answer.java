package io.tradewind.browser;

import io.tradewind.core.base.Problem;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Answers as JavaScript has them; their shapes are in {@code tradewind.d.ts}. */
abstract class Answer implements JSObject {
    Answer() {}

    static Answer handle(int handle) {
        return of(handle, new String[0]);
    }

    static Answer problems(List<Problem> problems) {
        return of(
                0,
                problems.stream()
                        .flatMap(one -> List.of(one.path(), one.message(), one.hint()).stream())
                        .toArray(String[]::new));
    }

    static Answer table(Table table, int done, int total) {
        return of(
                table.wordColumns().toArray(String[]::new),
                table.numberColumns().toArray(String[]::new),
                table.words(),
                table.numbers(),
                table.notes(),
                done,
                total);
    }

    /** Members of a JSON object, and how far it is. */
    @JSBody(
            params = {"json", "done", "total"},
            script = "return Object.assign({problems: [], done: done, total: total}, JSON.parse(json));")
    static native Answer text(String json, int done, int total);

    /** How far it is, and nothing new. */
    @JSBody(
            params = {"done", "total"},
            script = "return {problems: [], done: done, total: total};")
    static native Answer nothing(int done, int total);

    @JSBody(
            params = {"handle", "said"},
            script = "var problems = [];"
                    + "for (var k = 0; k < said.length; k += 3) {"
                    + "  problems.push({path: said[k], message: said[k + 1], hint: said[k + 2]});"
                    + "}"
                    + "return {handle: handle, problems: problems};")
    private static native Answer of(int handle, String[] said);

    @JSBody(
            params = {"wordColumns", "numberColumns", "words", "numbers", "notes", "done", "total"},
            script = "return {problems: [], wordColumns: wordColumns, numberColumns: numberColumns, words: words,"
                    + " numbers: numbers, notes: notes, done: done, total: total};")
    private static native Answer of(
            String[] wordColumns,
            String[] numberColumns,
            String[] words,
            double[] numbers,
            String[] notes,
            int done,
            int total);
}
