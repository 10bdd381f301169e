package io.tradewind.core.measure;

import io.tradewind.core.model.Channel;
import io.tradewind.core.model.Economy;
import io.tradewind.core.projection.TradeGroup;
import io.tradewind.core.subnational.Provinces;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which rows of a projection are wanted.
 *
 * @param reporters reporter codes; empty: the panel's reporter, or every region of a world without a panel; {@code all}: everyone but the provinces,
 *                  which are parts of the panel's reporter
 * @param partners  partner codes or groups, or sums of them ({@link #sumOf}); empty: all of them
 * @param products  product codes, aggregates, sectors, sums of them or {@code all}; empty: all of them. A direction that is known by sector shows the
 *                  sectors of a product, one that is known by product the products of a sector; {@link QueryNotes} says so
 * @param channels  customs channels, owners as {@link #channelOf} names them, or {@code all}; empty: {@code all}, which is everything together
 * @param frequency how months are added up
 * @param currency  currency of growth and contributions
 */
public record RowQuery(
        List<String> reporters,
        List<String> partners,
        List<String> products,
        List<String> channels,
        Frequency frequency,
        CurrencyView currency) {
    /** Every row of the default reporter, monthly, in dollars. */
    public static final RowQuery EVERYTHING =
            new RowQuery(List.of(), List.of(), List.of(), List.of(), Frequency.MONTH, CurrencyView.USD);

    /** The name in the column of channels for all channels of one owner, such as {@code all/private}. */
    public static String channelOf(String owner) {
        return CodeSet.ALL + "/" + owner;
    }

    /** The word that stands for several partners or products together, such as {@code USA+VNM}: what two of them share is counted once. */
    public static String sumOf(List<String> words) {
        return String.join(CodeSet.PLUS, words);
    }

    /** The words of such a sum; a word alone is one. */
    public static List<String> partsOf(String word) {
        return List.of(word.split("\\" + CodeSet.PLUS, -1));
    }

    /** Copies the lists. */
    public RowQuery {
        reporters = List.copyOf(reporters);
        partners = List.copyOf(partners);
        products = List.copyOf(products);
        channels = List.copyOf(channels);
    }

    /** A query for all channels together. */
    public RowQuery(
            List<String> reporters,
            List<String> partners,
            List<String> products,
            Frequency frequency,
            CurrencyView currency) {
        this(reporters, partners, products, List.of(), frequency, currency);
    }

    /** The groups whose runs the rows by channel or owner need beside the run itself: name them in its {@code RunSpec}. */
    public SortedSet<TradeGroup> groups() {
        SortedSet<TradeGroup> groups = new TreeSet<>();
        for (String name : channels) {
            Arrays.stream(Channel.values())
                    .filter(channel -> channel.label().equals(name))
                    .forEach(channel -> groups.addAll(Provinces.groups(channel)));
            groups.addAll(name.startsWith(channelOf("")) ? Provinces.groupsOfOwners() : List.of());
        }
        return groups;
    }

    /** How many rows it has at most in a world over so many months, all channels together: what to know before they are asked for. */
    public long mostRows(Economy economy, int months) {
        long regions = economy.regions().size();
        long everyone = economy.monthlyBaseline().isPresent() && reporters.isEmpty() ? 1 : regions + 1;
        long whose = reporters.isEmpty() || reporters.contains(CodeSet.ALL) ? everyone : reporters.size();
        long groups = economy.regions().stream()
                .flatMap(region -> region.groups().stream())
                .distinct()
                .count();
        long sums = economy.sectors().stream()
                .flatMap(sector -> sector.groups().stream())
                .distinct()
                .count();
        long whom = partners.isEmpty() ? regions + groups + 1 : partners.size();
        long goods = products.isEmpty() ? economy.sectors().size() + sums + 1 : products.size();
        long periods = months / frequency.months() + 2;
        return whose * whom * (2 * goods + 1) * Math.min(months, periods);
    }

    /** The same query for these channels. */
    public RowQuery withChannels(List<String> newChannels) {
        return new RowQuery(reporters, partners, products, newChannels, frequency, currency);
    }

    /** The same query for one reporter. */
    public RowQuery withReporter(String reporter) {
        return new RowQuery(List.of(reporter), partners, products, channels, frequency, currency);
    }

    /** The same query for one partner. */
    public RowQuery withPartner(String partner) {
        return new RowQuery(reporters, List.of(partner), products, channels, frequency, currency);
    }

    /** The same query for one product. */
    public RowQuery withProduct(String product) {
        return new RowQuery(reporters, partners, List.of(product), channels, frequency, currency);
    }

    /** The same query at another frequency. */
    public RowQuery withFrequency(Frequency newFrequency) {
        return new RowQuery(reporters, partners, products, channels, newFrequency, currency);
    }

    /** The same query in another currency. */
    public RowQuery withCurrency(CurrencyView newCurrency) {
        return new RowQuery(reporters, partners, products, channels, frequency, newCurrency);
    }
}
