package io.tradewind.app.session;

import io.tradewind.app.document.Fields;
import io.tradewind.core.array.Vector;
import io.tradewind.core.base.Nearest;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.equilibrium.EquilibriumProblem;
import io.tradewind.core.equilibrium.LiberationDay;
import io.tradewind.core.equilibrium.Variant;
import io.tradewind.io.world.InvalidShocksException;
import io.tradewind.io.world.LoadedMargins;
import io.tradewind.io.world.ShockReader;
import io.tradewind.scenarios.world.Worlds;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns what is asked of a variant into the variant of a world. */
final class VariantSession {
    /** Who imposed the duties of 2 April 2025. */
    private static final RegionCode IMPOSER = RegionCode.of("USA");

    private final VariantRequest request;

    VariantSession(VariantRequest request) {
        this.request = request;
        request.name().filter(name -> !name.equals(LiberationDay.NAME)).ifPresent(name -> {
            throw BadInputException.ofField(
                    "variant", "There is no variant '" + name + "'.", Nearest.hint(name, List.of(LiberationDay.NAME)));
        });
    }

    /** The world if none is named: that of the variant. */
    String usualWorld() {
        return request.name().isPresent() ? Worlds.LIBERATION : Worlds.STANDARD;
    }

    /** The problem in that variant. */
    EquilibriumProblem on(
            EquilibriumProblem problem, Optional<Vector> gdp, List<InputFile> inputs, List<String> notices) {
        if (request.equals(VariantRequest.NONE)) {
            return problem;
        }
        Variant variant = Variant.none(problem.economy().regions().size());
        if (request.name().isPresent()) {
            if (gdp.isEmpty()) {
                notices.add(
                        "The world has no gdp.csv: its value added stands for GDP where the variant's margins are found.");
            }
            variant = new LiberationDay(
                            problem.economy(),
                            IMPOSER,
                            gdp.orElse(problem.accounts().valueAdded()))
                    .variant();
        }
        if (request.distributionMargin().isPresent()) {
            Path file = request.distributionMargin().get();
            LoadedMargins margins = margins(problem, file);
            inputs.add(new InputFile(file.toString(), margins.sha256()));
            variant = variant.withDistribution(margins.shares(), exponents(margins.shares()));
        }
        if (request.passThrough().isPresent()) {
            double[] exponents = new double[variant.distribution().length()];
            Arrays.fill(exponents, request.passThrough().getAsDouble());
            variant = variant.withDistribution(variant.distribution(), Vector.of(exponents));
        }
        variant = request.labourSupply().isPresent()
                ? variant.withLabourSupply(request.labourSupply().getAsDouble())
                : variant;
        variant =
                request.scale().isPresent() ? variant.withScale(request.scale().getAsDouble()) : variant;
        variant = request.revenue().map(variant::withRevenue).orElse(variant);
        notices(variant, notices);
        return problem.withVariant(variant);
    }

    private static Vector exponents(Vector margins) {
        return Vector.of(
                Arrays.stream(margins.toArray()).map(Variant::passThrough).toArray());
    }

    private static LoadedMargins margins(EquilibriumProblem problem, Path file) {
        try {
            return ShockReader.readMargins(problem.economy(), file);
        } catch (InvalidShocksException e) {
            throw BadInputException.ofShocks(e);
        }
    }

    private void notices(Variant variant, List<String> notices) {
        if (variant.labourSupply() == 0 && request.revenue().isPresent()) {
            notices.add("Nobody works more or less here, so it does not matter what becomes of revenue ("
                    + Fields.named("labour-supply") + " lets them).");
        }
        if (!variant.isNone()) {
            notices.add(
                    "The first-order figures are those of the default long run's derivation; they know no variant.");
        }
        if (variant.pricesFixed()) {
            notices.add(
                    "Nominal figures are in units of the world's price index: a price change here is one against the"
                            + " world's mean, not inflation.");
        }
    }
}
