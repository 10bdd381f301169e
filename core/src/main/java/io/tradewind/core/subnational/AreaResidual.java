package io.tradewind.core.subnational;

import io.tradewind.core.evaluation.residual.ResidualDraw;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.parameter.Parameters;
import io.tradewind.core.projection.Projection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an area's trade does beyond its mix, {@code u_r}: its own ups and downs after the projection's origin, the same in both directions. What all
 * areas have in common cancels, because they add up to the country.
 *
 * @unit   log
 * @source MODEL (5.1), §8
 */
@FunctionalInterface
public interface AreaResidual {
    /** No area has a life of its own. */
    AreaResidual NONE = (area, month) -> 0.0;

    /** The residual of an area in a month of the simulation; 0 up to the origin. */
    double log(String area, int month);

    /**
     * Draw k of every area's residual: first-order autoregressive, with the correlation {@code residual_ar} of the parameters, and so wide that the
     * area has about the standard deviation of {@code residual_sd_province} once all areas add up. The rest of the country has none of its own. Equal for any
     * number of threads.
     */
    static AreaResidual draw(Projection projection, long seed, int k) {
        Optional<ProvincePanel> provinces =
                projection.economy().monthlyBaseline().flatMap(MonthlyBaseline::provinces);
        if (provinces.isEmpty()) {
            return NONE;
        }
        Parameters values = projection.parameters();
        ResidualDraw draw = new ResidualDraw(values.get("residual_ar"), seed);
        int first = projection.timeline().indexOf(projection.forecastOrigin()) + 1;
        Map<String, double[]> paths = new TreeMap<>();
        int months = projection.timeline().months() - first;
        ResidualSpread.of(provinces.get(), values)
                .forEach((area, spread) -> paths.put(
                        area, draw.path(k, "province/" + area, spread, months).toArray()));
        return (area, month) -> month < first || !paths.containsKey(area) ? 0.0 : paths.get(area)[month - first];
    }
}
