"""What customs printed, by partner and product of the model: for display and backtests, never for a panel estimate of 2024."""
from .tables import LAST_MONTH, number, published

TO = "observations/"
DAY = 20
SOURCE_2024 = "GACC table by country, 2024 file; March and September as differences of year-to-date figures"
SOURCE_2025 = "GACC table by country, 2025 releases, first prints"
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


def derive(raw, out):
    totals = {
        r["month"]: {"exports": float(r["exports_usd_bn"]) * 1000, "imports": float(r["imports_usd_bn"]) * 1000}
        for r in raw.rows("data/observed/cn_total_trade_monthly_usd.csv")
    }
    months, derived = read_partners(raw)
    rates = {m: {f: months[m]["_WLD"][f] / totals[m][f] for f in ("exports", "imports")} for m in months}
    write_partners(raw, out, months, derived, rates)
    write_products(raw, out, rates)


def read_partners(raw):
    """Million CNY by month, partner code of the source and flow; months that are differences of year-to-date figures."""
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
    return months, derived


def write_partners(raw, out, months, derived, rates):
    bri = [r["iso3"] for r in raw.rows("data/bri/bri_members.csv") if r["in_gacc_aggregate_2025_inferred"] == "1"]
    rows = []
    for month in sorted(months):
        table = months[month]
        status = "derived" if month in derived else "reported"
        source = SOURCE_2024 if month < "2025" else SOURCE_2025
        lines = [("group", code, value(table, [of], []), status, source) for code, of in GROUPS.items()]
        lines.append(("group", "BRI", *bri_value(table, bri, source)))
        partners = [
            ("partner", code, value(table, plus, minus), "derived" if len(plus) + len(minus) > 1 else status, source)
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


def write_products(raw, out, rates):
    table = {}
    for r in raw.rows("data/observed/cn_exports_by_product_monthly_cny.csv"):
        if r["month"] <= LAST_MONTH and r["month_value_10k_cny"]:
            quantity = float(r["month_quantity"]) if r["month_quantity"] else None
            table.setdefault(r["month"], {})[r["commodity"]] = (float(r["month_value_10k_cny"]) / 100, quantity)
    rows = []
    for month in sorted(table):
        here = table[month]
        lines = []
        for commodity, (product, unit, scale) in PLAIN.items():
            amount, quantity = here[commodity]
            known = quantity is not None and unit
            lines.append((product, amount, number(quantity * scale) if known else "", unit if known else "", "reported", NARROWER.get(product, "")))
        electric = [here["battery electric cars"], here["plug-in hybrid cars"]]
        total = sum(amount for amount, _ in electric)
        units = sum(quantity for _, quantity in electric)
        cars, car_units = here["motor vehicles incl. chassis"]
        lines.append(("electric_vehicles", total, number(units), "units", "derived", "battery electric plus plug-in hybrid cars"))
        lines.append(("other_vehicles", cars - total, number(car_units * 10_000 - units), "units", "derived", "all motor vehicles less the electric cars"))
        for product, amount, quantity, unit, status, note in sorted(lines):
            kind = "aggregate" if product in AGGREGATES else "product"
            usd = number(amount / rates[month]["exports"], 4)
            rows.append([month, product, kind, number(amount, 2), usd, quantity, unit, published(month, DAY), status, PRODUCT_SOURCE, note])
    out.write(
        TO + "china_product_months.csv",
        ["month", "product", "kind", "exports_cny_mn", "exports_usd_mn", "quantity", "quantity_unit", "published", "status", "source", "note"],
        rows,
    )
