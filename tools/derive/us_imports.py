"""US imports by month, origin and sector of the model with the duty collected on them: what the elasticities are estimated on."""
from .tables import following

TO = "calibration/us_imports.csv"
LAST_MONTH = "2025-09"
"""Elasticities are estimated on these months: nothing that ships as a parameter may rest on a month after 2025-12."""
RAW = "data/observed/us_imports_naics3_by_partner_monthly.csv"
TOTALS = "data/observed/us_imports_total_and_collected_duty_by_partner_monthly.csv"
ORIGINS = {
    "CHN": ["CHINA"], "TWN": ["TAIWAN"], "JPN": ["JAPAN"], "KOR": ["KOREA, SOUTH"], "VNM": ["VIETNAM"],
    "XSE": ["INDONESIA", "MALAYSIA", "SINGAPORE", "THAILAND"], "IND": ["INDIA"], "XME": ["ISRAEL", "SAUDI ARABIA"],
    "EU27": ["EUROPEAN UNION"], "GBR": ["UNITED KINGDOM"], "XEU": ["SWITZERLAND"], "RUS": ["RUSSIA"], "CAN": ["CANADA"],
    "MEX": ["MEXICO"], "BRA": ["BRAZIL"], "XLA": ["CHILE", "COLOMBIA"], "AUS": ["AUSTRALIA"],
}
SECTORS = {
    ("agriculture", ""): ["111", "112", "113", "114", "115"], ("mining", ""): ["211", "212"], ("food", ""): ["311", "312"],
    ("textiles_apparel_leather", ""): ["313", "314", "315", "316"], ("wood", ""): ["321"], ("paper_printing", ""): ["322", "323"],
    ("petroleum_coke", ""): ["324"], ("chemicals_pharma", ""): ["325"], ("rubber_plastics", ""): ["326"],
    ("nonmetallic_minerals", ""): ["327"], ("metals", ""): ["331", "332"], ("electronics_electrical", "computers"): ["334"],
    ("electronics_electrical", "electrical"): ["335"], ("machinery", ""): ["333"], ("transport_equipment", ""): ["336"],
    ("furniture_other_mfg", ""): ["337", "339"],
}
ALL = ("all", "")
RELEASE_DAY = 10
LATE = {"2025-08": "2025-12-01", "2025-09": "2026-01-01"}


def derive(raw, out):
    cells = {}
    for r in raw.rows(RAW):
        if r["month"] <= LAST_MONTH:
            cells[r["month"], r["partner"], r["naics3"]] = (int(r["imports_usd"] or 0), int(r["duty_usd"] or 0))
    totals = {(r["month"], r["partner"]): (int(r["imports_usd"]), int(r["duty_usd"])) for r in raw.rows(TOTALS)}
    rows = []
    for month in sorted({key[0] for key in cells}):
        for origin, members in ORIGINS.items():
            for (sector, part), codes in [(ALL, None), *SECTORS.items()]:
                if codes is None:
                    found = [totals[month, member] for member in members]
                else:
                    found = [cells.get((month, member, code), (0, 0)) for member in members for code in codes]
                value, duty = (sum(pair[k] for pair in found) for k in (0, 1))
                if value > 0:
                    rows.append([month, origin, sector, part, value, duty, published(month)])
    out.write(TO, ["month", "origin", "sector", "part", "value_usd", "duty_usd", "published"], rows)


def published(month):
    """The 10th of the second month after: no release of these years was later but the two that the shutdown of 2025 delayed."""
    return LATE.get(month, f"{following(month, 2)}-{RELEASE_DAY:02d}")
