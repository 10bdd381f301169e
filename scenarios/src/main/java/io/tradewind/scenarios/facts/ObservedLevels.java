package io.tradewind.scenarios.facts;

import io.tradewind.core.measure.CurrencyView;
import io.tradewind.core.model.TradeDirection;
import io.tradewind.scenarios.data.PartnerMonth;
import io.tradewind.scenarios.data.ProductMonth;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** China's trade by month as customs printed it: by partner for all products, by product for all partners. */
final class ObservedLevels implements TradeLevels {
    private static final String REPORTER = "CN";

    private static final TradePair UNKNOWN = new TradePair(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private record Key(String code, YearMonth month) {}

    private final Map<Key, PartnerMonth> partners = new HashMap<>();
    private final Map<Key, ProductMonth> products = new HashMap<>();
    private final Set<String> partnerCodes = new HashSet<>();
    private final Set<String> productCodes = new HashSet<>();
    private final YearMonth first;
    private final YearMonth last;

    ObservedLevels(List<PartnerMonth> months, List<ProductMonth> productMonths) {
        months.forEach(m -> partners.put(new Key(m.partner(), m.month()), m));
        productMonths.forEach(m -> products.put(new Key(m.product(), m.month()), m));
        months.forEach(m -> partnerCodes.add(m.partner()));
        productMonths.forEach(m -> productCodes.add(m.product()));
        this.first = months.get(0).month();
        this.last = months.get(months.size() - 1).month();
    }

    @Override
    public Optional<String> gap(YearMonth month) {
        return month.isBefore(first) || month.isAfter(last)
                ? Optional.of("no observation of " + month + " is shipped")
                : Optional.empty();
    }

    @Override
    public Optional<String> gap(TradeCell cell) {
        List<String> all = List.of(FactSubject.ALL);
        if (!cell.reporters().equals(List.of(REPORTER))) {
            return Optional.of("no observations of " + cell.reporters() + " are shipped");
        }
        if (!cell.channels().equals(all) || !cell.ownerships().equals(all)) {
            return Optional.of("no observations by channel or ownership are shipped");
        }
        if (cell.products().equals(all)) {
            return cell.partners().stream()
                    .filter(code -> !partnerCodes.contains(code))
                    .findFirst()
                    .map(code -> "no observations of partner " + code + " are shipped");
        }
        if (!cell.partners().equals(List.of(FactSubject.WORLD)) || !cell.flow().equals(FactSubject.EXPORTS)) {
            return Optional.of("observations by product are exports to all partners");
        }
        return cell.products().stream()
                .filter(code -> !productCodes.contains(code))
                .findFirst()
                .map(code -> "no observations of product " + code + " are shipped");
    }

    @Override
    public TradePair month(TradeCell cell, YearMonth month, CurrencyView currency) {
        TradePair sum = TradePair.NOTHING;
        if (cell.products().equals(List.of(FactSubject.ALL))) {
            for (String partner : cell.partners()) {
                for (TradeDirection flow : TradeDirection.values()) {
                    if (cell.flow().equals(FactSubject.TOTAL) || cell.flow().equals(flow.label())) {
                        sum = sum.plus(partnerPair(partner, flow, month), 1.0);
                    }
                }
            }
            return sum;
        }
        for (String product : cell.products()) {
            sum = sum.plus(productPair(product, month), 1.0);
        }
        return sum;
    }

    private TradePair partnerPair(String code, TradeDirection flow, YearMonth month) {
        PartnerMonth now = partners.get(new Key(code, month));
        PartnerMonth before = partners.get(new Key(code, month.minusYears(1)));
        if (now == null) {
            return UNKNOWN; // a month of the year before the tables that is not known of that partner
        }
        return new TradePair(
                now.usdMn(flow),
                now.cnyMn(flow),
                before == null ? Double.NaN : before.usdMn(flow),
                before == null ? Double.NaN : before.cnyMn(flow),
                Double.NaN);
    }

    private TradePair productPair(String code, YearMonth month) {
        ProductMonth now = products.get(new Key(code, month));
        ProductMonth before = products.get(new Key(code, month.minusYears(1)));
        if (now == null) {
            return UNKNOWN; // a month in which the row was not printed, or not read
        }
        if (before == null) {
            return new TradePair(now.exportsUsdMn(), now.exportsCnyMn(), Double.NaN, Double.NaN, Double.NaN);
        }
        boolean counted = now.quantity().isPresent() && before.quantity().isPresent();
        double quantity =
                counted ? now.quantity().getAsDouble() / before.quantity().getAsDouble() : Double.NaN;
        return new TradePair(
                now.exportsUsdMn(),
                now.exportsCnyMn(),
                before.exportsUsdMn(),
                before.exportsCnyMn(),
                before.exportsUsdMn() * quantity);
    }
}
