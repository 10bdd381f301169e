"""What China's customs printed for imports by commodity, and the US Census for trade with five partners: for display and comparison, never for an estimate."""
from .observed import LATER_TOTALS
from .tables import LAST_MONTH, number, published
from .us_imports import published as us_published

IMPORTS = "observations/china_import_months.csv"
US_TRADE = "observations/us_trade_months.csv"
DAY = 20
SOURCE = "GACC monthly bulletin of main import commodities, as first published"
CENSUS = "US Census, trade in goods by country"
UNITS = {"万吨": ("t", 10_000), "吨": ("t", 1), "亿个": ("units", 100_000_000), "万个": ("units", 10_000), "台": ("units", 1), "架": ("units", 1), "万辆": ("units", 10_000)}
"""The releases after the shutdown of 2025; their days were not read, so these are on the late side."""
LATE = {"2025-10": "2026-02-01", "2025-11": "2026-03-01", "2025-12": "2026-03-10"}


def derive(raw, out):
    totals = {}
    for r in raw.rows("data/observed/cn_trade_by_partner_monthly_2024_cny.csv"):
        if r["partner_code"] == "_WLD":
            totals[r["month"]] = float(r["imports_10k_cny"]) / 100
    for path in ("data/observed/cn_trade_by_partner_monthly_2025_cny.csv", "data/observed/cn_trade_by_partner_monthly_2025q4_2026q1_cny.csv"):
        for r in raw.rows(path):
            if r["partner_code"] == "_WLD":
                totals[r["month"]] = float(r["imports_month_10k_cny"]) / 100
    usd = {r["month"]: float(r["imports_usd_bn"]) * 1000 for r in raw.rows("data/observed/cn_total_trade_monthly_usd.csv") + raw.rows(LATER_TOTALS)}
    write_imports(raw, out, totals, usd)
    write_us(raw, out)


def write_imports(raw, out, totals, usd):
    """A month, or two where customs printed January with February alone; units stand in the older file only."""
    older = raw.rows("data/observed/cn_imports_by_product_monthly_cny.csv")
    units = {r["commodity"]: r["quantity_unit_zh"] for r in older}
    rows = []
    for r in older + raw.rows("data/observed/cn_imports_by_product_2025q4_2026q1_cny.csv"):
        months = r["month"].split("/")
        if months[-1] > LAST_MONTH or not r["month_value_10k_cny"]:
            continue
        amount = float(r["month_value_10k_cny"]) / 100
        rate = sum(totals[m] for m in months) / sum(usd[m] for m in months)
        unit, scale = UNITS.get(r["quantity_unit_zh"] or units[r["commodity"]], ("", 0))
        quantity = number(float(r["month_quantity"]) * scale) if unit and r["month_quantity"] else ""
        text, day = r.get("status", ""), r.get("published", "about")
        rows.append([
            r["month"], word(r["commodity"]), "aggregate" if r["sector"] == "aggregate" else "commodity", "" if r["sector"] == "aggregate" else r["sector"],
            number(amount, 2), number(amount / rate, 4), quantity, unit if quantity else "",
            published(months[-1], DAY) if day.startswith("about") else day, "derived" if text.startswith("derived") else "reported", SOURCE, note(text),
        ])
    rows.sort(key=lambda row: (row[0].split("/")[-1], row[1], row[0]))
    out.write(IMPORTS, ["period", "commodity", "kind", "sector", "imports_cny_mn", "imports_usd_mn", "quantity", "quantity_unit", "published", "status", "source", "note"], rows)


def word(commodity):
    return "".join(c if c.isalnum() else "_" for c in commodity.lower()).replace("__", "_").strip("_")


def note(text):
    notes = []
    if "one decimal" in text:
        notes.append("printed in CNY 100 million with one decimal")
    if text.startswith("derived"):
        notes.append("January and February less February")
    if "two months together" in text:
        notes.append("January with February alone")
    return "; ".join(notes)


def write_us(raw, out):
    rows = []
    for r in raw.rows("data/observed/us_goods_trade_census_monthly.csv") + raw.rows("data/observed/us_goods_trade_census_2025q4_2026q1.csv"):
        if r["month"] <= LAST_MONTH:
            fetched = r.get("vintage_fetched", "")
            day = LATE.get(r["month"], us_published(r["month"]))
            rows.append([
                r["month"], r["partner_iso3"], r["us_exports_musd"], r["us_imports_musd"], day, "reported", CENSUS,
                f"as it stood on {fetched}" if fetched else "",
            ])
    rows.sort()
    out.write(US_TRADE, ["month", "partner", "exports_usd_mn", "imports_usd_mn", "published", "status", "source", "note"], rows)
