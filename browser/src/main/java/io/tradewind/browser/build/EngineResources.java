package io.tradewind.browser.build;

import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/** The tables of parameters go with the engine. */
@SuppressWarnings("deprecation") // the interface that comes in its place is not documented yet
public final class EngineResources implements ResourceSupplier {
    private static final String FOLDER = "io/tradewind/core/parameter/";

    /** For TeaVM, which makes one. */
    public EngineResources() {}

    @Override
    public String[] supplyResources(ResourceSupplierContext context) {
        return new String[] {
            FOLDER + "parameters.properties",
            FOLDER + "presets.properties",
            FOLDER + "earlier_ids.properties",
            FOLDER + "data_windows.properties"
        };
    }
}
