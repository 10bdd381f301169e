"""Golden for the replication from the source's own tables, by the numpy reference: python3 make_source_reference.py VALIDATION/cp2015"""
import csv, os, sys; sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(sys.argv[1], "reference"))
import numpy as np
from data import load
from cp_solver import calibrate, solve, compare
d = load(); N, J, iso, ix = d["N"], d["J"], d["iso"], d["ix"]
NAF = [ix[c] for c in ("MEX", "CAN", "USA")]; off = 1 - np.eye(N)
# input shares of output as printed; value added is what they leave, so that shares add to one
g = d["G"] * (1 - d["b"])[:, None, :]; b = 1 - g.sum(1); m = 1 - b
assert (g < 0).sum() == 1 and np.abs(b - d["b"]).max() < 2e-6
G = np.where(m[:, None, :] > 0, g / np.where(m > 0, m, 1)[:, None, :], 0.0)
e, _ = calibrate(d["flow"], d["t93"], d["GO"], b, G, d["theta"]); e.VA = e.VA * 1e-9; e.D = e.D * 1e-9
nafta = d["t93"].copy(); rest = d["t05"].copy()
for n in NAF:
    for i in NAF: nafta[:, n, i] = d["t05"][:, n, i]; rest[:, n, i] = d["t93"][:, n, i]
out = []
for sc, t1, D in (("nafta_deficit", nafta, e.D), ("world_ex_nafta", rest, 0 * e.D)):
    bl, cf = solve(e, d["t93"], D, tol=1e-13), solve(e, t1, D, tol=1e-13)
    r = compare(bl, cf)
    put = lambda q, n, v, j="", i="": out.append([sc, q, iso[n], j, i, repr(float(v))])
    for n in range(N):
        for q in ("welfare_linear", "tot", "vot", "real_wage", "welfare_exact", "income_hat", "price_hat", "wage_hat"): put(q, n, r[q][n])
        put("tariff_revenue_base_share_of_income", n, bl["rev"][n] / bl["I"][n])
        put("tariff_revenue_cf_share_of_income", n, cf["rev"][n] / cf["I"][n])
        put("imports_growth_total", n, (cf["M"][:, n] * off[n]).sum() / (bl["M"][:, n] * off[n]).sum() - 1)
        put("exports_growth_total", n, (cf["M"][:, :, n] * off[:, n]).sum() / (bl["M"][:, :, n] * off[:, n]).sum() - 1)
    for n in NAF:
        for i in NAF:
            if i != n: put("imports_growth", n, cf["M"][:, n, i].sum() / bl["M"][:, n, i].sum() - 1, "", iso[i])
        terms, volume = r["tot_jnm"][:20, n].sum(1), r["vot_jnm"][:20, n].sum(1)
        sold = [(z["M"][:20, :, n] * off[:, n]).sum(1) for z in (bl, cf)]
        for q, v in (("tot_sector_share", terms), ("vot_sector_share", volume), ("export_share_before", sold[0]), ("export_share_after", sold[1])):
            for j in range(20): put(q, n, v[j] / v.sum(), d["sectors"][j])
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "source-reference.csv"), "w", newline="") as f:
    c = csv.writer(f, lineterminator="\n"); c.writerow(["scenario", "quantity", "region", "sector", "partner", "value"]); c.writerows(out)
print(len(out), "figures")
