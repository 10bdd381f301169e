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
    private final double[] baseFlows;
    private final double[] applied;
    private final double[] inForce;

    /**
     * @param baseFlows flows of the balanced world net of duty, in the order of a {@link TradeCube}
     * @param chosen    the rates that were found
     */
    AnswerMaker(NashProblem problem, double[] baseFlows, Rates chosen) {
        this.problem = problem;
        this.economy = problem.economy();
        this.taxation = Taxation.of(problem);
        this.n = economy.regions().size();
        this.baseFlows = baseFlows;
        this.applied = economy.tariffs().toArray();
        this.inForce = inForce(problem, chosen);
    }

    /** All tariffs under these rates. */
    static double[] inForce(NashProblem problem, Rates chosen) {
        Taxation taxation = Taxation.of(problem);
        int regions = problem.economy().regions().size();
        double[] tariffs = problem.economy().tariffs().toArray();
        for (int cell = 0; cell < tariffs.length; cell++) {
            int i = cell % regions;
            int j = cell / regions % regions;
            int s = cell / regions / regions;
            if (taxation.isChosen(i, j, s)) {
                tariffs[cell] = chosen.of(taxation.playerOf[j], i, s);
            } else if (taxation.isWithinUnion(i, j)) {
                tariffs[cell] = 0;
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
        boolean one = taxation.isPlayer(r) && !problem.rule().isByOrigin() && !problem.bySector();
        double mean = mean(inForce, r, -1, -1);
        int outsider = one ? outsider(taxation.playerOf[r]) : -1;
        double rate = outsider < 0
                ? mean
                : inForce[TradeCube.index(outsider, r, problem.taxedSectors().get(0), n)];
        double income = after.income()[r] / before.income()[r];
        double price = after.price()[r] / before.price()[r];
        return new NashRegion(
                economy.regions().get(r).code(),
                mean(applied, r, -1, -1),
                rate,
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

    /** Mean of the rates on what the region taxes, by imports of the balanced world; -1 stands for every origin or sector. */
    private double mean(double[] rates, int destination, int origin, int sector) {
        double weight = 0;
        double sum = 0;
        for (int s : problem.taxedSectors()) {
            for (int i = 0; i < n; i++) {
                boolean counts = (origin < 0 || origin == i)
                        && (sector < 0 || sector == s)
                        && i != destination
                        && !taxation.isWithinUnion(i, destination);
                if (counts) {
                    int cell = TradeCube.index(i, destination, s, n);
                    weight += baseFlows[cell];
                    sum += baseFlows[cell] * rates[cell];
                }
            }
        }
        return weight > 0 ? sum / weight : 0;
    }

    private List<NashRate> rates(Rates implied) {
        List<NashRate> rates = new ArrayList<>();
        for (int p = 0; p < problem.players().size(); p++) {
            for (int i = 0; i < n; i++) {
                if (taxation.playerOf[i] != p) {
                    rates(p, i, implied, rates);
                    if (!problem.rule().isByOrigin()) {
                        break;
                    }
                }
            }
        }
        return rates;
    }

    /** The player's rates on one origin, or on all if each has the same. */
    private void rates(int p, int origin, Rates implied, List<NashRate> rates) {
        NashPlayer player = problem.players().get(p);
        boolean byOrigin = problem.rule().isByOrigin();
        for (int s : problem.taxedSectors()) {
            int cell = TradeCube.index(origin, player.members().get(0), s, n);
            Optional<RegionCode> from =
                    byOrigin ? Optional.of(economy.regions().get(origin).code()) : Optional.empty();
            Optional<SectorCode> of =
                    problem.bySector() ? Optional.of(economy.sectors().get(s).code()) : Optional.empty();
            rates.add(new NashRate(
                    player,
                    from,
                    of,
                    meanOf(player, byOrigin ? origin : -1, problem.bySector() ? s : -1),
                    inForce[cell],
                    implied.of(p, origin, s)));
            if (!problem.bySector()) {
                break;
            }
        }
    }

    /** Mean of applied rates over the player's members. */
    private double meanOf(NashPlayer player, int origin, int sector) {
        double weight = 0;
        double sum = 0;
        for (int member : player.members()) {
            double imports = imports(member, origin, sector);
            weight += imports;
            sum += imports * mean(applied, member, origin, sector);
        }
        return weight > 0 ? sum / weight : 0;
    }

    private double imports(int destination, int origin, int sector) {
        double sum = 0;
        for (int s : problem.taxedSectors()) {
            for (int i = 0; i < n; i++) {
                if ((origin < 0 || origin == i) && (sector < 0 || sector == s) && taxation.isOutside(i, destination)) {
                    sum += baseFlows[TradeCube.index(i, destination, s, n)];
                }
            }
        }
        return sum;
    }
}
