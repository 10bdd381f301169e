package io.tradewind.browser;

/** Many runs, made step by step. */
interface Job {
    /** Fewest draws that make a band. */
    int FEWEST = 2;

    /** Makes at most about that many more; what is known then, nothing where that is as before. */
    Part step(int runs);

    /** Runs that are made. */
    int done();

    /** Runs in all. */
    int total();
}
