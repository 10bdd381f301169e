"""china-2024: the customs panel of 2024, the longer history of the totals, the mixes within each partner."""
from .tables import LAST_MONTH, SUMS, number, published, renamed

FROM = "worlds/china-2024/"
TO = "panels/china-2024/"
SERVICES = "services"
RESIDUALS = ("CHN", "XUN")
NEW_YEAR = {2022: "2022-02-01", 2023: "2023-01-22", 2024: "2024-02-10", 2025: "2025-01-29", 2026: "2026-02-17", 2027: "2027-02-06"}
TOTALS_SOURCE = "GACC monthly totals in USD, revised series"
FIRST_PRINTS = "GACC monthly totals in USD, first prints"


def derive(raw, out):
    partners = raw.rows(FROM + "partners.csv")
    write_partners(raw, out, partners)
    write_products(raw, out)
    for flow in ("exports", "imports"):
        rows = raw.rows(f"{FROM}{flow}_by_partner.csv")
        out.write(
            f"{TO}{flow}_by_partner.csv",
            ["month", "partner", "value_cny_mn", "value_usd_mn", "status"],
            [
                [r["month"], r["partner"], number(float(r["value_mcny"]), 2), number(float(r["value_musd"]), 4), r["status"]]
                for r in rows
            ],
        )
    rows = raw.rows(FROM + "product_partner.csv")
    out.write(
        TO + "product_partner.csv",
        ["product", "partner", "value_usd_mn"],
        [[renamed(r["product"]), r["partner"], number(float(r["value_musd"]), 4)] for r in rows],
    )
    write_import_mix(raw, out, [p["partner"] for p in partners])
    write_totals(raw, out)
    out.write(
        TO + "new_year.csv",
        ["year", "date", "status", "source"],
        [[year, day, "verified", "Chinese calendar"] for year, day in NEW_YEAR.items()],
    )


def write_partners(raw, out, partners):
    bri = {r["partner"]: r for r in raw.rows(FROM + "bri_share_by_partner.csv")}
    rows = []
    for p in partners:
        code = p["partner"]
        groups = ";".join(g for g in p["groups"].split(";") if g and g != "BRI")
        region = "" if code in RESIDUALS else p["region"]
        share = bri[code]
        rows.append(
            [
                code,
                p["name"],
                region,
                groups,
                number(float(share["bri_share_of_exports_2024"])),
                number(float(share["bri_share_of_imports_2024"])),
                p["iso3_members"],
            ]
        )
    out.write(
        TO + "partners.csv",
        ["partner", "name", "region", "groups", "bri_share_exports", "bri_share_imports", "members"],
        rows,
    )


def source_text(text):
    return text.replace("data/observed/gacc_export_bulletin_2024_annual_cny.csv", "198 rows").replace("(198 rows)", "").replace(" ;", ";").strip()


def write_products(raw, out):
    rows = []
    for p in raw.rows(FROM + "products.csv"):
        rows.append(
            [
                renamed(p["product"]),
                p["name"],
                p["sector"],
                SUMS.get(p["parent_aggregate"], p["parent_aggregate"]),
                number(float(p["china_exports_2024_usd_bn"]) * 1000, 4),
                p["status"],
                source_text(p["source"]),
            ]
        )
    out.write(
        TO + "products.csv",
        ["product", "name", "sector", "aggregates", "exports_2024_usd_mn", "status", "source"],
        rows,
    )
    aggregates = raw.rows(FROM + "product_aggregates.csv")
    out.write(
        TO + "product_aggregates.csv",
        ["aggregate", "exports_2024_usd_mn", "status", "source"],
        [
            [a["aggregate"].split(" ")[0], number(float(a["china_exports_2024_usd_bn"]) * 1000), a["status"], a["source"]]
            for a in aggregates
        ],
    )


def write_import_mix(raw, out, partners):
    """Goods mix of each partner's sales to China in world-2023; the residual partners get the mix of all of them together."""
    sectors = [s["sector"] for s in raw.rows("worlds/world-2023/sectors.csv") if s["sector"] != SERVICES]
    values = {}
    for row in raw.rows("worlds/world-2023/flows.csv"):
        if row["destination"] == "CHN" and row["origin"] != "CHN" and row["sector"] != SERVICES:
            values[row["origin"], row["sector"]] = float(row["value"])
    everyone = {s: sum(v for (_, sector), v in values.items() if sector == s) for s in sectors}
    rows = []
    for partner in partners:
        mix = everyone if partner in RESIDUALS else {s: values.get((partner, s), 0.0) for s in sectors}
        total = sum(mix.values())
        rows += [[partner, s, number(mix[s] / total, 12)] for s in sectors if mix[s] > 0]
    out.write(TO + "import_mix.csv", ["partner", "sector", "share"], rows)


def write_totals(raw, out):
    """Totals; day of publication by rule to 2025-09 (the 9th of the next month, the 14th after a quarter's last month), then as it was."""
    cny = {r["month"]: r for r in raw.rows(FROM + "customs_rate.csv")}
    rows = []
    for r in raw.rows("data/observed/cn_total_trade_monthly_usd.csv"):
        month = r["month"]
        if month > LAST_MONTH:
            continue
        day = 14 if month[5:] in ("03", "06", "09", "12") else 9
        exports, imports = float(r["exports_usd_bn"]) * 1000, float(r["imports_usd_bn"]) * 1000
        rows.append([month, number(exports), number(imports), published(month, day), "reported", TOTALS_SOURCE])
    for r in raw.rows("data/observed/cn_total_trade_2025q4_2026q1.csv"):
        if r["month"] <= LAST_MONTH:
            exports, imports = float(r["exports_usd_bn"]) * 1000, float(r["imports_usd_bn"]) * 1000
            rows.append([r["month"], number(exports), number(imports), r["published"], "reported", FIRST_PRINTS])
    out.write(TO + "totals.csv", ["month", "exports_usd_mn", "imports_usd_mn", "published", "status", "source"], rows)
    out.write(
        TO + "customs_rate.csv",
        ["month", "exports_cny_per_usd", "imports_cny_per_usd", "exports_cny_mn", "imports_cny_mn", "status"],
        [
            [
                month,
                number(float(r["exports_mcny"]) / float(r["exports_musd"]), 8),
                number(float(r["imports_mcny"]) / float(r["imports_musd"]), 8),
                number(float(r["exports_mcny"]), 2),
                number(float(r["imports_mcny"]), 2),
                "derived",
            ]
            for month, r in cny.items()
        ],
    )
