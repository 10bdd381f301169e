package io.tradewind.core.scenario;

import io.tradewind.core.base.Check;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the parts of a shock by the keys of its kind and makes it as a file with these keys does: what it is not told takes the value that a file
 * without it has.
 *
 * @param <S> the shocks of the kind
 * @param <B> the builder itself
 */
public abstract class ShockBuilder<S extends Shock, B extends ShockBuilder<S, B>> {
    private final EventKind<S> kind;
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A builder of shocks of that kind that is told nothing yet. */
    protected ShockBuilder(EventKind<S> kind) {
        this.kind = kind;
    }

    /** Sets what stands behind a key of the kind. */
    @SuppressWarnings("unchecked")
    protected final B set(String key, Object value) {
        values.put(key, Check.notNull(value, key));
        return (B) this;
    }

    /** The shock. */
    public final S build() {
        return kind.read(new EventValues(kind.keys(), values));
    }

    /**
     * Of shocks whose end may be left open.
     *
     * @param <S> the shocks of the kind
     * @param <B> the builder itself
     */
    public abstract static class Ending<S extends Shock, B extends Ending<S, B>> extends ShockBuilder<S, B> {
        /** A builder of shocks of that kind that is told nothing yet. */
        protected Ending(EventKind<S> kind) {
            super(kind);
        }

        /** Sets: first day after it. */
        public final B end(LocalDate day) {
            return set(Shock.KEY_OF_END, day);
        }
    }

    /**
     * Of shocks to goods that are named by sector or by product.
     *
     * @param <S> the shocks of the kind
     * @param <B> the builder itself
     */
    public abstract static class OfGoods<S extends Shock, B extends OfGoods<S, B>> extends Ending<S, B> {
        /** A builder of shocks of that kind that is told nothing yet. */
        protected OfGoods(EventKind<S> kind) {
            super(kind);
        }

        /** Sets: sector codes or {@code all}. */
        public final B sectors(List<String> sectors) {
            return set("sectors", sectors);
        }

        /** Sets: product codes or aggregates of the panel. */
        public final B products(List<String> products) {
            return set("products", products);
        }
    }

    /**
     * Of duties on goods that have a scope.
     *
     * @param <S> the shocks of the kind
     * @param <B> the builder itself
     */
    public abstract static class OfDuty<S extends Shock, B extends OfDuty<S, B>> extends Ending<S, B> {
        /** A builder of shocks of that kind that is told nothing yet. */
        protected OfDuty(EventKind<S> kind) {
            super(kind);
        }

        /** Sets: goods it reaches. */
        public final B scope(TariffScope scope) {
            return set("scope", scope.written());
        }
    }
}
