package io.tradewind.browser;

import io.tradewind.core.base.InvalidInputException;
import io.tradewind.core.base.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.teavm.jso.JSExport;

/**
 * What a page may ask. Every function answers with data: what cannot be done is a list of problems, never an exception. Texts of several values are lines
 * {@code key=value}.
 */
public final class Engine {
    private static final Map<Integer, Session> SESSIONS = new HashMap<>();
    private static final Map<Integer, Job> JOBS = new HashMap<>();
    private static int last;

    private Engine() {}

    /** Needed by TeaVM; does nothing. */
    public static void main(String[] args) {}

    /** Opens a bundle and runs it as it is; gives its handle. */
    @JSExport
    public static Answer open(String bundle) {
        return answer(() -> {
            Session session = new Session(bundle);
            SESSIONS.put(++last, session);
            return Answer.handle(last);
        });
    }

    /** Forgets a bundle. */
    @JSExport
    public static void close(int handle) {
        SESSIONS.remove(handle);
    }

    /** Runs the bundle with these values of fields; all others are as in the bundle. */
    @JSExport
    public static Answer project(int handle, String changes) {
        return answer(() -> {
            session(handle).change(changes);
            return Answer.handle(handle);
        });
    }

    /** Rows of the present state. */
    @JSExport
    public static Answer rows(int handle, String query) {
        return table(() -> session(handle).rows(query));
    }

    /** The same rows as the bundle has them and as they are now. */
    @JSExport
    public static Answer effect(int handle, String query) {
        return table(() -> session(handle).effect(query));
    }

    /** Charts of the present state for a view, with sentence and tiles. */
    @JSExport
    public static Answer charts(int handle, String view) {
        return answer(() -> Answer.text(session(handle).charts(view), 1, 1));
    }

    /** The two together, for what is moved: runs the bundle with these values and gives the charts of a view, in less time. */
    @JSExport
    public static Answer look(int handle, String changes, String view) {
        return answer(() -> Answer.text(session(handle).look(changes, view), 1, 1));
    }

    /** Charts of the same view that are looked at later: events, map, heatmap, instead, provinces. */
    @JSExport
    public static Answer moreCharts(int handle, String view) {
        return answer(() -> Answer.text(session(handle).moreCharts(view), 1, 1));
    }

    /** The long run of the present state by sets of elasticities, lines {@code name=4,4,4.5}. */
    @JSExport
    public static Answer longRunChart(int handle, String view, String sets) {
        return answer(() -> Answer.text(session(handle).longRunChart(view, sets), 1, 1));
    }

    /** Begins the same charts with bands; gives the handle of the job. */
    @JSExport
    public static Answer chartDraws(int handle, String view, int draws, int seed) {
        return answer(() -> begin(new ChartDraws(session(handle), view, draws, seed)));
    }

    /** The long run of the duties and transport of a day, by region. */
    @JSExport
    public static Answer longRun(int handle, String date) {
        return table(() -> session(handle).longRun(date));
    }

    /** What can be changed. */
    @JSExport
    public static Answer fields(int handle) {
        return table(() -> session(handle).fields());
    }

    /** Begins bands of the present state; gives the handle of the job. */
    @JSExport
    public static Answer draws(int handle, String query, int draws, int seed) {
        return answer(() -> begin(new Draws(session(handle), query, draws, seed)));
    }

    /** Begins an explanation of the present state; gives the handle of the job. */
    @JSExport
    public static Answer explain(int handle, String question, String groups) {
        return answer(() -> begin(Reasons.ofGrowth(session(handle), question, groups)));
    }

    private static Answer begin(Job job) {
        JOBS.put(++last, job);
        return Answer.handle(last);
    }

    /** Begins a chart of what each group of events does to the flow of a view by month; gives the handle of the job. */
    @JSExport
    public static Answer contributions(int handle, String view, String groups) {
        return answer(() -> begin(Reasons.ofPaths(session(handle), view, groups)));
    }

    /** Makes some more runs of a job and gives what is known then. */
    @JSExport
    public static Answer step(int job, int runs) {
        return answer(() -> {
            Job running = found(JOBS, job);
            Part part = running.step(runs);
            return part.table()
                    .map(table -> Answer.table(table, running.done(), running.total()))
                    .or(() -> part.text().map(text -> Answer.text(text, running.done(), running.total())))
                    .orElseGet(() -> Answer.nothing(running.done(), running.total()));
        });
    }

    /** Forgets a job, whether it is done or not. */
    @JSExport
    public static void drop(int job) {
        JOBS.remove(job);
    }

    private static Session session(int handle) {
        return found(SESSIONS, handle);
    }

    private static <T> T found(Map<Integer, T> all, int handle) {
        T one = all.get(handle);
        if (one == null) {
            throw Lines.problem("handle", "Nothing is open under the handle " + handle + ".", "Maybe open it again.");
        }
        return one;
    }

    private static Answer table(Supplier<Table> work) {
        return answer(() -> Answer.table(work.get(), 1, 1));
    }

    private static Answer answer(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (InvalidInputException e) {
            return Answer.problems(e.problems());
        } catch (RuntimeException e) {
            // No long run, a number out of the model's domain, a broken rule: one problem, in the words of the
            // exception.
            return Answer.problems(List.of(new Problem("", String.valueOf(e.getMessage()), "")));
        }
    }
}
