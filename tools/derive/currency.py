"""Exchange rates by month, the regions' currencies, and Belt and Road investment of the base year."""
from .tables import LAST_MONTH, following, number

FIRST_MONTH = "2023-01"
FED = "Federal Reserve H.10, monthly mean"
ECB = "ECB reference rates, monthly means per euro, crossed with the dollar"
FED_CODES = ["AUD", "BRL", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "INR", "JPY", "KRW", "MXN", "MYR", "SGD", "THB", "TWD", "ZAR"]
ECB_CODES = ["CZK", "HUF", "IDR", "PHP", "PLN", "TRY"]
OWN = {
    "CHN": "CNY", "HKG": "HKD", "TWN": "TWD", "JPN": "JPY", "KOR": "KRW", "IND": "INR", "TUR": "TRY", "GBR": "GBP",
    "USA": "USD", "CAN": "CAD", "MEX": "MXN", "BRA": "BRL", "AUS": "AUD",
}
HELD = {
    "VNM": "dong not in the data",
    "XSA": "rupees and taka not in the data",
    "XCA": "tenge, som and others not in the data",
    "XME": "not in the data; most of the trade is with currencies pegged to the dollar",
    "RUS": "rouble not in the data since the reference rates stopped in 2022",
    "XLA": "pesos and soles not in the data",
    "XOC": "New Zealand dollar not in the data",
}
XSE = {"IDN": "IDR", "THA": "THB", "MYS": "MYR", "SGP": "SGD", "PHL": "PHP"}
XEU = {
    "CHE": "CHF", "LIE": "CHF", "NOR": "EUR", "ISL": "EUR", "SRB": "EUR", "BIH": "EUR", "MKD": "EUR", "MNE": "EUR",
    "ALB": "EUR", "UKR": "USD", "BLR": "USD", "MDA": "USD",
}


def derive(raw, out):
    write_rates(raw, out)
    write_baskets(raw, out)
    write_investment(out)


def write_rates(raw, out):
    rows = []
    fed = {r["month"]: r for r in raw.rows("data/fx/fx_monthly_fed_h10_per_usd.csv")}
    ecb = {r["month"]: r for r in raw.rows("data/fx/fx_monthly_ecb_per_eur.csv")}
    month = FIRST_MONTH
    while month <= LAST_MONTH:
        known = following(month) + "-02"
        for code in FED_CODES:
            rows.append([month, code, number(float(fed[month][code + "_per_USD"]), 6), known, "verified", FED])
        for code in ECB_CODES:
            rate = float(ecb[month][code + "_per_EUR"]) / float(ecb[month]["USD_per_EUR"])
            rows.append([month, code, number(rate, 6), known, "derived", ECB])
        month = following(month)
    rows.sort(key=lambda row: (row[1], row[0]))
    out.write("currencies/rates.csv", ["month", "currency", "units_per_usd", "published", "status", "source"], rows)


def trade_with_china(raw, members):
    """Trade of China with each member in 2023, both directions, USD."""
    trade = dict.fromkeys(members, 0.0)
    for row in raw.rows("data/trade/baci2023_bilateral_194.csv"):
        for here, there in ((row["origin"], row["destination"]), (row["destination"], row["origin"])):
            if here == "CHN" and there in trade:
                trade[there] += float(row["value_usd"])
    return trade


def basket(raw, members, code_of):
    trade = trade_with_china(raw, members)
    total = sum(trade.values())
    weights = {}
    for member, value in trade.items():
        code = code_of(member)
        weights[code] = weights.get(code, 0.0) + value / total
    codes = sorted(code for code in weights if weights[code] > 0)
    rounded = {code: round(weights[code], 4) for code in codes}
    rounded[codes[-1]] += 1 - sum(rounded.values())
    return {code: number(rounded[code], 4) for code in codes}


def write_baskets(raw, out):
    members = {r["partner"]: r["iso3_members"].split() for r in raw.rows("worlds/china-2024/partners.csv")}
    weighted = "weights: China's trade with the members in 2023, both directions, CEPII BACI"
    rows = [[region, code, "1", "verified", "the region's own currency"] for region, code in OWN.items()]
    rows.append(["EU27", "EUR", "1", "judgement", "the seven members outside the euro area are counted with it"])
    for region, weights, note in (
        ("XSE", basket(raw, list(XSE), XSE.get), weighted + "; five currencies stand for all members"),
        ("XEU", basket(raw, list(XEU), XEU.get), weighted + "; krone, krona and the Balkans follow the euro, the rest the dollar"),
        ("AFR", basket(raw, members["AFR"], lambda m: "ZAR" if m == "ZAF" else "USD"), weighted + "; all but the rand count as dollars"),
    ):
        rows += [[region, code, weight, "judgement", note] for code, weight in weights.items()]
    rows += [[region, "", "", "unknown", "held at its 2024 rate against the dollar: " + why] for region, why in HELD.items()]
    out.write("currencies/baskets.csv", ["region", "currency", "weight", "status", "source"], sorted(rows, key=lambda r: (r[0], r[1])))


def write_investment(out):
    out.write(
        "investment/base.csv",
        ["year", "measure", "value_usd_mn", "status", "source"],
        [
            [2024, "contracts", "70700", "verified", "BRI construction contracts 2024: Griffith Asia Institute and Green Finance & Development Center, China Belt and Road Initiative Investment Report 2024, https://greenfdc.org/china-belt-and-road-initiative-bri-investment-report-2024/"],
            [2024, "ofdi", "33700", "derived", "Non-financial ODI in BRI countries 2024: MOFCOM 39.67 bn USD in 2025 and growth 17.6 %, http://en.people.cn/n3/2026/0131/c90000-20421271.html (the level of 2024 alone is used)"],
        ],
    )
