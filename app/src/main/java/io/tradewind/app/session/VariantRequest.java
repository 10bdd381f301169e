package io.tradewind.app.session;

import io.tradewind.core.base.Check;
import io.tradewind.core.equilibrium.RevenueUse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a long run is to differ from the default one. What is left out stays as the named variant, or the default, has it.
 *
 * @param name               name of a variant that sets everything
 * @param revenue            what becomes of duty revenue
 * @param labourSupply       elasticity of labour supply
 * @param scale              economies of scale
 * @param passThrough        exponent of a duty in the buyer's price; else what goes with the margins
 * @param distributionMargin file of margins by region
 */
public record VariantRequest(
        Optional<String> name,
        Optional<RevenueUse> revenue,
        OptionalDouble labourSupply,
        OptionalDouble scale,
        OptionalDouble passThrough,
        Optional<Path> distributionMargin) {
    /** The default long run. */
    public static final VariantRequest NONE = new VariantRequest(
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty());

    /** Checks that the parts are there. */
    public VariantRequest {
        Check.present("name, revenue, labour supply, scale", name, revenue, labourSupply, scale);
        Check.present("pass-through, distribution margin", passThrough, distributionMargin);
    }
}
