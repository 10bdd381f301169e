package io.tradewind.core.bundle;

import io.tradewind.core.array.Vector;
import io.tradewind.core.base.DataStatus;
import io.tradewind.core.base.RegionCode;
import io.tradewind.core.model.BaselineKnowledge;
import io.tradewind.core.model.Channel;
import io.tradewind.core.model.ChannelCell;
import io.tradewind.core.model.CustomsPanel;
import io.tradewind.core.model.CustomsValues;
import io.tradewind.core.model.DirectedShares;
import io.tradewind.core.model.ExchangeRates;
import io.tradewind.core.model.Figure;
import io.tradewind.core.model.InvestmentBase;
import io.tradewind.core.model.MonthlyBaseline;
import io.tradewind.core.model.MonthlySeries;
import io.tradewind.core.model.Ownership;
import io.tradewind.core.model.Partner;
import io.tradewind.core.model.Product;
import io.tradewind.core.model.Province;
import io.tradewind.core.model.ProvincePanel;
import io.tradewind.core.model.TradeDirection;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a world knows by month on a tape. */
final class PanelTape {
    private final Tape tape;
    private final WorldTape world;

    PanelTape(Tape tape, WorldTape world) {
        this.tape = tape;
        this.world = world;
    }

    MonthlyBaseline baseline(MonthlyBaseline baseline) {
        return new MonthlyBaseline(
                panel(baseline == null ? null : baseline.panel()),
                rates(baseline == null ? null : baseline.exchangeRates()),
                tape.optional(baseline, MonthlyBaseline::investment, this::investment),
                tape.optional(baseline, MonthlyBaseline::provinces, this::provinces),
                tape.optional(baseline, MonthlyBaseline::customsValues, this::customsValues));
    }

    private CustomsValues customsValues(CustomsValues values) {
        return new CustomsValues(
                world.code(values, CustomsValues::importer),
                tape.map(values, CustomsValues::byOrigin, tape::text, one -> series(one, each -> each)));
    }

    private CustomsPanel panel(CustomsPanel panel) {
        return new CustomsPanel(
                tape.text(panel, CustomsPanel::reporter),
                world.code(panel, CustomsPanel::region),
                tape.month(panel, CustomsPanel::firstMonth),
                tape.list(panel, CustomsPanel::partners, this::partner),
                tape.list(panel, CustomsPanel::products, this::product),
                world.matrix(panel, CustomsPanel::exportsUsdMn),
                world.matrix(panel, CustomsPanel::importsUsdMn),
                series(panel, CustomsPanel::homePerUsdExports),
                series(panel, CustomsPanel::homePerUsdImports),
                world.matrix(panel, CustomsPanel::productMix),
                world.matrix(panel, CustomsPanel::importMix),
                series(panel, CustomsPanel::totalExportsUsdMn),
                series(panel, CustomsPanel::totalImportsUsdMn),
                tape.<CustomsPanel, Integer, LocalDate>map(
                        panel, CustomsPanel::holidays, year -> tape.whole(year, Integer::intValue), tape::day),
                tape.list(panel, CustomsPanel::monthlyMix, mix -> world.matrix(mix, one -> one)),
                knowledge(panel == null ? null : panel.knowledge()));
    }

    private BaselineKnowledge knowledge(BaselineKnowledge knowledge) {
        return new BaselineKnowledge(
                tape.optional(knowledge, BaselineKnowledge::workingDays, days -> series(days, one -> one)),
                vector(knowledge, BaselineKnowledge::exportSeason),
                vector(knowledge, BaselineKnowledge::importSeason),
                tape.list(knowledge, BaselineKnowledge::exportShift, shift -> vector(shift, one -> one)),
                tape.list(knowledge, BaselineKnowledge::importShift, shift -> vector(shift, one -> one)));
    }

    private <T> Vector vector(T from, Function<T, Vector> part) {
        return Vector.of(tape.numbers(from, one -> part.apply(one).toArray()));
    }

    private Partner partner(Partner partner) {
        return new Partner(
                tape.text(partner, Partner::code),
                tape.text(partner, Partner::name),
                tape.optional(partner, Partner::region, this::code),
                tape.texts(partner, Partner::groups),
                tape.number(partner, Partner::briShareExports),
                tape.number(partner, Partner::briShareImports));
    }

    private RegionCode code(RegionCode code) {
        return world.code(code, one -> one);
    }

    private Product product(Product product) {
        return new Product(
                tape.text(product, Product::code),
                tape.text(product, Product::name),
                tape.map(
                        product,
                        Product::sectors,
                        sector -> world.goods(sector, one -> one),
                        weight -> tape.number(weight, Double::doubleValue)),
                tape.texts(product, Product::aggregates),
                tape.word(product, Product::status, DataStatus.values()));
    }

    private <T> MonthlySeries series(T from, Function<T, MonthlySeries> part) {
        return MonthlySeries.of(
                tape.month(from, one -> part.apply(one).first()),
                Vector.of(tape.numbers(from, one -> part.apply(one).values().toArray())));
    }

    private ExchangeRates rates(ExchangeRates rates) {
        return new ExchangeRates(
                tape.map(rates, ExchangeRates::unitsPerUsd, tape::text, one -> series(one, each -> each)),
                tape.map(
                        rates,
                        ExchangeRates::baskets,
                        this::code,
                        basket -> tape.map(
                                basket, one -> one, tape::text, weight -> tape.number(weight, Double::doubleValue))));
    }

    private InvestmentBase investment(InvestmentBase base) {
        return new InvestmentBase(
                tape.whole(base, InvestmentBase::year),
                tape.number(base, InvestmentBase::contractsUsdMn),
                tape.number(base, InvestmentBase::ofdiUsdMn));
    }

    private ProvincePanel provinces(ProvincePanel provinces) {
        return new ProvincePanel(
                tape.list(provinces, ProvincePanel::areas, this::area),
                tape.list(provinces, ProvincePanel::cells, this::cell));
    }

    private Province area(Province area) {
        return new Province(
                tape.text(area, Province::code),
                tape.text(area, Province::name),
                tape.optional(area, Province::inside, tape::text),
                tape.flag(area, Province::rest),
                figures(area, Province::levels, this::direction),
                shares(area, Province::channels, this::channel),
                shares(area, Province::owners, owner -> tape.word(owner, one -> one, Ownership.values())),
                figures(area, Province::partnerShares, tape::text),
                figures(area, Province::productShares, tape::text),
                figures(area, Province::sectorShares, tape::text));
    }

    private TradeDirection direction(TradeDirection flow) {
        return tape.word(flow, one -> one, TradeDirection.values());
    }

    private Channel channel(Channel channel) {
        return tape.word(channel, one -> one, Channel.values());
    }

    private <T, K> SortedMap<K, Figure> figures(T from, Function<T, SortedMap<K, Figure>> part, UnaryOperator<K> key) {
        return tape.map(from, part, key, this::figure);
    }

    private Figure figure(Figure figure) {
        return new Figure(
                tape.number(figure, Figure::value),
                tape.text(figure, Figure::period),
                tape.word(figure, Figure::status, DataStatus.values()),
                tape.text(figure, Figure::source));
    }

    private <E extends Comparable<E>> DirectedShares<E> shares(
            Province area, Function<Province, DirectedShares<E>> part, UnaryOperator<E> key) {
        return new DirectedShares<>(
                figures(area, one -> part.apply(one).both(), key),
                tape.map(
                        area,
                        one -> part.apply(one).directed(),
                        this::direction,
                        inside -> figures(inside, one -> one, key)));
    }

    private ChannelCell cell(ChannelCell cell) {
        return new ChannelCell(
                channel(cell == null ? null : cell.channel()),
                direction(cell == null ? null : cell.flow()),
                tape.text(cell, ChannelCell::product),
                tape.text(cell, ChannelCell::partner),
                figure(cell == null ? null : cell.share()));
    }
}
