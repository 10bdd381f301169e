package io.tradewind.core.nash.internal;

import io.tradewind.core.array.TradeCube;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.base.SectorCode;
import io.tradewind.core.model.Economy;
import io.tradewind.core.nash.NashEquilibrium;
import io.tradewind.core.nash.NashPlayer;
import io.tradewind.core.nash.NashProblem;
import io.tradewind.core.nash.NashRate;
import io.tradewind.core.nash.NashRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts an answer into words: rates chosen, rows of regions, all tariffs in force. */
final class AnswerMaker {
    /** Chosen or implied rate of a player on an origin's goods of a sector. */
    @FunctionalInterface
    interface Rates {
        double of(int player, int origin, int sector);
    }

    private final NashProblem problem;
    private final Economy economy;
    private final Taxation taxation;
    private final int n;
    private final double[][] baseFlow;
    private final double[] applied;
    private final double[] inForce;

    /**
     * @param baseFlow flows of the balanced world net of duty, by market (sector·regions + destination) and origin
     * @param chosen   the rates that were found
     */
    AnswerMaker(NashProblem problem, double[][] baseFlow, Rates chosen) {
        this.problem = problem;
        this.economy = problem.economy();
        this.taxation = Taxation.of(problem);
        this.n = economy.regions().size();
        this.baseFlow = baseFlow;
        this.applied = economy.trade().tariffs().toArray();
        this.inForce = inForce(problem, taxation, chosen);
    }

    /** All tariffs under these rates, in the order of a {@link TradeCube}. */
    static double[] inForce(NashProblem problem, Taxation taxation, Rates chosen) {
        int n = problem.economy().regions().size();
        double[] tariffs = problem.economy().trade().tariffs().toArray();
        for (int j = 0; j < n; j++) {
            for (int s = 0; s < taxation.taxed.length && taxation.isPlayer(j); s++) {
                int first = TradeCube.index(0, j, s, n);
                for (int i = 0; i < n; i++) {
                    if (taxation.isWithinUnion(i, j)) {
                        tariffs[first + i] = 0;
                    } else if (taxation.taxed[s] && i != j) {
                        tariffs[first + i] = chosen.of(taxation.playerOf[j], i, s);
                    }
                }
            }
        }
        return tariffs;
    }

    NashEquilibrium make(Figures before, Figures after, double[] termsOfTrade, Rates implied) {
        List<NashRegion> regions = new ArrayList<>();
        double worldBase = 0;
        double worldReal = 0;
        double importsBefore = 0;
        double importsAfter = 0;
        for (int r = 0; r < n; r++) {
            NashRegion row = region(r, before, after, termsOfTrade[r]);
            regions.add(row);
            worldBase += before.spending()[r];
            worldReal += before.spending()[r] * row.realIncomePct();
            importsBefore += before.imports()[r];
            importsAfter += after.imports()[r];
        }
        return new NashEquilibrium(
                problem,
                rates(implied),
                regions,
                TradeCube.of(n, economy.sectors().size(), inForce),
                worldReal / worldBase,
                growth(importsBefore, importsAfter));
    }

    private NashRegion region(int r, Figures before, Figures after, double termsOfTrade) {
        Mean mean = new Mean();
        mean.add(r, -1, -1);
        boolean one = taxation.isPlayer(r) && !problem.rule().isByOrigin() && !problem.bySector();
        int outsider = one ? outsider(taxation.playerOf[r]) : -1;
        int sector = problem.taxedSectors().get(0);
        double income = after.income()[r] / before.income()[r];
        double price = after.price()[r] / before.price()[r];
        return new NashRegion(
                economy.regions().get(r).code(),
                mean.applied(),
                outsider < 0 ? mean.inForce() : inForce[TradeCube.index(outsider, r, sector, n)],
                100 * (income / price - 1),
                growth(before.wage()[r], after.wage()[r]),
                100 * (income - 1),
                100 * (price - 1),
                termsOfTrade,
                before.revenueShare()[r],
                after.revenueShare()[r],
                growth(before.imports()[r], after.imports()[r]),
                growth(before.exports()[r], after.exports()[r]));
    }

    private static double growth(double before, double after) {
        return before > 0 ? 100 * (after / before - 1) : 0;
    }

    /** Some region that the player does not hold; -1 if there is none. */
    private int outsider(int player) {
        for (int i = 0; i < n; i++) {
            if (taxation.playerOf[i] != player) {
                return i;
            }
        }
        return -1;
    }

    private List<NashRate> rates(Rates implied) {
        List<NashRate> rates = new ArrayList<>();
        for (int p = 0; p < problem.players().size(); p++) {
            for (int i = 0; i < n; i++) {
                if (taxation.playerOf[i] != p) {
                    addRates(p, i, implied, rates);
                    if (!problem.rule().isByOrigin()) {
                        break;
                    }
                }
            }
        }
        return rates;
    }

    /** The player's rates on one origin, or on all if each has the same. */
    private void addRates(int p, int origin, Rates implied, List<NashRate> rates) {
        NashPlayer player = problem.players().get(p);
        boolean byOrigin = problem.rule().isByOrigin();
        for (int s : problem.taxedSectors()) {
            Optional<RegionCode> from =
                    byOrigin ? Optional.of(economy.regions().get(origin).code()) : Optional.empty();
            Optional<SectorCode> of =
                    problem.bySector() ? Optional.of(economy.sectors().get(s).code()) : Optional.empty();
            Mean mean = new Mean();
            for (int member : player.members()) {
                mean.add(member, byOrigin ? origin : -1, problem.bySector() ? s : -1);
            }
            double rate = inForce[TradeCube.index(origin, player.members().get(0), s, n)];
            rates.add(new NashRate(player, from, of, mean.applied(), rate, implied.of(p, origin, s)));
            if (!problem.bySector()) {
                break;
            }
        }
    }

    /** Means of rates on what is taxed, by imports of the balanced world. */
    private final class Mean {
        private double weight;
        private double appliedSum;
        private double inForceSum;

        /** Adds the flows into a region; -1 stands for every origin or sector. */
        void add(int destination, int origin, int sector) {
            for (int s : problem.taxedSectors()) {
                if (sector < 0 || sector == s) {
                    double[] flow = baseFlow[s * n + destination];
                    int first = TradeCube.index(0, destination, s, n);
                    int last = origin < 0 ? n : origin + 1;
                    for (int i = Math.max(0, origin); i < last; i++) {
                        if (i != destination && !taxation.isWithinUnion(i, destination)) {
                            weight += flow[i];
                            appliedSum += flow[i] * applied[first + i];
                            inForceSum += flow[i] * inForce[first + i];
                        }
                    }
                }
            }
        }

        double applied() {
            return weight > 0 ? appliedSum / weight : 0;
        }

        double inForce() {
            return weight > 0 ? inForceSum / weight : 0;
        }
    }
}
