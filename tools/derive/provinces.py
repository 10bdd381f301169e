"""Provinces of China: levels of 2024 and shares of channels, owners, partners and products, as far as a source states them for 2024 or before.

A level of a part of the year is scaled up where it covers at least four months, and says so; what is known of fewer months stays unknown.
Shares of a mix are taken from the latest period before 2025 that prints them. No figure of 2025 is read.
Figures that are not among the raw tables were read on pages of customs offices and the press and stand here with their source.
"""
from .tables import number

FOLDER = "provinces"
PANEL = "worlds/china-2024/"
COUNTRY = "CN"
SHENZHEN = "CN-GD-Shenzhen"
AREAS = [COUNTRY, "CN-GD", SHENZHEN, "CN-JS", "CN-ZJ", "CN-SH", "CN-SD", "CN-BJ", "CN-FJ", "CN-XX"]
COLUMNS = ["area", "kind", "item", "value", "unit", "period", "status", "source"]
FLOWS = ["exports", "imports"]
ALL_YEAR = "2024"
EXPORTS_TABLE = "customs.gov.cn, exports by enterprise and regime, in USD: over the total"
IMPORTS_TABLE = "customs.gov.cn, imports by enterprise and regime, in USD: over the total"


def derive(raw, out):
    areas = {r["province"]: r for r in raw.rows(PANEL + "provinces.csv")}
    facts = [r for r in raw.rows(PANEL + "province_facts.csv") if not r["period"].startswith("2025")]
    months = {flow: national_months(raw, flow) for flow in FLOWS}
    rows = levels(areas, facts, months) + channels(raw, areas, facts, months) + owners(areas) + partners(areas, facts) + products(areas, facts)
    rows += import_products() + cells()
    out.write(f"{FOLDER}/areas.csv", ["area", "name", "inside", "rest"], [area(areas, code) for code in AREAS])
    out.write(f"{FOLDER}/figures.csv", COLUMNS, rows)


def area(areas, code):
    name = "All other provinces" if code == "CN-XX" else areas[code]["name"].split(" (")[0]
    inside = "" if code == COUNTRY else "CN-GD" if code == SHENZHEN else COUNTRY
    return [code, name, inside, "yes" if code == "CN-XX" else "no"]


def national_months(raw, flow):
    """The country's trade of each month of 2024, billion yuan."""
    months = [0.0] * 12
    for row in raw.rows(f"{PANEL}{flow}_by_partner.csv"):
        months[int(row["month"][5:]) - 1] += float(row["value_mcny"]) / 1000
    return months


def fact(facts, code, period, flow, dimension="all", item="all"):
    return next(
        r for r in facts
        if (r["province"], r["period"], r["flow"], r["dimension"], r["item"]) == (code, period, flow, dimension, item))


def amount(row):
    return float(row["value"])


def row(code, kind, item, value, unit, period, status, source):
    return [code, kind, item, "" if value is None else number(value, 6), unit, period, status, source]


def level(code, flow, value, status, source):
    return row(code, "level", flow, value, "bn CNY", ALL_YEAR, status, source)


def scaled(facts, months, code, period, flow):
    """A level of the first months of the year, raised by what the country traded in the year over what it did in these months."""
    found = fact(facts, code, period, flow)
    last = int(period[-2:])
    return amount(found) * sum(months[flow]) / sum(months[flow][:last]), found["source"]


def levels(areas, facts, months):
    rows = []
    for code in (COUNTRY, "CN-GD", "CN-ZJ"):
        for flow in FLOWS:
            derived = code == "CN-ZJ" and flow == "imports"
            source = areas[code]["source_2024"] + (": total less exports" if derived else "")
            rows.append(level(code, flow, float(areas[code][f"{flow}_2024_bn_cny"]), "derived" if derived else "verified", source))
    for flow in FLOWS:
        value, source = scaled(facts, months, SHENZHEN, "2024-01/09", flow)
        rows.append(level(SHENZHEN, flow, value, "derived", f"January to September ({source}) scaled by the country's year"))
    total = float(areas["CN-JS"]["total_2024_bn_cny"])
    source = f"total of 5620 ({areas['CN-JS']['source_2024']}), split as in January to July: 2020 and 1130 (bobainet.com, Nanjing Customs)"
    rows += split("CN-JS", total, {"exports": 2020.0, "imports": 1130.0}, source)
    rows += shanghai(areas["CN-SH"])
    year = {flow: sum(months[flow]) for flow in FLOWS}
    to_august = {flow: sum(months[flow][:8]) for flow in FLOWS}
    for flow, value in {"exports": 2197.94 - 850.36, "imports": 850.36}.items():
        source = "January to August (chinaznjg.com, Qingdao and Jinan Customs) scaled by the country's year"
        rows.append(level("CN-SD", flow, value * year[flow] / to_august[flow], "derived", source))
    half = 1830.0 * sum(year.values()) / sum(sum(months[flow][:6]) for flow in FLOWS)
    source = "total of January to June, 1830 (rasalkhaimahnews.com, Xinhua), scaled by the country's year, split as in January to November 2023: 549.78 and 2770 (Beijing Customs)"
    rows += split("CN-BJ", half, {"exports": 549.78, "imports": 2770.0}, source)
    four = 404.3 / 0.614 * sum(year.values()) / sum(sum(months[flow][:4]) for flow in FLOWS)
    source = "total of January to April (fjsen.com: private firms' 404.3 are 61.4 %), scaled by the country's year, split as in January to March: 308.03 and 193.78 (fjsen.com)"
    rows += split("CN-FJ", four, {"exports": 308.03, "imports": 193.78}, source)
    return rows


def split(code, total, parts, source):
    """A total divided as in part of the year."""
    return [level(code, flow, total * parts[flow] / sum(parts.values()), "derived", source) for flow in FLOWS]


def shanghai(known):
    """The year's total is printed, the split for January to July only: exports 1010, imports 1450 (pudong.gov.cn)."""
    total = float(known["total_2024_bn_cny"])
    parts = {"exports": 1010.0, "imports": 1450.0}
    assert "exports 1010, imports 1450 bn" in known["note"]
    source = f"total of 4270 ({known['source_2024']}), split as in January to July (pudong.gov.cn)"
    return split("CN-SH", total, parts, source)


def share(code, kind, item, percent, period, status, source):
    return row(code, kind, item, percent / 100, "share", period, status, source)


def channels(raw, areas, facts, months):
    rows = []
    for item, value in {"general:exports": 924.301395, "processing:exports": 28.177402 + 240.38344}.items():
        rows.append(share(COUNTRY, "channel", item, 100 * value / 1400.763016, "2024-01/05", "derived", EXPORTS_TABLE))
    for item, value in {"general:imports": 1614.091385, "processing:imports": 85.597123 + 320.763273}.items():
        rows.append(share(COUNTRY, "channel", item, 100 * value / 2585.066668, ALL_YEAR, "derived", IMPORTS_TABLE))
    for code in ("CN-GD", "CN-SH"):
        period, source = areas[code]["channel_period"].split(" ", 1)
        status = "derived" if "derived" in source else "verified"
        rows.append(share(code, "channel", "general", float(areas[code]["general_trade_pct"]), period, status, source))
        rows.append(share(code, "channel", "processing", float(areas[code]["processing_trade_pct"]), period, status, source))
    for item, percent in {"general": 57.8, "processing": 31.1}.items():
        rows.append(share("CN-JS", "channel", item, percent, "2024-01/07", "verified", "bobainet.com (Nanjing Customs)"))
    half = fact(facts, COUNTRY, "2024-01/06", "total", "channel", "cross-border e-commerce")
    exports = 979.9  # billion CNY
    for flow, value in {"exports": exports, "imports": amount(half) - exports}.items():
        source = f"{half['source']}: 1220, of which exports 979.9 (english.scio.gov.cn 2024-11-27); over customs' {flow}"
        rows.append(share(COUNTRY, "channel", f"cbec:{flow}", 100 * value / sum(months[flow][:6]), "2024-01/06", "derived", source))
    zhejiang = fact(facts, "CN-ZJ", ALL_YEAR, "exports", "channel", "cross-border e-commerce")
    exports = float(areas["CN-ZJ"]["exports_2024_bn_cny"])
    rows.append(share("CN-ZJ", "channel", "cbec:exports", 100 * amount(zhejiang) / exports, ALL_YEAR, "derived", zhejiang["source"] + ": level over exports"))
    city = fact(facts, SHENZHEN, "2023", "total", "channel", "cross-border e-commerce")
    both = fact(facts, SHENZHEN, "2023", "total")
    rows.append(share(SHENZHEN, "channel", "cbec", 100 * amount(city) / amount(both), "2023", "derived", f"{city['source']} over {both['source']}"))
    return rows + market_procurement(raw)


def market_procurement(raw):
    """Shares in exports: Zhejiang's of the first two months of 2023 were 67.92 bn CNY, of its exports of 502.94, and 56.0 % of the country's."""
    period, source = "2023-01/02", "zjrb.zjol.com.cn 2023-03-11 (Hangzhou Customs)"
    exports = sum(float(r["exports_100m_cny"]) for r in raw.rows("data/observed/cn_total_trade_monthly_cny_2023_2024.csv") if r["month"] in ("2023-01", "2023-02")) / 10
    country = 67.92 / 0.56
    return [
        share(COUNTRY, "channel", "market_procurement", 100 * country / exports, period, "derived", f"{source}: Zhejiang's 67.92 are 56.0 % of it; over customs' exports"),
        share("CN-ZJ", "channel", "market_procurement", 100 * 67.92 / 502.94, period, "derived", f"{source}: level over exports"),
    ]


OWNERS = [
    # area, owner, column, period, status, source
    ("CN-GD", "private", "private_pct", "2024-01/05", "verified", "newsgd.com"),
    ("CN-GD", "foreign", "foreign_invested_pct", "2024-01/05", "verified", "newsgd.com"),
    ("CN-GD", "state", "soe_pct", "2024-01/05", "verified", "newsgd.com"),
    (SHENZHEN, "private", "private_pct", "2024-01/09", "verified", "suitable-u.com"),
    (SHENZHEN, "foreign", "foreign_invested_pct", "2024-01/11", "verified", "SCMP: nearly 25 %"),
    (SHENZHEN, "state", "soe_pct", "2024-01/11", "verified", "SCMP: the remaining 5 %"),
    ("CN-ZJ", "private", "private_pct", ALL_YEAR, "verified", "chaxiaohao.com: 7.6 of 10 yuan"),
]
"""Shares from different months need not sum to 1."""


OWNERS_FOUND = [
    # area, owner, percent, period, status, source
    (COUNTRY, "private:exports", 100 * 891.181287 / 1400.763016, "2024-01/05", "derived", EXPORTS_TABLE),
    (COUNTRY, "foreign:exports", 100 * 382.595845 / 1400.763016, "2024-01/05", "derived", EXPORTS_TABLE),
    (COUNTRY, "state:exports", 100 * 107.683884 / 1400.763016, "2024-01/05", "derived", EXPORTS_TABLE),
    (COUNTRY, "private:imports", 100 * 1084.891781 / 2585.066668, ALL_YEAR, "derived", IMPORTS_TABLE),
    (COUNTRY, "foreign:imports", 100 * 820.12358 / 2585.066668, ALL_YEAR, "derived", IMPORTS_TABLE),
    (COUNTRY, "state:imports", 100 * 651.550688 / 2585.066668, ALL_YEAR, "derived", IMPORTS_TABLE),
    ("CN-JS", "private", 45.5, "2024-01/07", "verified", "bobainet.com (Nanjing Customs)"),
    ("CN-JS", "foreign", 46.8, "2024-01/07", "verified", "bobainet.com (Nanjing Customs)"),
    ("CN-JS", "state", 7.7, "2024-01/07", "verified", "bobainet.com (Nanjing Customs)"),
    ("CN-ZJ", "foreign", 100 * 100.74 / 816.87, "2024-01/02", "derived", "cnstock.com 2024-03-13 (Hangzhou Customs): level over total"),
    ("CN-SH", "private", 33.3, ALL_YEAR, "verified", "seed 56: a third; article of spring 2024, period not given"),
    ("CN-SH", "foreign", 50, ALL_YEAR, "verified", "seed 55: half; article of spring 2024, period not given"),
    ("CN-SD", "private", 74.7, "2024-01/08", "verified", "chinaznjg.com (Qingdao and Jinan Customs)"),
    ("CN-SD", "foreign", 16.4, "2024-01/08", "verified", "chinaznjg.com (Qingdao and Jinan Customs)"),
    ("CN-SD", "state", 8.8, "2024-01/08", "verified", "chinaznjg.com (Qingdao and Jinan Customs)"),
    ("CN-FJ", "private", 61.4, "2024-01/04", "verified", "fjsen.com (Fuzhou and Xiamen Customs)"),
]


def owners(areas):
    found = [share(code, "owner", owner, percent, period, status, source) for code, owner, percent, period, status, source in OWNERS_FOUND]
    return found + [
        share(code, "owner", owner, float(areas[code][column]), period, status, source)
        for code, owner, column, period, status, source in OWNERS
    ]


PARTNERS_FOUND = [
    # area, period, source, total, levels: billion CNY
    ("CN-JS", "2024-01/07", "bobainet.com (Nanjing Customs)", 3150, {"ASEAN": 492.46, "USA": 388.06, "KOR": 317.49}),
    ("CN-SD", "2024-01/08", "chinaznjg.com (Qingdao and Jinan Customs)", 2197.94, {"ASEAN": 457.13, "USA": 207.84, "EU27": 204.77}),
    ("CN-ZJ", "2023-01/04", "sccdylh.com (Hangzhou Customs)", 1560, {"ASEAN": 222.72, "LATAM": 153.91, "AFR": 121.94}),
]


def partners(areas, facts):
    """Belt and Road shares are left out: they overlap with the partners."""
    rows = [
        share(code, "partner", item, 100 * value / total, period, "derived", f"{source}: level over total")
        for code, period, source, total, levels in PARTNERS_FOUND
        for item, value in levels.items()
    ]
    for r in facts:
        if (r["province"], r["period"], r["dimension"]) == ("CN-GD", "2024-01/04", "partner") and r["item"] != "BRI":
            rows.append(share("CN-GD", "partner", r["item"], amount(r), r["period"], "verified", r["source"]))
    period = "2024-01/09"
    city = [r for r in facts if (r["province"], r["period"]) == (SHENZHEN, period)]
    total = sum(amount(fact(facts, SHENZHEN, period, flow)) for flow in FLOWS)
    for r in city:
        if r["dimension"] == "partner" and r["item"] != "BRI":
            rows.append(share(SHENZHEN, "partner", r["item"], 100 * amount(r) / total, period, "derived", r["source"] + ": level over total"))
    return rows


PRODUCTS_FOUND = [
    ("CN-JS", 68.2, "2024-01/07", "bobainet.com (Nanjing Customs)"),
    ("CN-ZJ", 47.0, "2024-01/02", "cnstock.com 2024-03-13 (Hangzhou Customs)"),
    ("CN-SD", 46.7, "2024-01/08", "chinaznjg.com (Qingdao and Jinan Customs)"),
]


def products(areas, facts):
    rows = []
    for code in ("CN-GD", "CN-SH"):
        period, source = areas[code]["mech_electrical_period"].split(" ", 1)
        percent = float(areas[code]["mech_electrical_share_of_exports_pct"])
        rows.append(share(code, "product", "mechanical-electrical", percent, period, "verified", source))
    for code, percent, period, source in PRODUCTS_FOUND:
        rows.append(share(code, "product", "mechanical-electrical", percent, period, "verified", source))
    city = fact(facts, SHENZHEN, "2023", "exports", "product", "mechanical-electrical")
    rows.append(share(SHENZHEN, "product", "mechanical-electrical", amount(city), "2023", "verified", city["source"]))
    return rows


def import_products():
    """Imports go by sector: mechanical and electrical goods are the three sectors that make most of them, as in the concordance of the facts."""
    item = "electronics_electrical+machinery+transport_equipment"
    return [
        share("CN-GD", "import_product", item, 66.6, "2024-01/10", "verified", "chinadaily.com.cn 2024-11-11 (Guangdong branch of GACC)"),
        share(SHENZHEN, "import_product", item, 80, "2021-01/09", "verified", "people.cn 2021-11-01: nearly 80 % of exports and of imports; no later year before 2025 was found"),
    ]


def cells():
    """Share of a channel in one cell of the country's trade, item channel:flow:product:partner."""
    source = "60 bn USD of small parcels (recalled; see the notes of the panel) of 96.5 bn USD exports of product other to the United States, as in the register"
    return [share(COUNTRY, "cell", "cbec:exports:other:USA", 62, ALL_YEAR, "derived", source)]
