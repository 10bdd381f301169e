package io.tradewind.scenarios.calibration;

import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parameters estimated in two stages, and what they rest on.
 *
 * @param last     last month that was allowed to be read
 * @param imports  last month of the US imports that were read
 * @param exports  last month of China's exports that were read
 * @param hash     SHA-256 of the observations that were read
 * @param stageOne elasticity after a year
 * @param stageTwo elasticity on impact, and the share of orders already placed
 * @param relocation what computers and phones from China lost beyond what their duty explains
 */
public record Calibration(
        YearMonth last,
        YearMonth imports,
        YearMonth exports,
        String hash,
        StageOne stageOne,
        StageTwo stageTwo,
        List<Relocation> relocation) {
    /** Copies the list. */
    public Calibration {
        relocation = List.copyOf(relocation);
    }

    /**
     * One parameter before and after.
     *
     * @param id            the parameter
     * @param prior         central value of the registry
     * @param priorSd       its standard deviation
     * @param posterior     value after data
     * @param standardError its standard error
     */
    public record Estimate(String id, double prior, double priorSd, double posterior, double standardError) {}

    /** The estimated parameters, in the order of the stages. */
    public List<Estimate> estimates() {
        var one = stageOne.posterior();
        var two = stageTwo.posterior();
        double ratio = stageOne.longRunRatio();
        Estimate plateau = estimate(one, 0);
        Estimate longRun = new Estimate(
                "elasticity.long_run",
                ratio * plateau.prior(),
                ratio * plateau.priorSd(),
                ratio * plateau.posterior(),
                ratio * plateau.standardError());
        return List.of(plateau, longRun, estimate(two, 0), estimate(two, 1));
    }

    private static Estimate estimate(io.tradewind.core.calibration.Posterior posterior, int k) {
        var belief = posterior.beliefs().get(k);
        return new Estimate(
                belief.id(),
                belief.mean(),
                belief.sd(),
                posterior.mean(belief.id()),
                posterior.standardError(belief.id()));
    }

    /** The values that were estimated, by parameter. */
    public SortedMap<String, Double> values() {
        SortedMap<String, Double> values = new TreeMap<>();
        estimates().forEach(estimate -> values.put(estimate.id(), estimate.posterior()));
        return values;
    }
}
