package io.tradewind.core.equilibrium;

import io.tradewind.core.array.Matrix;
import io.tradewind.core.array.TradeCube;
import io.tradewind.core.array.Vector;

/**
 * One solved world, measured against the data. The numeraire is world value added: the value-added-weighted mean of wages is 1.
 * Values are in the world's unit.
 *
 * @param wages         wage ÷ wage in the data (regions)
 * @param prices        duty-inclusive price of the sector's composite ÷ that in the data; 1 where nothing is bought (regions × sectors)
 * @param unitCosts     unit cost ÷ that in the data (regions × sectors)
 * @param priceIndexes  consumption price index ÷ that in the data: prices weighted geometrically by final shares (regions)
 * @param spending      spending on the sector, duty included (regions × sectors)
 * @param output        sales of the sector (regions × sectors)
 * @param flows         flows before duty; origin = destination is domestic sales
 * @param tariffs       tariffs in force
 * @param valueAdded    income of labour and capital (regions)
 * @param tariffRevenue tariff revenue (regions)
 * @param deficits      spending less income, which is imports less exports (regions)
 * @param income        final spending: value added, tariff revenue and deficit (regions)
 */
public record WorldState(
        Vector wages,
        Matrix prices,
        Matrix unitCosts,
        Vector priceIndexes,
        Matrix spending,
        Matrix output,
        TradeCube flows,
        TradeCube tariffs,
        Vector valueAdded,
        Vector tariffRevenue,
        Vector deficits,
        Vector income) {}
