package io.tradewind.core.scenario;

import java.util.List;
import java.util.Optional;

/** The flows whose price or quantity a shock fixes, in the words of the scenario. */
record Cells(List<String> exporters, List<String> partners, List<String> sectors, List<String> products) {
    private static final List<String> CHINA = List.of("CHN");

    /** Where the shock fixes a price, if it does. */
    static Optional<Cells> ofPrice(Shock shock) {
        if (shock instanceof PriceShock price) {
            return Optional.of(new Cells(price.exporters(), price.partners(), price.sectors(), price.products()));
        } else if (shock instanceof SupplyShock supply) {
            return Optional.of(new Cells(CHINA, List.of(Selection.ALL), supply.sectors(), List.of()));
        }
        return Optional.empty();
    }

    /** Where the shock fixes a quantity, if it does. */
    static Optional<Cells> ofQuantity(Shock shock) {
        if (shock instanceof VolumeShock volume) {
            return Optional.of(new Cells(volume.exporters(), volume.partners(), volume.sectors(), volume.products()));
        } else if (shock instanceof ExportControlShock control) {
            return Optional.of(
                    new Cells(control.exporters(), control.partners(), control.sectors(), control.products()));
        }
        return Optional.empty();
    }
}
