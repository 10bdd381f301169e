package io.tradewind.core.measure;

import io.tradewind.core.model.Economy;
import io.tradewind.core.model.ReporterProfile;

/** The currency in which growth and contributions are measured. */
public enum CurrencyView {
    /** US dollars. */
    USD,
    /** That of the world's reporter. */
    HOME;

    /** Its code in that world, ISO 4217. */
    public String code(Economy economy) {
        return this == USD
                ? name()
                : economy.reporter().map(ReporterProfile::currency).orElse("");
    }
}
