"""Provinces of China: levels of 2024 and shares of channels, owners, partners and products, as far as a source states them for 2024 or before.

A level of a part of the year is scaled up where it covers at least five months, and says so; what is known of fewer months stays unknown.
No figure of 2025 is read.
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


def derive(raw, out):
    areas = {r["province"]: r for r in raw.rows(PANEL + "provinces.csv")}
    facts = [r for r in raw.rows(PANEL + "province_facts.csv") if not r["period"].startswith("2025")]
    months = {flow: national_months(raw, flow) for flow in FLOWS}
    rows = levels(areas, facts, months) + channels(areas, facts, months) + owners(areas) + partners(areas, facts) + products(areas, facts)
    out.write(f"{FOLDER}/areas.csv", ["area", "name", "inside", "rest"], [area(areas, code) for code in AREAS])
    out.write(f"{FOLDER}/figures.csv", COLUMNS, rows)


def area(areas, code):
    name = areas[code]["name"].split(" (")[0]
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
    exports, source = scaled(facts, months, "CN-JS", "2024-01/05", "exports")
    total = float(areas["CN-JS"]["total_2024_bn_cny"])
    rows.append(level("CN-JS", "exports", exports, "derived", f"January to May ({source}) scaled by the country's year"))
    rows.append(level("CN-JS", "imports", total - exports, "derived", f"total of 5620 ({areas['CN-JS']['source_2024']}) less exports"))
    rows += shanghai(areas["CN-SH"])
    rows.append(level("CN-SD", "exports", None, "unknown", "January to March only: 470.62 (iqilu.com)"))
    rows.append(level("CN-SD", "imports", None, "unknown", "January to March only: 299.44 (iqilu.com)"))
    rows += [level(code, flow, None, "unknown", "not found") for code in ("CN-BJ", "CN-FJ") for flow in FLOWS]
    return rows


def shanghai(known):
    """The year's total is printed, the split for January to July only: exports 1010, imports 1450 (pudong.gov.cn)."""
    total = float(known["total_2024_bn_cny"])
    split = {"exports": 1010.0, "imports": 1450.0}
    assert "exports 1010, imports 1450 bn" in known["note"]
    source = f"total of 4270 ({known['source_2024']}), split as in January to July (pudong.gov.cn)"
    return [level("CN-SH", flow, total * split[flow] / sum(split.values()), "derived", source) for flow in FLOWS]


def share(code, kind, item, percent, period, status, source):
    return row(code, kind, item, percent / 100, "share", period, status, source)


def channels(areas, facts, months):
    rows = []
    for code in (COUNTRY, "CN-GD", "CN-SH"):
        period, source = areas[code]["channel_period"].split(" ", 1)
        status = "derived" if "derived" in source else "verified"
        rows.append(share(code, "channel", "general", float(areas[code]["general_trade_pct"]), period, status, source))
        rows.append(share(code, "channel", "processing", float(areas[code]["processing_trade_pct"]), period, status, source))
    half = fact(facts, COUNTRY, "2024-01/06", "total", "channel", "cross-border e-commerce")
    total = sum(sum(months[flow][:6]) for flow in FLOWS)
    rows.append(share(COUNTRY, "channel", "cbec", 100 * amount(half) / total, "2024-01/06", "derived", half["source"] + " over customs' total"))
    city = fact(facts, SHENZHEN, "2023", "total", "channel", "cross-border e-commerce")
    both = fact(facts, SHENZHEN, "2023", "total")
    rows.append(share(SHENZHEN, "channel", "cbec", 100 * amount(city) / amount(both), "2023", "derived", f"{city['source']} over {both['source']}"))
    return rows


OWNERS = [
    # area, owner, column, period, status, source
    ("CN-GD", "private", "private_pct", "2024-01/05", "verified", "newsgd.com"),
    ("CN-GD", "foreign_invested", "foreign_invested_pct", "2024-01/05", "verified", "newsgd.com"),
    ("CN-GD", "state_owned", "soe_pct", "2024-01/05", "verified", "newsgd.com"),
    (SHENZHEN, "private", "private_pct", "2024-01/09", "verified", "suitable-u.com"),
    (SHENZHEN, "foreign_invested", "foreign_invested_pct", "2024-01/11", "verified", "SCMP: nearly 25 %"),
    (SHENZHEN, "state_owned", "soe_pct", "2024-01/11", "verified", "SCMP: the remaining 5 %"),
    ("CN-ZJ", "private", "private_pct", ALL_YEAR, "verified", "chaxiaohao.com: 7.6 of 10 yuan"),
]
"""Shares from different months need not sum to 1."""


def owners(areas):
    return [
        share(code, "owner", owner, float(areas[code][column]), period, status, source)
        for code, owner, column, period, status, source in OWNERS
    ]


def partners(areas, facts):
    """Belt and Road shares are left out: they overlap with the partners."""
    rows = []
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


def products(areas, facts):
    rows = []
    for code in ("CN-GD", "CN-SH"):
        period, source = areas[code]["mech_electrical_period"].split(" ", 1)
        percent = float(areas[code]["mech_electrical_share_of_exports_pct"])
        rows.append(share(code, "product", "mechanical-electrical", percent, period, "verified", source))
    city = fact(facts, SHENZHEN, "2023", "exports", "product", "mechanical-electrical")
    rows.append(share(SHENZHEN, "product", "mechanical-electrical", amount(city), "2023", "verified", city["source"]))
    return rows
