"""What the years before the panel say of China's months: working days, season, and what a nowcast reads."""
import datetime
import math

from .tables import LAST_MONTH, following, number, published

FROM = "data/indicators/"
PANEL = "panels/china-2024/"
NOWCAST = "nowcast/"
FIRST_YEAR, LAST_YEAR, LEFT_OUT = 2010, 2018, (2013, 2014)
"""Years of the season: 2013 and 2014 carry invoicing fraud; the moving mean of 2019 would reach into the shutdown of 2020."""
SLOPE = {"exports": 0.0052, "imports": 0.0005}
DAY_LOSS = 0.008
WORKING_DAYS = {"exports": 0.0, "imports": 0.4}
"""The parameters holiday_slope.CHN, holiday_slope_imports.CHN, holiday_day_loss.CHN and workdays_imports.CHN."""
USUAL_DAY = 36
MEAN_TO = 2024
"""Last year of the means from which a month's working days are counted."""
SOURCE_DAYS = "State Council notices, NateScarlet/holiday-cn"
MIRROR = "GACC monthly totals, EastMoney mirror (huizhaohuang/china-econ-data-penetrate)"


def derive(raw, out):
    days = {r["month"]: float(r["value"]) for r in raw.rows(FROM + "cn_working_days.csv") if r["series"] == "cn_working_days"}
    deviation = deviations(days)
    out.write(
        PANEL + "working_days.csv",
        ["month", "working_days", "log_deviation", "status", "source"],
        [[m, number(days[m]), number(deviation[m], 9), "derived", SOURCE_DAYS] for m in sorted(days)],
    )
    totals = {"exports": {}, "imports": {}}
    for r in raw.rows(FROM + "cn_total_trade.csv"):
        if r["series"] in ("cn_exports", "cn_imports") and r["month"] <= LAST_MONTH:
            totals[r["series"][3:]][r["month"]] = float(r["value"]) * 1000
    new_years = {int(r["year"]): datetime.date.fromisoformat(r["date"]) for r in raw.rows(FROM + "lunar_new_year.csv")}
    effects = {flow: season(flow, totals[flow], deviation, new_years) for flow in totals}
    out.write(
        PANEL + "season.csv",
        ["month", "exports", "imports", "status", "source"],
        [[m + 1, number(effects["exports"][m], 9), number(effects["imports"][m], 9), "derived", MIRROR] for m in range(12)],
    )
    out.write(
        NOWCAST + "new_year_before.csv",
        ["year", "date", "status", "source"],
        [[year, day.isoformat(), "verified", "Chinese calendar"] for year, day in sorted(new_years.items()) if 2009 <= year < 2022],
    )
    write_totals(raw, out, totals)
    write_indicators(raw, out)


def deviations(days):
    means = {}
    for m in range(1, 13):
        logs = [math.log(v) for month, v in days.items() if int(month[5:]) == m and int(month[:4]) <= MEAN_TO]
        means[m] = sum(logs) / len(logs)
    return {month: math.log(v) - means[int(month[5:])] for month, v in days.items()}


def holiday(flow, month, new_years):
    """As core.baseline.HolidayEffect, at the parameters above."""
    year, m = int(month[:4]), int(month[5:])
    if m > 3 or year not in new_years:
        return 0.0
    later = new_years[year].timetuple().tm_yday - USUAL_DAY
    if m == 3:
        return -SLOPE[flow] * later
    held = sum(1 for k in range(-1, 9) if (new_years[year] + datetime.timedelta(days=k)).month == m)
    return SLOPE[flow] / 2 * later - DAY_LOSS * (held - 5)


def season(flow, total, deviation, new_years):
    """Mean distance of each month of the year from the moving mean of thirteen months, in logs, centred."""
    logs = {}
    for month, value in total.items():
        calendar = holiday(flow, month, new_years) + WORKING_DAYS[flow] * deviation.get(month, 0.0)
        logs[month] = math.log(value) - calendar
    effects = []
    for m in range(1, 13):
        distances = []
        for year in range(FIRST_YEAR, LAST_YEAR + 1):
            if year in LEFT_OUT:
                continue
            month = f"{year}-{m:02d}"
            around = [logs[following(month, k)] for k in range(-6, 7)]
            distances.append(logs[month] - (sum(around) - (around[0] + around[-1]) / 2) / 12)
        effects.append(sum(distances) / len(distances))
    mean = sum(effects) / 12
    return [e - mean for e in effects]


def write_totals(raw, out, totals):
    """Totals before the panel's, with the day on which customs published each; by rule where it was not found."""
    released = {r["month"]: r["release_date"] for r in raw.rows(FROM + "cn_trade_release_dates.csv")}
    rows = []
    for month in sorted(totals["exports"]):
        if month < "2009-01" or month > "2021-12":
            continue
        day = released.get(month) or published(month, 9)
        if month.endswith("-01"):
            day = released.get(following(month)) or published(following(month), 9)
        rows.append([month, number(totals["exports"][month]), number(totals["imports"][month]), day, "reported", MIRROR])
    out.write(NOWCAST + "totals_before.csv", ["month", "exports_usd_mn", "imports_usd_mn", "published", "status", "source"], rows)


SERIES = {"kr_exports": 1, "kr_exports_20d_yoy": -9}
"""Days from the end of the month to the first print, as the offices usually do."""


def write_indicators(raw, out):
    rows = []
    for r in raw.rows(FROM + "indicators.csv"):
        if r["series"] in SERIES and r["month"] <= LAST_MONTH:
            year, m = (int(part) for part in following(r["month"]).split("-"))
            day = datetime.date(year, m, 1) + datetime.timedelta(days=SERIES[r["series"]] - 1)
            rows.append([r["series"], r["month"], number(float(r["value"]), 6), day.isoformat(), "reported", r["source"].split(" @")[0]])
    rows.sort()
    out.write(NOWCAST + "indicators.csv", ["series", "month", "value", "published", "status", "source"], rows)
