#!/usr/bin/env python3
"""Rebuilds the shipped data tables from a folder of raw tables.

    python3 tools/derive_data.py --shared DIR [--out scenarios/src/main/resources]

DIR holds the raw tables (worlds/, data/). The script needs Python 3.9 or later and no package.
It writes the same bytes each time; docs/data-sources.md says what each table is; its checksums are renewed.
"""
import argparse
import pathlib

from derive import checksums, currency, hs_shares, notes, observed, observed_2023, observed_imports, panel, provinces, season, us_imports, world, world22
from derive.tables import Raw, Out


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", required=True, type=pathlib.Path, help="folder of the raw tables")
    parser.add_argument("--out", default=pathlib.Path("scenarios/src/main/resources"), type=pathlib.Path)
    parser.add_argument("--document", default=pathlib.Path("docs/data-sources.md"), type=pathlib.Path)
    arguments = parser.parse_args()
    raw = Raw(arguments.shared)
    out = Out(arguments.out)
    world.derive(raw, out)
    panel.derive(raw, out)
    season.derive(raw, out)
    currency.derive(raw, out)
    observed.derive(raw, out)
    observed_2023.derive(raw, out)
    observed_imports.derive(raw, out)
    provinces.derive(raw, out)
    us_imports.derive(raw, out)
    notes.derive(raw, out)
    world22.derive(raw, out)
    hs_shares.derive(raw, out)
    checksums.renew(arguments.document, arguments.out)
    for path in out.written:
        print(path)


if __name__ == "__main__":
    main()
