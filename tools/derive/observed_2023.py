"""2023 by partner, from customs' printed growth of 2024 in the year to date; and what is special about the observations."""
from .observed import FIRST_LATER, GROUPS, LATER_TOTALS, PARTNERS, TO
from .tables import LAST_MONTH, number, published

FLOWS = ("exports", "imports")
FROM = "data/observed/cn_trade_by_partner_monthly_2023_derived_cny.csv"
SOURCE = "GACC table by country of 2024, year to date divided by 1 plus its printed growth (one decimal)"
WORLD_SOURCE = "GACC monthly totals of 2023"
SOURCE_OF_BREAK = "GACC table by country, as collected"
DAY = 20
NOTED_GAP = 0.3
SKIPPED = ("ASIA", "BRI")
"""No growth of 2024 was printed for these by itself."""


def derive(raw, out):
    write_periods(raw, out)
    write_notes(raw, out)


def months(period):
    first, last = (period.split("/") * 2)[:2]
    return [f"2023-{m:02d}" for m in range(int(first[5:]), int(last[5:]) + 1)]


def totals(raw):
    """Yuan and dollars by month of 2023 and flow, million."""
    cny = {r["month"]: r for r in raw.rows("data/observed/cn_total_trade_monthly_cny_2023_2024.csv")}
    usd = {r["month"]: r for r in raw.rows("data/observed/cn_total_trade_monthly_usd.csv")}
    return {
        f: {m: (float(cny[m][f + "_100m_cny"]) * 100, float(usd[m][f + "_usd_bn"]) * 1000) for m in cny if m < "2024"}
        for f in FLOWS
    }


def write_periods(raw, out):
    table, columns = {}, ("10k_cny", "error_10k_cny")
    for r in raw.rows(FROM):
        cells = {f: [float(r[f + "_" + c]) / 100 for c in columns] for f in FLOWS}
        table.setdefault(r["period"], {})[r["partner_code"]] = cells
    world = totals(raw)
    wanted = [("group", c, [of], []) for c, of in GROUPS.items() if c not in SKIPPED and c != "WLD"]
    wanted += [("partner", c, plus, minus) for c, (plus, minus) in PARTNERS.items()]
    rows = []
    for period in sorted(table, key=lambda p: (months(p)[-1], len(months(p)))):
        sums = {f: [sum(world[f][m][k] for m in months(period)) for k in (0, 1)] for f in FLOWS}
        rates = {f: sums[f][0] / sums[f][1] for f in FLOWS}
        day = published("2024" + months(period)[-1][4:], DAY)
        half = 50.0 * len(months(period))
        rows.append(row(period, "WLD", "group", {f: (sums[f][0], half) for f in FLOWS}, rates, day, "reported", WORLD_SOURCE))
        here = table[period]
        for kind, code, plus, minus in wanted:
            if all(c in here for c in plus + minus):
                amounts = {
                    f: (
                        sum(here[c][f][0] for c in plus) - sum(here[c][f][0] for c in minus),
                        sum(here[c][f][1] for c in plus + minus),
                    )
                    for f in FLOWS
                }
                rows.append(row(period, code, kind, amounts, rates, day, "derived", SOURCE))
    out.write(
        TO + "china_partner_periods_2023.csv",
        ["period", "partner", "kind", "exports_cny_mn", "imports_cny_mn", "exports_usd_mn", "imports_usd_mn"]
        + ["exports_error_cny_mn", "imports_error_cny_mn", "published", "status", "source"],
        rows,
    )


def row(period, code, kind, amounts, rates, day, status, source):
    return (
        [period, code, kind]
        + [number(amounts[f][0], 2) for f in FLOWS]
        + [number(amounts[f][0] / rates[f], 4) for f in FLOWS]
        + [number(amounts[f][1], 2) for f in FLOWS]
        + [day, status, source]
    )


def write_notes(raw, out):
    """Breaks and revisions: what a reader of growth rates must know."""
    rows = [
        ["ASEAN", "holds Timor-Leste from 2025-10 on, and so does XSE", "0.05", "% of the group", "reported", SOURCE_OF_BREAK],
        ["EUROPE", "2026-03: total less the other continents and the unspecified", "", "", "derived", SOURCE_OF_BREAK],
        ["all", "full tables from 2025-10 on: published about the 18th, counted as known on the 20th", "", "", "judgement", "a rule; never earlier than the print"],
        ["all", "imports from Chile and Peru, part of XLA: revisions of earlier months of 3 to 6 %", "", "", "reported", SOURCE_OF_BREAK],
        ["all", "products of 2025-12: printed in CNY 100 million with one decimal, unless they are in the full table", "5", "million CNY", "reported", "GACC key export commodities, December 2025"],
        ["all", "products of 2026-01: January and February less February, without quantities", "", "", "derived", "GACC printed both in March 2026"],
        ["other_vehicles", "electric_vehicles and other_vehicles, 2025-10 to 2026-02: not read apart; automobiles holds both", "", "", "unknown", "rows of the full table that were not collected"],
        ["all", "rubber_tyres, wood, paper_printing since 2025-10: not read", "", "", "unknown", "rows of the full table that were not collected"],
    ]
    for r in raw.rows(LATER_TOTALS):
        for f in FLOWS:
            revision = r[f + "_revision_of_earlier_months_10k_cny"]
            if FIRST_LATER <= r["month"] <= LAST_MONTH and revision not in ("", "0"):
                rows.append(["WLD", f"{f}: revision of earlier months of the year, printed with {r['month']}", number(float(revision) / 100, 2), "million CNY", "derived", "year to date less the month less the last year to date"])
    rows += growth_notes(raw)
    out.write(TO + "notes.csv", ["item", "figure", "value", "unit", "status", "source"], rows)


def growth_notes(raw):
    """Months whose printed growth of the totals in dollars is not that of the totals shipped: customs compares with a revised year before."""
    level = {}
    for r in raw.rows("data/observed/cn_total_trade_monthly_usd.csv") + raw.rows(LATER_TOTALS):
        level[r["month"]] = {f: float(r[f + "_usd_bn"]) for f in FLOWS}
    rows = []
    for r in raw.rows(LATER_TOTALS):
        month, before = r["month"], f"{int(r['month'][:4]) - 1}{r['month'][4:]}"
        for f in FLOWS:
            printed_growth = float(r[f + "_yoy_usd_pct"])
            gap = printed_growth - 100 * (level[month][f] / level[before][f] - 1)
            if month <= LAST_MONTH and abs(gap) > NOTED_GAP:
                figure = f"{f} {month}: printed growth over twelve months, which is {number(gap, 1)} points from that of the totals shipped"
                rows.append(["WLD", figure, number(printed_growth, 1), "%", "reported", "GACC; compared with a revised year before"])
    return rows
