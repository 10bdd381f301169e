"""world-2023: our own compilation, carried over with plain numbers."""
import json

from .tables import number

FOLDER = "worlds/world-2023/"
KEYS = {
    "flows": (["origin", "destination", "sector"], "value", 6),
    "tariffs": (["origin", "destination", "sector"], "rate", 12),
    "value_added": (["region", "sector"], "share", 12),
    "input_output": (["region", "sector", "input"], "share", 12),
}
CARRIED = ["elasticities", "macro", "adjustments"]

SOURCES = [
    ("CEPII BACI HS22 2023 (version 202501), pair totals", "Etalab Open Licence 2.0", "https://www.cepii.fr/"),
    ("World Bank, World Development Indicators, GDP 2023", "CC BY 4.0", "https://data.worldbank.org/"),
    ("WIOD 2016 release, year 2014, 16 sectors (as in the replication of Lashkaripour and Lugovskyy 2023)", "CC BY 4.0 (to verify)", "https://www.rug.nl/ggdc/valuechain/wiod/"),
    ("WIOD 2013 release, year 2011", "CC BY 4.0 (to verify)", "https://www.rug.nl/ggdc/valuechain/wiod/"),
    ("UNCTAD TRAINS applied tariffs 2014 (same replication)", "facts cited", ""),
    ("Simonovska and Waugh (2014), Journal of International Economics 92(1): trade elasticity 4, in sectors.csv", "facts cited", ""),
    ("Lashkaripour and Lugovskyy (2023), American Economic Review 113(10): trade elasticities, in elasticities.csv", "facts cited", ""),
    ("Fontagne, Guimbard and Orefice (2022), Journal of International Economics 137: trade elasticities, in elasticities.csv", "facts cited", ""),
    ("Caliendo and Parro (2015), Review of Economic Studies 82(1): trade elasticities, in elasticities.csv", "facts cited", ""),
    ("US Census, imports for consumption and calculated duties by NAICS3, 2023 and 2024", "public domain", "https://www.census.gov/foreign-trade/"),
    ("General Administration of Customs of China, trade statistics 2022 to 2025", "facts cited", "http://english.customs.gov.cn/"),
    ("PIIE, US-China tariffs chart: average Chinese tariff on US exports 21.2 %", "facts cited", "https://www.piie.com/"),
    ("Recalled values: Taiwan's GDP and totals, Hong Kong's deficit, services trade 2023", "none", ""),
]


def derive(raw, out):
    regions = raw.rows(FOLDER + "regions.csv")
    out.write(FOLDER + "regions.csv", ["region", "name", "groups"], [[r["region"], r["name"], r["groups"]] for r in regions])
    sectors = raw.rows(FOLDER + "sectors.csv")
    out.write(
        FOLDER + "sectors.csv",
        ["sector", "name", "trade_elasticity"],
        [[s["sector"], s["name"], s["trade_elasticity"]] for s in sectors],
    )
    for table, (keys, value, digits) in KEYS.items():
        rows = raw.rows(f"{FOLDER}{table}.csv")
        out.write(
            f"{FOLDER}{table}.csv",
            keys + [value],
            [[row[key] for key in keys] + [number(float(row[value]), digits)] for row in rows],
        )
    for table in CARRIED:
        rows = raw.rows(f"{FOLDER}{table}.csv")
        out.write(f"{FOLDER}{table}.csv", list(rows[0]), [list(row.values()) for row in rows])
    out.text(FOLDER + "datapackage.json", json.dumps(package(), indent=2, ensure_ascii=False) + "\n")


def package():
    return {
        "name": "world-2023",
        "title": "World of 24 regions and 16 sectors, 2023",
        "description": "Flows, tariffs, value added and input-output shares; macro.csv and adjustments.csv are checks and documentation.",
        "profile": "data-package",
        "resources": [
            {"name": name.replace("_", "-"), "path": name + ".csv"}
            for name in ["regions", "sectors", "flows", "tariffs", "value_added", "input_output", "elasticities", "macro", "adjustments"]
        ],
        "licenses": [{"name": "CC-BY-4.0", "title": "Compilation; see the licence of each source"}],
        "sources": [
            {"title": title, "licence": licence, **({"path": path} if path else {})} for title, licence, path in SOURCES
        ],
        "world": {"formatVersion": "1", "year": 2023, "valueUnit": "USD million"},
    }
