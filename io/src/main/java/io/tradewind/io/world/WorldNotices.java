package io.tradewind.io.world;

import io.tradewind.io.table.FileProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * What was changed or found while a world was read, so that nothing is corrected or taken for granted in silence.
 *
 * @param notices one entry for each change or finding, in the order of the files
 */
public record WorldNotices(List<FileProblem> notices) {
    /** Copies the list. */
    public WorldNotices {
        notices = List.copyOf(notices);
    }

    /** Whether the world was used as it stands. */
    public boolean isEmpty() {
        return notices.isEmpty();
    }

    /** The notices as lines of text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        notices.forEach(notice -> lines.add(notice.toString()));
        return lines;
    }
}
