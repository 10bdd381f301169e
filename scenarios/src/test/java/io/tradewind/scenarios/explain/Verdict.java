package io.tradewind.scenarios.explain;

/** What the numbers say of a claim, by the part of the printed growth that the cause makes in the run. */
public enum Verdict {
    /** At least half of it. */
    DROVE("drove it"),
    /** At least a tenth of it. */
    HELPED("helped, but did not drive it"),
    /** Less than a tenth of it. */
    DID_NOT("did not drive it"),
    /** At least a tenth of it, the other way. */
    AGAINST("worked against it");

    private static final double HALF = 0.5;
    private static final double TENTH = 0.1;

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** The verdict on a cause that makes that part of the growth; 1 is all of it. */
    public static Verdict of(double part) {
        if (part >= HALF) {
            return DROVE;
        } else if (part >= TENTH) {
            return HELPED;
        }
        return part > -TENTH ? DID_NOT : AGAINST;
    }

    /** In words, after the cause. */
    public String words() {
        return words;
    }
}
