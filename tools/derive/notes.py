"""notes.csv: figures of the shipped data that are recalled or judged, so that a user can see them."""
from .tables import number, renamed

PANEL = "worlds/china-2024/"
WORLD = "worlds/world-2023/"


def derive(raw, out):
    columns = ["item", "figure", "value", "unit", "status", "source"]
    out.write(WORLD + "notes.csv", columns, world_notes(raw))
    out.write("panels/china-2024/notes.csv", columns, panel_notes(raw))


def world_notes(raw):
    rows = []
    for r in raw.rows(WORLD + "macro.csv"):
        if "recalled" in r["gdp_status"]:
            rows.append([r["region"], "GDP 2023", number(float(r["gdp_2023_musd"])), "million USD", "recalled", "memory; no source seen"])
    rows += [
        ["TWN", "imports of goods 2023, to which imports from others than China and the USA are scaled", "352000", "million USD", "recalled", "memory; no source seen"],
        ["HKG", "visible deficit 2023, which sets retained imports", "60000", "million USD", "recalled", "memory; no source seen"],
    ]
    for r in raw.rows(WORLD + "services_controls_2023_recalled.csv"):
        for flow in ("exports", "imports"):
            rows.append([r["region"], f"{flow} of services 2023, target of the balancing", number(float(r[f"{flow}_bn_usd"]) * 1000), "million USD", "recalled", "memory of the order of magnitude in WTO and balance-of-payments data"])
    rows += [
        ["CHN", "mean tariff on goods of the USA", "21.2", "%", "derived", "PIIE chart; statutory, exclusions make the collected rate lower"],
        ["USA", "mean duty on goods of CHN", "10.95", "%", "derived", "US Census, collected 2024 duty by NAICS3, with this world's weights"],
        ["all", "export profiles and destination tilts of HKG VNM XSA XCA XME AFR XLA XOC, seeds of the balancing", "", "", "judgement", "WIOD has these regions only inside 'rest of the world'"],
        ["HKG", "technology of goods: value added .12, own sector .80, services .08", "", "share of gross output", "judgement", "no table of its own"],
        ["all", "technology of HKG VNM XSE XSA XCA XME AFR XEU XLA XOC is that of similar countries", "", "", "judgement", "macro.csv, column io_source"],
        ["all", "floors and caps of domestic sales: 90 cells, listed in adjustments.csv", "", "", "judgement", "adjustments.csv"],
        ["XSE", "trade between Indonesia and the other members, missing from the region's domestic sales (1.2 % of value added)", "92328.9", "million USD", "derived", "macro.csv counts it as exports and imports; flows.csv leaves it out"],
        ["XEU", "trade between Switzerland, Norway and the other members, missing from the region's domestic sales (0.2 % of value added)", "7999.2", "million USD", "derived", "as for XSE"],
        ["CHN", "exports to HKG are retained imports only; customs prints 3.3 times as much", "84344.5", "million USD", "derived", "CEPII BACI 2023 scaled"],
    ]
    return rows


def panel_notes(raw):
    rows = []
    for r in raw.rows(PANEL + "products.csv"):
        if r["status"] != "verified":
            source = "total of customs less everything listed" if r["product"] == "other" else r["source"]
            rows.append([renamed(r["product"]), "exports 2024", number(float(r["china_exports_2024_usd_bn"]) * 1000), "million USD", r["status"], source])
    rows += [
        ["other", "de minimis parcels to the USA 2024", "60000", "million USD", "recalled", "memory; no source seen"],
        ["all", "split of four-digit products in the US column", "", "", "recalled", "US Census has two digits; finer splits from memory"],
        ["all", "product by partner cells outside the US column: balanced from the sector mix of world-2023", "", "", "derived", "balancing on product totals and partner totals"],
        ["integrated_circuits", "tilt towards HKG TWN KOR VNM", "", "", "judgement", "seed of the balancing"],
        ["other_vehicles", "tilt towards RUS", "", "", "judgement", "seed of the balancing"],
        ["electric_vehicles", "tilt towards EU27, as for photovoltaic", "", "", "judgement", "seed of the balancing"],
        ["all", "mix of imports within a partner: sales to China in world-2023", "", "", "derived", "import_mix.csv"],
        ["all", "day of publication: 9th of the next month for totals (14th after a quarter), 20th for partners and products", "", "", "judgement", "a rule; customs' own calendar differs by a few days"],
        ["BRI", "list of members behind the shares; Brazil stands in customs' aggregate without a memorandum known here", "", "", "derived", "matched with the aggregate that customs published"],
    ]
    return rows
