package io.tradewind.scenarios.nowcast;

import io.tradewind.core.model.TradeDirection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalDouble;

/**
 * What is said of a flow's next month before customs prints it. Growth is over the same months a year before, January with February.
 *
 * @param flow        exports or imports
 * @param day         the day of which it is said
 * @param first       first month of what is not printed yet
 * @param last        last month; after the first only where January and February come out together
 * @param growthPct   the nowcast
 * @param spread      standard deviation of its error, points
 * @param pathPct     the model's path of the total alone, without indicators
 * @param koreaPp     what Korea's exports of the same month add, points; of its first 20 days if the month is not out
 * @param koreaBefore what Korea's exports of the month before add
 * @param errorBefore what the error of the path in the month before adds
 * @param korea       what of Korea is out
 * @param lastPct     growth of the last month printed, a rival
 * @param lastPrinted that month
 * @param levelUsdMn  the nowcast as a level
 * @param consensus   a survey that an article states, if there is one
 */
public record FlowNowcast(
        TradeDirection flow,
        LocalDate day,
        YearMonth first,
        YearMonth last,
        double growthPct,
        double spread,
        double pathPct,
        double koreaPp,
        double koreaBefore,
        double errorBefore,
        Korea korea,
        double lastPct,
        YearMonth lastPrinted,
        double levelUsdMn,
        OptionalDouble consensus) {
    private static final double Z80 = 1.2815515655446004;

    /** What is out of Korea's exports in the month. */
    public enum Korea {
        /** Nothing. */
        NOTHING("nothing"),
        /** Growth of the first 20 days. */
        TWENTY_DAYS("its first 20 days"),
        /** The month. */
        MONTH("the month");

        private final String title;

        Korea(String title) {
            this.title = title;
        }

        /** What it is called in sentences. */
        public String title() {
            return title;
        }
    }

    /** P10. */
    public double low() {
        return growthPct - Z80 * spread;
    }

    /** P90. */
    public double high() {
        return growthPct + Z80 * spread;
    }

    /** The months as a period of facts. */
    public String period() {
        return first.equals(last) ? first.toString() : first + "/" + last;
    }
}
