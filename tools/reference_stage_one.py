#!/usr/bin/env python3
"""Stage 1 of docs/calibration.md written down a second time, with numpy, and variants of it.

    python3 tools/reference_stage_one.py [--resources scenarios/src/main/resources]

The tests of the Java code take their expected numbers from the first line. Parameters are the priors of the registry, repeated here on purpose.
"""
import argparse
import collections
import csv
import math
import pathlib

import numpy as np

PRIORS = dict(e0=0.76, em=2.2, einf=2.8, lam_f=0.16, lam_s=0.025, a=0.3, rho=0.95, q_moderate=0.9, q_high=0.3, q_high_rate=0.6)
MULTIPLIERS = dict(
    agriculture=1.5, mining=1.8, food=1.5, textiles_apparel_leather=1.3, wood=1.2, paper_printing=1.1, petroleum_coke=1.8,
    chemicals_pharma=0.9, rubber_plastics=1.0, nonmetallic_minerals=1.2, metals=1.2, electronics_electrical=0.8, machinery=0.8,
    transport_equipment=1.0, furniture_other_mfg=1.3,
)
ELECTRONICS = "electronics_electrical"


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def multipliers(resources):
    """Rescaled so that their mean weighted by China's exports of goods is 1."""
    exports = collections.Counter()
    for r in rows(resources / "worlds/world-2023/flows.csv"):
        if r["origin"] == "CHN" and r["destination"] != "CHN" and r["sector"] in MULTIPLIERS:
            exports[r["sector"]] += float(r["value"])
    mean = sum(exports[s] * m for s, m in MULTIPLIERS.items()) / sum(exports.values())
    return {s: m / mean for s, m in MULTIPLIERS.items()}


def kernel(wedge, rate, p):
    """What does not depend on em, and what is multiplied by it, by month."""
    known, exposure = np.zeros(len(wedge)), np.zeros(len(wedge))
    fast = slow = before = expected_before = 0.0
    for t, w in enumerate(wedge):
        paid = p["rho"] * w
        expected = paid * (p["q_moderate"] if rate[t] <= p["q_high_rate"] else p["q_high"])
        effective = (1 - p["a"]) * paid + p["a"] * before
        fast += p["lam_f"] * ((1 - p["a"]) * expected + p["a"] * expected_before - fast)
        slow += p["lam_s"] * (expected - slow)
        before, expected_before = paid, expected
        known[t] = p["e0"] * (effective - fast)
        exposure[t] = fast + (p["einf"] / p["em"] - 1) * slow
    return known, exposure


def cells(table, months, electronics, drop):
    result = collections.defaultdict(lambda: np.zeros((len(months), 2)))
    for r in table:
        if r["sector"] != "all" and r["origin"] not in drop and (electronics or r["sector"] != ELECTRONICS):
            if r["month"] in months:
                result[r["origin"], r["sector"]][months[r["month"]]] += [float(r["value_usd"]), float(r["duty_usd"])]
    return sorted(result.items())


def panel(table, scale, to="2025-07", first="2024-01", electronics=False, drop=(), weight=1.0, plain=False, **changes):
    """Rows of cluster, group, weight, outcome, exposure."""
    p = {**PRIORS, **changes}
    names = sorted({r["month"] for r in table if r["month"] <= to})
    months = {name: t for t, name in enumerate(names)}
    result = []
    for (origin, sector), v in cells(table, months, electronics, drop):
        value, duty = v[:, 0], v[:, 1]
        base = duty[:12].sum() / max(value[:12].sum(), 1.0)
        added = np.zeros(len(names))
        for t in range(len(names)):
            added[t] = duty[t] / value[t] - base if value[t] > 0 else (added[t - 1] if t else 0.0)
        wedge = np.log1p(added / (1 + base))
        known, exposure = kernel(wedge, added, p)
        m = scale[sector]
        for t in range(12, len(names)):
            if value[t] > 0 and value[t - 12] > 0 and names[t] >= first:
                growth = math.log(value[t] / value[t - 12])
                dw = wedge[t] - wedge[t - 12]
                y = growth if plain else growth + m * (known[t] - known[t - 12]) + (1 - p["rho"]) * dw
                x = dw if plain else m * (exposure[t] - exposure[t - 12])
                result.append((origin + "/" + sector, sector + "/" + names[t], value[t - 12] ** weight, y, x))
    return result


def fit(data):
    """Elasticity, clustered error, rows, clusters, groups."""
    def numbers(k):
        ids = {name: i for i, name in enumerate(sorted({row[k] for row in data}))}
        return np.array([ids[row[k]] for row in data]), len(ids)

    cluster, clusters = numbers(0)
    group, groups = numbers(1)
    w, y, x = (np.array([row[k] for row in data]) for k in (2, 3, 4))
    w = w / w.mean()
    total = np.bincount(group, w, groups)
    y = y - (np.bincount(group, w * y, groups) / total)[group]
    x = -(x - (np.bincount(group, w * x, groups) / total)[group])
    slope = (w * x * y).sum() / (w * x * x).sum()
    score = np.bincount(cluster, w * x * (y - slope * x), clusters)
    n = len(data)
    factor = clusters / (clusters - 1) * (n - 1) / (n - 1 - groups)
    return slope, math.sqrt(factor * (score**2).sum()) / (w * x * x).sum(), n, clusters, groups


VARIANTS = [
    ("base", {}),
    ("with electronics", dict(electronics=True)),
    ("only growth since January 2025", dict(first="2025-01")),
    ("weights: root of the value", dict(weight=0.5)),
    ("all cells alike", dict(weight=0.0)),
    ("without China", dict(drop=("CHN",))),
    ("without Canada and Mexico", dict(drop=("CAN", "MEX"))),
    ("to 2025-06", dict(to="2025-06")),
    ("to 2025-05", dict(to="2025-05")),
    ("lam_f 0.08", dict(lam_f=0.08)),
    ("lam_f 0.25", dict(lam_f=0.25)),
    ("e0 0.35", dict(e0=0.35)),
    ("e0 1.1", dict(e0=1.1)),
    ("everything expected to last", dict(q_moderate=1.0, q_high=1.0)),
    ("plain: duty of the same month, no kernel, no multipliers", dict(plain=True)),
    ("plain, with electronics", dict(plain=True, electronics=True)),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--resources", type=pathlib.Path, default=pathlib.Path("scenarios/src/main/resources"))
    resources = parser.parse_args().resources
    table = rows(resources / "calibration/us_imports.csv")
    scale = multipliers(resources)
    for name, changes in VARIANTS:
        slope, error, n, clusters, groups = fit(panel(table, scale, **changes))
        print(f"{name}: {slope:.6f} (se {error:.6f}), {n} rows, {clusters} cells, {groups} sector-months")


if __name__ == "__main__":
    main()
