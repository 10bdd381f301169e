package io.tradewind.core.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A rate that came in parts at different times: a rise adds a young part, a fall removes the youngest first. So the age of a duty depends on the path
 * of its total, not on the rows in which it is written.
 *
 * @source MODEL §13, law 30
 */
final class Vintages {
    private double[] size = new double[8];
    private int[] birth = new int[8];
    private int count;
    private double total;

    /** Lets the rate be that much from the month on. */
    void moveTo(double newTotal, int month) {
        double change = newTotal - total;
        while (count > 0 && change * size[count - 1] < 0.0) {
            double kept = size[count - 1] + change;
            if (kept * change < 0.0) {
                size[count - 1] = kept;
                change = 0.0;
            } else {
                count--;
                change = kept;
            }
        }
        if (change != 0.0) {
            add(change, month);
        }
        total = newTotal;
    }

    private void add(double part, int month) {
        if (count == size.length) {
            size = Arrays.copyOf(size, 2 * count);
            birth = Arrays.copyOf(birth, 2 * count);
        }
        size[count] = part;
        birth[count++] = month;
    }

    /** Mean over the rate of a function of the age in months; that of a newborn where there is none. */
    double mean(int month, IntToDoubleFunction ofAge) {
        double sum = 0.0;
        double weight = 0.0;
        for (int k = 0; k < count; k++) {
            sum += size[k] * ofAge.applyAsDouble(month - birth[k]);
            weight += size[k];
        }
        return count == 0 ? ofAge.applyAsDouble(0) : sum / weight;
    }

    /** Its parts by age in months. */
    List<DutyPath.Part> parts(int month) {
        List<DutyPath.Part> parts = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            parts.add(new DutyPath.Part(size[k] / total, month - birth[k]));
        }
        return parts;
    }
}
