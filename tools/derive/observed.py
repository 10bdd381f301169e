"""What customs printed, by partner and product of the model: for display and backtests, never for a panel estimate of 2024."""
import collections

from .tables import LAST_MONTH, number, published

TO = "observations/"
DAY = 20
SOURCE_2024 = "GACC table by country, 2024 file; March and September as differences of year-to-date figures"
SOURCE_2025 = "GACC table by country, 2025 releases, first prints"
SOURCE_2026 = "GACC table by country, October 2025 to March 2026, first prints"
TIMOR_LESTE = "; with Timor-Leste"
LATER_PARTNERS = "data/observed/cn_trade_by_partner_monthly_2025q4_2026q1_cny.csv"
LATER_PRODUCTS = "data/observed/cn_exports_by_product_2025q4_2026q1_cny.csv"
LATER_TOTALS = "data/observed/cn_total_trade_2025q4_2026q1.csv"
FIRST_LATER = "2025-10"
GROUPS = {"WLD": "_WLD", "ASEAN": "_ASEAN", "LATAM": "_LATAM", "ASIA": "_ASIA", "EUROPE": "_EUROPE", "NAMERICA": "_NAMER", "OCEANIA": "_OCEANIA"}
PARTNERS = {
    "HKG": (["HKG", "MAC"], []), "TWN": (["TWN"], []), "JPN": (["JPN"], []), "KOR": (["KOR"], []), "VNM": (["VNM"], []),
    "XSE": (["_ASEAN"], ["VNM"]), "IND": (["IND"], []), "TUR": (["TUR"], []), "AFR": (["_AFRICA"], []), "EU27": (["_EU27"], []),
    "GBR": (["GBR"], []), "RUS": (["RUS"], []), "USA": (["USA"], []), "CAN": (["CAN"], []), "MEX": (["MEX"], []),
    "BRA": (["BRA"], []), "XLA": (["_LATAM"], ["MEX", "BRA"]), "AUS": (["AUS"], []), "XOC": (["_OCEANIA"], ["AUS"]),
}
REST = "REST"
PLAIN = {
    "refined oil products": ("refined_oil", "t", 10_000), "rare earths": ("rare_earths", "t", 1), "fertilizers": ("fertilizer", "t", 10_000),
    "plastic articles": ("plastic_articles", "", 1), "rubber tyres": ("rubber_tyres", "t", 10_000), "bags, cases": ("bags", "t", 10_000),
    "wood and products": ("wood", "t", 10_000), "pulp, paper and products": ("paper_printing", "t", 10_000),
    "textile yarn, fabrics, articles": ("textiles", "", 1), "apparel and accessories": ("apparel", "", 1), "footwear": ("footwear", "", 1),
    "steel products": ("steel", "t", 10_000), "unwrought aluminium and products": ("aluminium", "t", 10_000),
    "furniture and parts": ("furniture", "", 1), "toys": ("toys", "", 1), "general machinery": ("general_machinery", "", 1),
    "automatic data processing equipment and parts": ("computers_adp", "", 1), "lithium-ion batteries": ("lithium_batteries", "units", 10_000),
    "mobile phones": ("mobile_phones", "units", 10_000), "household appliances": ("household_appliances", "units", 10_000),
    "solar cells and modules": ("photovoltaic", "units", 10_000), "integrated circuits": ("integrated_circuits", "units", 100_000_000),
    "motor vehicle parts": ("auto_parts", "", 1), "ships": ("ships", "units", 1), "medical instruments": ("medical_instruments", "", 1),
    "agricultural products": ("agricultural", "", 1), "mechanical and electrical products": ("mechanical-electrical", "", 1),
    "high-tech products": ("high-tech", "", 1), "motor vehicles incl. chassis": ("automobiles", "units", 10_000),
}
AGGREGATES = {"agricultural", "mechanical-electrical", "high-tech", "automobiles"}
NARROWER = {"rubber_tyres": "tyres only", "wood": "without plaited articles", "photovoltaic": "without wafers", "paper_printing": "without printed matter"}
PRODUCT_SOURCE = "GACC monthly bulletin of main export commodities, as first published"
ELECTRIC = ("battery electric cars", "plug-in hybrid cars")
CARS = "motor vehicles incl. chassis"
Print = collections.namedtuple("Print", "amount quantity published status text")


def derive(raw, out):
    totals = {
        r["month"]: {"exports": float(r["exports_usd_bn"]) * 1000, "imports": float(r["imports_usd_bn"]) * 1000}
        for r in raw.rows("data/observed/cn_total_trade_monthly_usd.csv") + raw.rows(LATER_TOTALS)
    }
    months, derived = read_partners(raw)
    rates = {m: {f: months[m]["_WLD"][f] / totals[m][f] for f in ("exports", "imports")} for m in months}
    write_partners(raw, out, months, derived, rates)
    write_products(raw, out, rates)


def read_partners(raw):
    """Million CNY by month, partner code of the source and flow; what is a difference: a whole month, or a partner in one."""
    months, derived = {}, set()
    for r in raw.rows("data/observed/cn_trade_by_partner_monthly_2024_cny.csv"):
        if r["status"].startswith("derived"):
            derived.add(r["month"])
        months.setdefault(r["month"], {})[r["partner_code"]] = {
            f: float(r[f + "_10k_cny"] or 0) / 100 for f in ("exports", "imports")
        }
    for r in raw.rows("data/observed/cn_trade_by_partner_monthly_2025_cny.csv"):
        if r["month"] <= LAST_MONTH:
            months.setdefault(r["month"], {})[r["partner_code"]] = {
                f: float(r[f + "_month_10k_cny"] or 0) / 100 for f in ("exports", "imports")
            }
    for r in raw.rows(LATER_PARTNERS):
        if r["month"] <= LAST_MONTH:
            if r["status"].startswith("derived"):
                derived.add((r["month"], r["partner_code"]))
            months.setdefault(r["month"], {})[r["partner_code"]] = {f: float(r[f + "_month_10k_cny"] or 0) / 100 for f in ("exports", "imports")}
    return months, derived


def source_of(month, parts=()):
    """The table of a month; ASEAN, and what is left of it, holds Timor-Leste since October 2025."""
    if month < FIRST_LATER:
        return SOURCE_2024 if month < "2025" else SOURCE_2025
    return SOURCE_2026 + (TIMOR_LESTE if "_ASEAN" in parts else "")


def status_of(month, parts, derived):
    known = len(parts) == 1 and month not in derived and (month, parts[0]) not in derived
    return "reported" if known else "derived"


def write_partners(raw, out, months, derived, rates):
    bri = [r["iso3"] for r in raw.rows("data/bri/bri_members.csv") if r["in_gacc_aggregate_2025_inferred"] == "1"]
    rows = []
    for month in sorted(months):
        table = months[month]
        source = source_of(month)
        lines = [
            ("group", code, value(table, [of], []), status_of(month, [of], derived), source_of(month, [of]))
            for code, of in GROUPS.items()
        ]
        lines.append(("group", "BRI", *bri_value(table, bri, source)))
        partners = [
            ("partner", code, value(table, plus, minus), status_of(month, plus + minus, derived), source_of(month, plus))
            for code, (plus, minus) in PARTNERS.items()
        ]
        world = value(table, ["_WLD"], [])
        rest = {f: world[f] - sum(p[2][f] for p in partners) for f in world}
        lines += partners + [("rest", REST, rest, "derived", source)]
        for kind, code, amount, how, where in lines:
            rows.append(
                [month, code, kind]
                + [number(amount[f], 2) for f in ("exports", "imports")]
                + [number(amount[f] / rates[month][f], 4) for f in ("exports", "imports")]
                + [published(month, DAY), how, where]
            )
    out.write(
        TO + "china_partner_months.csv",
        ["month", "partner", "kind", "exports_cny_mn", "imports_cny_mn", "exports_usd_mn", "imports_usd_mn", "published", "status", "source"],
        rows,
    )


def value(table, plus, minus):
    return {f: sum(table[c][f] for c in plus) - sum(table[c][f] for c in minus) for f in ("exports", "imports")}


def bri_value(table, members, source):
    """Belt and Road: customs' own aggregate where the source has it, else the sum of the members that make up that aggregate."""
    if "_BRI" in table:
        return value(table, ["_BRI"], []), "reported", source
    here = [m for m in members if m in table]
    return value(table, here, []), "derived", source + "; sum of the members of customs' 2025 aggregate (inferred list)"


def read_products(raw):
    """Million CNY, quantity, day of publication and whether it is a difference, by month and commodity of the source."""
    table = {}
    for r in raw.rows("data/observed/cn_exports_by_product_monthly_cny.csv") + raw.rows(LATER_PRODUCTS):
        month = r["month"]
        if month <= LAST_MONTH and r["month_value_10k_cny"]:
            quantity = float(r["month_quantity"]) if r["month_quantity"] else None
            day = r.get("published", "about")
            known = published(month, DAY) if day.startswith("about") else day
            table.setdefault(month, {})[r["commodity"]] = Print(
                float(r["month_value_10k_cny"]) / 100, quantity, known, derived_status(r.get("status", "")), r.get("status", "")
            )
    return table


def derived_status(text):
    return "derived" if text.startswith("derived") else "reported"


def product_note(product, status_text):
    """What is special about a print: narrower than the product, printed with few digits, a difference of two prints."""
    notes = [NARROWER[product]] if product in NARROWER else []
    if "one decimal" in status_text:
        notes.append("printed in CNY 100 million with one decimal")
    if status_text.startswith("derived"):
        notes.append("January and February less February")
    return "; ".join(notes)


def plain_lines(here):
    for commodity, (product, unit, scale) in PLAIN.items():
        if commodity in here:
            p = here[commodity]
            known = p.quantity is not None and unit
            yield product, p.amount, number(p.quantity * scale) if known else "", unit if known else "", p.published, p.status, product_note(product, p.text)


def car_lines(here):
    """Electric cars and the other vehicles, where both kinds of electric cars were printed."""
    if not all(c in here for c in ELECTRIC):
        return
    electric = [here[c] for c in ELECTRIC]
    cars = here[CARS]
    total, units = sum(p.amount for p in electric), sum(p.quantity for p in electric)
    day = max(p.published for p in [*electric, cars])
    yield "electric_vehicles", total, number(units), "units", day, "derived", "battery electric plus plug-in hybrid cars"
    yield "other_vehicles", cars.amount - total, number(cars.quantity * 10_000 - units), "units", day, "derived", "all motor vehicles less the electric cars"


def write_products(raw, out, rates):
    table = read_products(raw)
    rows = []
    for month in sorted(table):
        here = table[month]
        for product, amount, quantity, unit, day, status, note in sorted([*plain_lines(here), *car_lines(here)]):
            kind = "aggregate" if product in AGGREGATES else "product"
            usd = number(amount / rates[month]["exports"], 4)
            rows.append([month, product, kind, number(amount, 2), usd, quantity, unit, day, status, PRODUCT_SOURCE, note])
    out.write(
        TO + "china_product_months.csv",
        ["month", "product", "kind", "exports_cny_mn", "exports_usd_mn", "quantity", "quantity_unit", "published", "status", "source", "note"],
        rows,
    )
