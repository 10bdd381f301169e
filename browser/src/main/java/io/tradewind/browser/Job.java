package io.tradewind.browser;

/** Many runs, made step by step. */
interface Job {
    /** Makes at most about that many more; what is known then, without rows as long as nothing is. */
    Table step(int runs);

    /** Runs that are made. */
    int done();

    /** Runs in all. */
    int total();
}
