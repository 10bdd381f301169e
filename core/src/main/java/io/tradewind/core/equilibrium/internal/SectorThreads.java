package io.tradewind.core.equilibrium.internal;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Several threads for one solve: sectors are handed out one by one, and a sweep ends when all are done. Each sector writes only its
 * own workspace and sums are taken afterwards in order, so bits are those of one thread. Waiting threads spin, then yield.
 */
final class SectorThreads implements SectorCrew {
    private static final int SPINS = 10_000;

    private final Thread[] helpers;
    private final AtomicInteger nextSector = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicInteger finished = new AtomicInteger();
    private volatile Sweep sweep;
    private volatile int round;
    private volatile boolean closed;
    private volatile Throwable failure;

    SectorThreads(int threads) {
        this.helpers = new Thread[threads - 1];
        for (int t = 0; t < helpers.length; t++) {
            helpers[t] = new Thread(this::help, "tradewind-sector-" + (t + 1));
            helpers[t].setDaemon(true);
            helpers[t].start();
        }
    }

    @Override
    public void forEachSector(Sweep now) {
        finished.set(0);
        sweep = now;
        nextSector.set(0);
        round++;
        takeSectors(now);
        int spins = 0;
        while (finished.get() < now.market.length) {
            spins = pause(spins);
        }
        if (failure != null) {
            throw new IllegalStateException("A helper thread failed.", failure);
        }
    }

    private void help() {
        int seen = 0;
        int spins = 0;
        while (!closed) {
            if (round == seen) {
                spins = pause(spins);
            } else {
                seen = round;
                spins = 0;
                takeSectors(sweep);
            }
        }
    }

    private void takeSectors(Sweep now) {
        int sector;
        while ((sector = nextSector.getAndIncrement()) < now.market.length) {
            try {
                now.market[sector].run();
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                finished.incrementAndGet();
            }
        }
    }

    private static int pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
            return spins + 1;
        }
        Thread.yield();
        return spins;
    }

    @Override
    public void close() {
        closed = true;
    }
}
