"""What sectors are made of by heading of the Harmonized System: shares by which a scope of codes acts on the built-in worlds.

No source in the raw tables has trade by heading and sector, so these are approximations, each row with its status:
1. the parts of a sector of world-2023 (those of world-2022) weigh as they trade across borders in 2022 (OECD ICIO);
2. goods that China's customs prints weigh as in China's exports of 2024 within their part;
3. the other chapters of a part weigh as in US imports from China of 2024 (US Census), the only table by chapter;
4. headings of a chapter weigh alike, but for a few whose trade is known to be many times that of others, and so do the codes into which the concordance splits a heading.
"""
import csv
from collections import defaultdict

from .tables import number

HS = "concordance/hs.csv"
CENSUS = "data/policy/us_imports_from_china_2024_by_hs2_with_tariff.csv"
CUSTOMS = "worlds/china-2024/products.csv"
PARTS = "worlds/world-2022/customs_products.csv"
FLOWS = "worlds/world-2022/flows.csv"
SECTORS = "worlds/world-2022/sectors.csv"

HEADINGS = {
    "01": "1-6", "02": "1-10", "03": "1-9", "04": "1-10", "05": "1-2 4-8 10-11", "06": "1-4", "07": "1-14", "08": "1-14",
    "09": "1-10", "10": "1-8", "11": "1-9", "12": "1-14", "13": "1-2", "14": "1 4", "15": "1-18 20-22", "16": "1-5",
    "17": "1-4", "18": "1-6", "19": "1-5", "20": "1-9", "21": "1-6", "22": "1-9", "23": "1-9", "24": "1-4", "25": "1-26 28-30",
    "26": "1-21", "27": "1-16", "28": "1-37 39-47 49-50 52-53", "29": "1-42", "30": "1-6", "31": "1-5", "32": "1-15",
    "33": "1-7", "34": "1-7", "35": "1-7", "36": "1-6", "37": "1-7", "38": "1-27", "39": "1-26", "40": "1-17",
    "41": "1-7 12-15", "42": "1-3 5-6", "43": "1-4", "44": "1-21", "45": "1-4", "46": "1-2", "47": "1-7", "48": "1-14 16-23",
    "49": "1-11", "50": "1-7", "51": "1-13", "52": "1-12", "53": "1-3 5-11", "54": "1-8", "55": "1-16", "56": "1-9",
    "57": "1-5", "58": "1-11", "59": "1-11", "60": "1-6", "61": "1-17", "62": "1-17", "63": "1-10", "64": "1-6",
    "65": "1-2 4-7", "66": "1-3", "67": "1-4", "68": "1-15", "69": "1-7 9-14", "70": "1-11 13-20", "71": "1-18", "72": "1-29",
    "73": "1-26", "74": "1-13 15 18-19", "75": "1-8", "76": "1-16", "78": "1-2 4 6", "79": "1-5 7", "80": "1-3 7",
    "81": "1-13", "82": "1-15", "83": "1-11", "84": "1-68 70-87", "85": "1-19 21-49", "86": "1-9", "87": "1-16",
    "88": "1-2 4-7", "89": "1-8", "90": "1-8 10-33", "91": "1-14", "92": "1-2 5-9", "93": "1-7", "94": "1-6", "95": "3-8",
    "96": "1-20", "97": "1-6",
}
"""Headings of HS 2022 by chapter."""

PRINTED = {
    "integrated_circuits": ["8542"], "mobile_phones": ["8517"], "computers_adp": ["8471", "8473"],
    "lithium_batteries": ["850760"], "photovoltaic": ["8541"], "electric_vehicles": ["870340", "870350", "870360", "870370", "870380"],
    "other_vehicles": ["8702", "8703", "8704", "8705"], "auto_parts": ["8708"],
    "aluminium": ["7601", "7603", "7604", "7605", "7606", "7607", "7608", "7609"], "rare_earths": ["2846"], "fertilizer": ["31"],
    "refined_oil": ["2710"], "rubber_tyres": ["4011", "4012"],
}
"""Headings of goods that customs prints and that are these headings alone or nearly."""

FINER = ["850760", "870340", "870350", "870360", "870370", "870380"]
"""Codes below a heading that have a figure of their own; what is left of their heading keeps its four digits."""


JUDGED = {
    "2709": 20, "2711": 9, "2714": 0.2, "2701": 20, "2702": 0.3, "2601": 20, "2603": 12, "8702": 1, "8703": 10, "8704": 3,
    "8705": 0.3, "870380": 8, "870360": 2, "870340": 2, "870350": 0.3, "870370": 0.3, "3004": 4, "3002": 3.5, "1001": 3,
    "1005": 3, "1201": 5, "8901": 6,
}
"""Weight of a heading against others of its chapter: rough proportions of world trade, from memory."""


def derive(raw, out):
    sectors = {r["code"]: r["sector"] for r in read(out, HS)}
    codes = goods(sectors)
    parts = {code: part(code, sector) for code, sector in codes.items()}
    status = {}
    inside = shares_of_parts(raw, codes, parts, status)
    weight = trade(raw)
    coarse = {}
    for sector in set(codes.values()):
        total = sum(weight[p] for p in {parts[c] for c in codes if codes[c] == sector})
        coarse.update({c: inside[c] * weight[parts[c]] / total for c in codes if codes[c] == sector})
    write(out, "world-2023", codes, coarse, status)
    write(out, "world-2022", parts, inside, status)


def read(out, path):
    with open(out.folder / path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def goods(sectors):
    """The sector of each heading, and of each finer code that the concordance or customs knows apart."""
    codes = {}
    for chapter, ranges in HEADINGS.items():
        for part_of in ranges.split():
            ends = [int(n) for n in part_of.split("-")]
            for n in range(ends[0], ends[-1] + 1):
                codes[f"{chapter}{n:02d}"] = longest(sectors, f"{chapter}{n:02d}")
    codes.update({code: sector for code, sector in sectors.items() if len(code) > 4})
    codes.update({code: longest(sectors, code) for code in FINER})
    for code in [c for c in codes if len(c) == 5]:
        # "84181" is every code of six digits that begins so; it stays as it is.
        codes[code] = sectors[code]
    return {code: sector for code, sector in codes.items() if sector != "services"}


def longest(sectors, code):
    return next(sectors[code[:n]] for n in range(len(code), 1, -1) if code[:n] in sectors)


def part(code, sector):
    """The sector of world-2022 of a code."""
    chapter, heading = code[:2], code[:4]
    if sector == "agriculture":
        return "fishing" if chapter == "03" else "forestry" if heading in ("1301", "4403", "4501") else "crops_livestock"
    if sector == "mining":
        return ("metal_ores" if chapter == "26" else "coal" if heading in ("2701", "2702")
                else "oil_gas" if heading in ("2709", "2711", "2714") else "other_mining")
    if sector == "chemicals_pharma":
        return "pharmaceuticals" if chapter == "30" or heading in ("2936", "2937", "2939", "2941") else "chemicals"
    if sector == "metals":
        return metal(code)
    if sector == "electronics_electrical":
        electrical = (heading in ("8418", "8422", "8450", "9405")
                      or "8501" <= heading <= "8516" or "8530" <= heading <= "8531" or "8535" <= heading <= "8539"
                      or "8544" <= heading <= "8549")
        return "electrical_equipment" if electrical else "computers_electronics"
    if sector == "transport_equipment":
        if chapter == "89":
            return "ships"
        road = heading in ("8407", "8408", "9401") and code not in ("840710", "940110") or "8701" <= heading <= "8708" or heading == "8716"
        return "motor_vehicles" if road else "other_transport"
    return sector


def metal(code):
    chapter, heading = code[:2], code[:4]
    last = {"74": "7412", "75": "7507", "76": "7609", "78": "7804", "79": "7905", "80": "8003", "81": "8113"}
    if chapter == "72" or "7301" <= heading <= "7306" or heading in ("2618", "2619", "8908"):
        return "basic_metals_steel"
    if chapter == "71" or heading == "2620" or chapter in last and heading <= last[chapter]:
        return "basic_metals_nonferrous"
    return "metal_products"


def shares_of_parts(raw, codes, parts, status):
    """Share of each code in its part, by the second to fourth step."""
    census = {r["hs2"]: float(r["imports_2024_usd"]) for r in raw.rows(CENSUS)}
    exports = {r["product"]: float(r["china_exports_2024_usd_bn"] or 0) for r in raw.rows(CUSTOMS)}
    value, total = defaultdict(lambda: defaultdict(float)), defaultdict(float)
    for r in raw.rows(PARTS):
        worth = exports[r["product"]] * float(r["weight"])
        total[r["sector"]] += worth
        value[r["sector"]][r["product"]] += worth
    number_of = defaultdict(int)
    for code in codes:
        number_of[code[:4]] += 1
    headings = {chapter: len({c[:4] for c in codes if c[:2] == chapter}) for chapter in HEADINGS}
    plain = {code: census[code[:2]] / headings[code[:2]] / number_of[code[:4]] for code in codes}
    plain = {code: worth * JUDGED.get(code, 1) for code, worth in plain.items()}
    shares = {}
    for one in set(parts.values()):
        members = [c for c in codes if parts[c] == one]
        left, rest = 1.0, list(members)
        for product, worth in sorted(value[one].items()):
            named = [c for c in rest if any(c.startswith(h) for h in PRINTED.get(product, []))
                     and not (c in FINER and c not in PRINTED[product])]
            if named:
                for code in named:
                    shares[code] = worth / total[one] * plain[code] / sum(plain[c] for c in named)
                    status[code] = "derived"
                left -= worth / total[one]
                rest = [c for c in rest if c not in named]
        for code in rest:
            shares[code] = left * plain[code] / sum(plain[c] for c in rest)
            status[code] = "judgement" if code in JUDGED else "approximate"
    return shares


def trade(raw):
    """Trade across borders by sector of world-2022."""
    trade_of = defaultdict(float)
    for r in raw.rows(FLOWS):
        if r["origin"] != r["destination"]:
            trade_of[r["sector"]] += float(r["value"])
    return trade_of


def write(out, world, sectors, shares, status):
    rows, sums = [], defaultdict(float)
    for code in sorted(shares):
        sums[sectors[code]] += shares[code]
    for code in sorted(shares):
        rows.append([code, sectors[code], number(shares[code] / sums[sectors[code]], 9), status[code]])
    out.write(f"worlds/{world}/products/shares.csv", ["code", "sector", "share", "status"], rows)
