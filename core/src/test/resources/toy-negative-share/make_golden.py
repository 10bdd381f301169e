"""Golden of the toy world with a negative input share, by the numpy reference: python3 make_golden.py VALIDATION/cp2015/reference"""
import csv, os, sys; sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import numpy as np
from cp_solver import Economy, solve, compare
here = os.path.dirname(os.path.abspath(__file__)); toy = os.path.join(here, "..", "toy-3x3")
rows = lambda f: list(csv.DictReader(open(os.path.join(toy, f))))
R = [r["region"] for r in rows("regions.csv")]; S = [s["sector"] for s in rows("sectors.csv")]; N = J = 3
theta = np.array([float(s["trade_elasticity"]) for s in rows("sectors.csv")])
def cube(f, column, base):                                   # [sector, destination, origin]
    c = np.full((J, N, N), float(base)) if np.isscalar(base) else base.copy()
    for r in rows(f): c[S.index(r["sector"]), R.index(r["destination"]), R.index(r["origin"])] = float(r[column])
    return c
M, tau = cube("flows.csv", "value", 0), cube("tariffs.csv", "rate", 0)
b = np.zeros((N, J)); g = np.zeros((N, J, J))                # g[region, input, user]
for r in rows("value_added.csv"): b[R.index(r["region"]), S.index(r["sector"])] = float(r["share"])
for r in rows("input_output.csv"): g[R.index(r["region"]), S.index(r["input"]), S.index(r["sector"])] = float(r["share"])
g[R.index("AAA"), :, S.index("make")] = (0.12, 0.58, -0.05)  # a by-product of 5 % of output, sold as services
assert np.abs(b + g.sum(1) - 1).max() < 1e-12
X = (M * (1 + tau)).sum(2).T; pi = M * (1 + tau) / X.T[:, :, None]; out = M.sum(1).T
VA = (out * b).sum(1); D = M.sum((0, 2)) - M.sum((0, 1))
final = X - np.einsum("nkj,nj->nk", g, out); assert (final > 0).all()
a = final / final.sum(1, keepdims=True)
new = cube("shocks/tariffs.csv", "rate", tau); cost = cube("shocks/trade-costs.csv", "factor", 1)
prod = np.ones((N, J))
for r in rows("shocks/productivity.csv"): prod[R.index(r["region"]), S.index(r["sector"])] = float(r["factor"])
table = []
for closure, kept in (("zero", 0 * D), ("fixed", D)):
    before = solve(Economy(b, g, a, pi, tau, theta, VA, D), tau, kept, tol=1e-14)
    # trade costs and productivity enter through the shares: pi * cost^-theta * productivity^theta
    moved = pi * cost ** (-theta[:, None, None]) * prod.T[:, None, :] ** theta[:, None, None]
    after = solve(Economy(b, g, a, moved, tau, theta, VA, D), new, kept, tol=1e-14)
    after["c"] = after["c"] / prod
    r = compare(before, after); off = 1 - np.eye(N)
    for n in range(N):
        put = lambda q, v: table.append((closure, q, R[n], repr(float(v))))
        for q in ("welfare_linear", "tot", "vot", "real_wage", "welfare_exact", "income_hat", "price_hat", "wage_hat"): put(q, r[q][n])
        put("tariff_revenue_base", before["rev"][n] / before["I"][n]); put("tariff_revenue_cf", after["rev"][n] / after["I"][n])
        bought = lambda z: (z["M"][:, n] * off[n]).sum(); sold = lambda z: (z["M"][:, :, n] * off[:, n]).sum()
        put("imports_growth", bought(after) / bought(before) - 1); put("exports_growth", sold(after) / sold(before) - 1)
with open(os.path.join(here, "expected.csv"), "w", newline="") as f:
    c = csv.writer(f, lineterminator="\n"); c.writerow(["closure", "quantity", "region", "value"]); c.writerows(table)
print(final, len(table))
