"""world-2022: our own compilation, carried over, and the customs panel of 2024 by its economies."""
import csv
import json

from .observed import SOURCE_2024, SOURCE_2025, SOURCE_2026
from .panel import SERVICES
from .tables import LAST_MONTH, number, renamed

FROM = "worlds/world-2022/"
PANEL = "panels/world-2022/"
OLD = "panels/china-2024/"
CARRIED = [
    "regions", "sectors", "flows", "tariffs", "value_added", "input_output", "elasticities", "macro", "adjustments",
    "customs_partners", "customs_products",
]
NOT_GOODS = (SERVICES, "mining_support")
REST = "ROW"
RESIDUALS = ("CHN", "XUN")
"""Parts of the rest of the world, by the region of world-2023 that their members are in."""
PARTS = {
    "HKG": ("ROW-MAC", "Macao", "GREATERCHINA;ASIA"),
    "XSE": ("ROW-TLS", "Timor-Leste", "ASIA;XSE"),
    "XSA": ("ROW-XSA", "South Asia without an account of its own", "ASIA;XSA"),
    "XCA": ("ROW-XCA", "Central Asia, Mongolia, Caucasus without an account of their own", "ASIA;XCA"),
    "XME": ("ROW-XME", "Middle East without an account of its own", "ASIA;XME"),
    "AFR": ("ROW-AFR", "Africa without an account of its own", "AFR"),
    "XEU": ("ROW-XEU", "Europe without an account of its own", "EUROPE;XEU"),
    "XLA": ("ROW-XLA", "Latin America and Caribbean without an account of their own", "LATAM;XLA"),
    "XOC": ("ROW-XOC", "Pacific without an account of its own", "XOC"),
}
"""The rest of a group that customs prints, and of a continent, for those that it does not print by themselves."""
SUMS = ["EU27", "ASEAN", "AFR", "LATAM", "XOC", "ASIA", "EUROPE"]
SUM_NAMES = {
    "EU27": "the European Union", "ASEAN": "ASEAN", "AFR": "Africa", "LATAM": "Latin America", "XOC": "Oceania",
    "ASIA": "Asia", "EUROPE": "Europe",
}
FLOWS = ("exports", "imports")
ROUNDS = 2000


def derive(raw, out):
    for table in CARRIED:
        rows = raw.rows(f"{FROM}{table}.csv")
        for row in rows:
            if table == "customs_products":
                row["product"] = renamed(row["product"])
        out.write(f"{FROM}{table}.csv", list(rows[0]), [list(row.values()) for row in rows])
    out.text(FROM + "datapackage.json", json.dumps(package(raw), indent=2, ensure_ascii=False) + "\n")
    partners = Partners(raw, out)
    write_partners(raw, out, partners)
    values = monthly(raw, out, partners)
    write_products(raw, out, partners, values)
    write_import_mix(raw, out, partners)
    write_months(raw, out, partners)
    write_baskets(raw, out)
    write_notes(raw, out)


def package(raw):
    given = json.loads((raw.folder / (FROM + "datapackage.json")).read_text(encoding="utf-8"))
    return {
        "name": "world-2022",
        "title": "World of 81 economies and 28 sectors, 2022",
        "description": given["description"].replace(" See README.md.", "")
        + " macro.csv, adjustments.csv and customs_partners.csv are checks and documentation; customs_products.csv is the bridge to the customs panel.",
        "profile": "data-package",
        "resources": [{"name": name.replace("_", "-"), "path": name + ".csv"} for name in CARRIED],
        "licenses": [{"name": "CC-BY-4.0", "title": "Compilation; see the licence of each source"}],
        "sources": [
            {key: source[key] for key in ("title", "licence", "path") if key in source and source[key] != ""}
            for source in given["sources"]
            if not source["title"].startswith("Customs statistics")
        ]
        + [
            {
                "title": "General Administration of Customs of China, trade by country 2024; list of the signatories of the Belt and Road Initiative",
                "licence": "facts cited",
                "path": "http://english.customs.gov.cn/",
            }
        ],
        "world": {"formatVersion": "1", "year": 2022, "valueUnit": "USD million"},
    }


def shipped(out, path):
    with open(out.folder / path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Partners:
    """Partners of the panel, in order: economies as in regions.csv without China, parts of the rest, residuals."""

    def __init__(self, raw, out):
        self.of = {}
        self.codes = []
        self.rows = {}
        self.old = {}
        members = {}
        concordance = raw.rows(FROM + "customs_partners.csv")
        for row in concordance:
            code = row["partner_code"]
            if code and code != "CHN" and row["world_2023_partner"] != "XUN":
                part = row["region"] if row["region"] != REST else PARTS[row["world_2023_partner"]][0]
                self.of[code] = part
                members.setdefault(part, []).append(code)
                self.old[part] = row["world_2023_partner"] if code == part or part.startswith(REST) else self.old.get(part)
        old = {row["partner"]: row for row in shipped(out, OLD + "partners.csv")}
        printed = {r["partner_code"] for r in raw.rows("data/observed/cn_trade_by_partner_monthly_2025_cny.csv")}
        for region in raw.rows(FROM + "regions.csv"):
            if region["region"] not in ("CHN", REST):
                groups = ";".join(g for g in region["groups"].split(";") if g != "BRI")
                self.add(region["region"], region["name"], region["region"], groups, members[region["region"]], printed)
        for part, name, groups in PARTS.values():
            self.add(part, name, REST, groups + ";" + REST, members[part], printed)
        for code in RESIDUALS:
            self.old[code] = code
            self.add(code, old[code]["name"], "", "", [], printed)

    def add(self, code, name, region, groups, members, printed):
        here = groups.split(";")
        self.codes.append(code)
        own = code in printed or members == ["MAC"]
        within = next((SUM_NAMES[s] for s in SUMS if s in here), "all partners")
        self.rows[code] = {
            "name": name, "region": region, "groups": groups, "members": members,
            "printed": "month by month" if own else "2024 month by month, later in the sum of " + within,
            "own": own,
        }


def write_partners(raw, out, partners):
    bri = {row["iso3"] for row in raw.rows("data/bri/bri_members.csv") if row["signatory"] == "1"}
    concordance = [row for row in raw.rows(FROM + "customs_partners.csv") if row["partner_code"]]
    rows = []
    for code in partners.codes:
        row = partners.rows[code]
        shares = [number(share(bri, row["members"], flow, concordance)) for flow in FLOWS]
        rows.append([code, row["name"], row["region"], row["groups"], *shares, " ".join(row["members"]), row["printed"]])
    out.write(
        PANEL + "partners.csv",
        ["partner", "name", "region", "groups", "bri_share_exports", "bri_share_imports", "members", "printed"],
        rows,
    )


def share(bri, members, flow, concordance):
    """Share of signatories in the trade of 2024."""
    trade = {r["partner_code"]: float(r[f"{flow}_2024_mcny"]) for r in concordance}
    total = sum(trade[m] for m in members)
    return sum(trade[m] for m in members if m in bri) / total if total > 0 else 0.0


def monthly(raw, out, partners):
    """Trade of 2024 by month and partner: members summed; what is left of the partner table of world-2023 is unspecified. USD of 2024 by flow and partner."""
    table = {}
    for r in raw.rows("data/observed/cn_trade_by_partner_monthly_2024_cny.csv"):
        part = partners.of.get(r["partner_code"])
        if part:
            for flow in FLOWS:
                key = flow, r["month"], part
                table[key] = table.get(key, 0.0) + float(r[flow + "_10k_cny"] or 0) / 100
    rates = {r["month"]: r for r in shipped(out, OLD + "customs_rate.csv")}
    sums = {}
    for flow in FLOWS:
        known = {(r["month"], r["partner"]): r for r in shipped(out, f"{OLD}{flow}_by_partner.csv")}
        rows = []
        for month in sorted(rates):
            cells = {code: table.get((flow, month, code), 0.0) for code in partners.codes}
            cells["CHN"] = float(known[month, "CHN"]["value_cny_mn"])
            cells["XUN"] = sum(float(r["value_cny_mn"]) for (m, _), r in known.items() if m == month) - sum(cells.values())
            rate = float(rates[month][flow + "_cny_per_usd"])
            status = known[month, "USA"]["status"]
            for code in partners.codes:
                usd = max(0.0, cells[code]) / rate
                sums[flow, code] = sums.get((flow, code), 0.0) + usd
                rows.append([month, code, number(max(0.0, cells[code]), 2), number(usd, 4), status])
        out.write(f"{PANEL}{flow}_by_partner.csv", ["month", "partner", "value_cny_mn", "value_usd_mn", "status"], rows)
    return sums


def write_products(raw, out, partners, values):
    """Each column of the product table of world-2023's partner is divided among its members: RAS on the products of that column and the members' totals."""
    flows = {}
    for row in raw.rows(FROM + "flows.csv"):
        if row["origin"] == "CHN" and row["destination"] != "CHN":
            flows[row["destination"], row["sector"]] = float(row["value"])
    weights = {}
    for row in raw.rows(FROM + "customs_products.csv"):
        weights.setdefault(renamed(row["product"]), {})[row["sector"]] = float(row["weight"])
    given = {(r["product"], r["partner"]): float(r["value_usd_mn"]) for r in shipped(out, OLD + "product_partner.csv")}
    products = [r["product"] for r in shipped(out, OLD + "products.csv")]
    cells = {}
    for block in sorted({partners.old[c] for c in partners.codes}):
        inside = [c for c in partners.codes if partners.old[c] == block and values["exports", c] > 0]
        column = {p: given.get((p, block), 0.0) for p in products}
        if inside and sum(column.values()) > 0:
            cells.update(balanced(products, inside, column, {c: values["exports", c] for c in inside}, seeds(partners, flows, weights, column, inside)))
    rows = [[p, c, number(cells[p, c], 4)] for p in products for c in partners.codes if cells.get((p, c), 0.0) >= 0.00005]
    out.write(PANEL + "product_partner.csv", ["product", "partner", "value_usd_mn"], rows)


def seeds(partners, flows, weights, column, inside):
    """A sector's flow to a member, divided among products as they share the sector in the column; a little everywhere, so that the margins can be met."""
    in_sector = {}
    for product, value in column.items():
        for sector, weight in weights[product].items():
            in_sector[sector] = in_sector.get(sector, 0.0) + value * weight
    result = {}
    for c in inside:
        place = partners.rows[c]["region"]
        total = sum(flows.get((place, s), 0.0) for s in in_sector)
        for product, value in column.items():
            seed = sum(
                flows.get((place, s), 0.0) * value * weight / in_sector[s] for s, weight in weights[product].items() if in_sector[s] > 0
            )
            result[product, c] = (seed / total if total > 0 else 0.0) + 1e-6 * value / sum(column.values())
    return result


def balanced(products, inside, column, totals, seed):
    scale = sum(totals.values()) / sum(column.values())
    row = {p: column[p] * scale for p in products}
    cells = {(p, c): seed[p, c] * totals[c] for p in products for c in inside}
    for _ in range(ROUNDS):
        worst = 0.0
        for p in products:
            here = sum(cells[p, c] for c in inside)
            for c in inside:
                cells[p, c] *= row[p] / here if here > 0 else 0.0
        for c in inside:
            here = sum(cells[p, c] for p in products)
            worst = max(worst, abs(here / totals[c] - 1.0))
            for p in products:
                cells[p, c] *= totals[c] / here
        if worst < 1e-12:
            break
    return cells


def write_import_mix(raw, out, partners):
    """Goods mix of each economy's sales to China in world-2022; parts of the rest share that of the rest, residuals that of all."""
    sectors = [s["sector"] for s in raw.rows(FROM + "sectors.csv") if s["sector"] not in NOT_GOODS]
    values = {}
    for row in raw.rows(FROM + "flows.csv"):
        if row["destination"] == "CHN" and row["origin"] != "CHN" and row["sector"] in sectors:
            values[row["origin"], row["sector"]] = float(row["value"])
    everyone = {s: sum(v for (_, sector), v in values.items() if sector == s) for s in sectors}
    rows = []
    for code in partners.codes:
        region = partners.rows[code]["region"]
        mix = {s: values.get((region, s), 0.0) for s in sectors} if region else everyone
        total = sum(mix.values())
        rows += [[code, s, number(mix[s] / total, 12)] for s in sectors if mix[s] > 0]
    out.write(PANEL + "import_mix.csv", ["partner", "sector", "share"], rows)


def with_members(raw, partners, code):
    """What the members that customs prints apart add to an economy's own print, as a factor of 2024 (France with its overseas departments)."""
    members = partners.rows[code]["members"] if code in partners.rows else [code]
    trade = {r["partner_code"]: r for r in raw.rows(FROM + "customs_partners.csv")}
    return {f: sum(float(trade[m][f"{f}_2024_mcny"]) for m in members) / float(trade[code][f"{f}_2024_mcny"]) for f in FLOWS}


def write_months(raw, out, partners):
    """What customs printed by economies that are no partner in world-2023."""
    base = {r["partner"] for r in shipped(out, "observations/china_partner_months.csv")}
    rates = {}
    for r in shipped(out, "observations/china_partner_months.csv"):
        if r["partner"] == "WLD":
            rates[r["month"]] = {f: float(r[f + "_cny_mn"]) / float(r[f + "_usd_mn"]) for f in FLOWS}
            rates[r["month"]]["published"] = r["published"]
    source = {"MAC": "ROW-MAC"}
    wanted = {c for c in partners.codes if partners.rows[c]["own"] and c not in base - {"HKG"}} | set(source)
    rows = []
    files = [
        ("_10k_cny", SOURCE_2024, "cn_trade_by_partner_monthly_2024_cny.csv"),
        ("_month_10k_cny", SOURCE_2025, "cn_trade_by_partner_monthly_2025_cny.csv"),
        ("_month_10k_cny", SOURCE_2026, "cn_trade_by_partner_monthly_2025q4_2026q1_cny.csv"),
    ]
    for cell, source_text, file in files:
        for r in raw.rows("data/observed/" + file):
            if r["partner_code"] in wanted and r["month"] in rates and r["month"] <= LAST_MONTH:
                scale = with_members(raw, partners, r["partner_code"])
                cny = {f: float(r[f + cell] or 0) / 100 * scale[f] for f in FLOWS}
                whole = all(s == 1.0 for s in scale.values())
                status = "reported" if whole and not r.get("status", "").startswith("derived") else "derived"
                rate = rates[r["month"]]
                rows.append(
                    [r["month"], source.get(r["partner_code"], r["partner_code"]), "partner"]
                    + [number(cny[f], 2) for f in FLOWS]
                    + [number(cny[f] / rate[f], 4) for f in FLOWS]
                    + [rate["published"], status, source_text]
                )
    rows.sort(key=lambda row: (row[0], row[1]))
    out.write(
        "observations/china_economy_months.csv",
        ["month", "partner", "kind", "exports_cny_mn", "imports_cny_mn", "exports_usd_mn", "imports_usd_mn", "published", "status", "source"],
        rows,
    )


OWN = {
    "AUS": "AUD", "BRA": "BRL", "CAN": "CAD", "CHE": "CHF", "CHN": "CNY", "CZE": "CZK", "GBR": "GBP", "HKG": "HKD", "HUN": "HUF",
    "IDN": "IDR", "IND": "INR", "JPN": "JPY", "KOR": "KRW", "MEX": "MXN", "MYS": "MYR", "PHL": "PHP", "POL": "PLN", "SGP": "SGD",
    "THA": "THB", "TUR": "TRY", "TWN": "TWD", "USA": "USD", "ZAF": "ZAR",
}
EURO = "AUT BEL CYP DEU ESP EST FIN FRA GRC HRV IRL ITA LTU LUX LVA MLT NLD PRT SVK SVN".split()
TIED = {
    "BGR": ("EUR", "the lev is fixed to the euro"), "DNK": ("EUR", "the krone is held within a narrow band of the euro"),
    "CIV": ("EUR", "the CFA franc is fixed to the euro"), "CMR": ("EUR", "the CFA franc is fixed to the euro"),
    "SEN": ("EUR", "the CFA franc is fixed to the euro"), "STP": ("EUR", "the dobra is fixed to the euro"),
    "ARE": ("USD", "the dirham is fixed to the dollar"), "JOR": ("USD", "the dinar is fixed to the dollar"),
    "SAU": ("USD", "the riyal is fixed to the dollar"), "BRN": ("SGD", "the Brunei dollar is exchanged at par with Singapore's"),
    "ISL": ("EUR", "no rate in the data; counted with the euro, as in world-2023"), "NOR": ("EUR", "no rate in the data; counted with the euro, as in world-2023"),
    "ROU": ("EUR", "no rate in the data; counted with the euro, as the whole EU is in world-2023"),
    "SWE": ("EUR", "no rate in the data; counted with the euro, as the whole EU is in world-2023"),
}


def write_baskets(raw, out):
    """Own currency, else the one that it is tied to, else held against the dollar."""
    rows = []
    for region in [r["region"] for r in raw.rows(FROM + "regions.csv")]:
        if region in OWN:
            rows.append([region, OWN[region], "1", "verified", "the economy's own currency"])
        elif region in EURO:
            rows.append([region, "EUR", "1", "verified", "member of the euro area"])
        elif region in TIED:
            code, why = TIED[region]
            rows.append([region, code, "1", "judgement", why])
        else:
            rows.append([region, "", "", "unknown", "held at its 2024 rate against the dollar: no rate in the data"])
    out.write(PANEL + "baskets.csv", ["region", "currency", "weight", "status", "source"], sorted(rows))


def write_notes(raw, out):
    """What behind world-2022 is weak."""
    rows = []
    for r in raw.rows(FROM + "macro.csv"):
        if r["technology"].startswith("proxy"):
            rows.append([r["region"], "technology", r["technology"], "", "judgement", "not among the 77 economies of ICIO 2020, or its columns there are broken"])
    for r in raw.rows(FROM + "customs_products.csv"):
        if r["status"] == "judgement":
            rows.append([renamed(r["product"]), "part that is " + r["sector"], number(float(r["weight"])), "share", "judgement", r["source"]])
    rows += [
        ["all", "tariffs of others than the United States: statutory, TRAINS 2014 carried to 2021 pair by pair, or own rates of 2021; what is collected is less", "", "", "derived", "about half of it in China and the EU (recalled): gains from removing tariffs are overstated"],
        ["CHN", "tariff on the United States", "15.88", "% mean here", "derived", "WTO-IMF Tariff Tracker, statutory best available rate of January 2025 by HS6, import-weighted"],
        ["all", "ships and aircraft: rate of signatories of the aircraft agreement", "0.3", "of the relative height", "judgement", "no source looked up"],
        ["all", "logs: rate", "0.3", "of the relative height", "judgement", "no source looked up"],
        ["all", "duties collected in 2022 to compare with: China 43, EU 33, India 27, Korea 8 billion USD", "", "", "recalled", "memory; no source seen"],
        ["ROW", "value added", "1562", "billion USD added", "derived", "ICIO's rest of the world has little output for its GDP; brought to .87 of GDP"],
        ["all", "product by partner cells: each column of the panel of world-2023 divided among its members by sales in world-2022", "", "", "derived", "balancing on product totals of the column and the members' totals"],
        ["all", "mix of imports within a partner: sales to China in world-2022", "", "", "derived", "import_mix.csv; parts of the rest of the world share one mix"],
        ["FRA", "months printed since 2025 raised by the trade of the overseas departments in 2024", "", "", "derived", "customs prints them apart, and by month in 2024 alone"],
    ]
    out.write(FROM + "notes.csv", ["item", "figure", "value", "unit", "status", "source"], rows)
