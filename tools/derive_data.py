#!/usr/bin/env python3
"""Rebuilds the shipped data tables from a folder of raw tables.

    python3 tools/derive_data.py --shared DIR [--out scenarios/src/main/resources]

DIR holds the raw tables (worlds/, data/). The script needs Python 3.9 or later and no package.
It writes the same bytes each time; docs/data-sources.md says what each table is; its checksums are renewed.
With --check nothing is written: it derives into a folder of its own and exits 1 with the names of the tables that differ from those that are shipped.
"""
import argparse
import filecmp
import pathlib
import shutil
import sys
import tempfile

from derive import checksums, currency, hs_shares, notes, observed, observed_2023, observed_imports, panel, provinces, season, us_imports, world, world22
from derive.tables import Raw, Out


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--shared", required=True, type=pathlib.Path, help="folder of the raw tables")
    parser.add_argument("--out", default=pathlib.Path("scenarios/src/main/resources"), type=pathlib.Path)
    parser.add_argument("--document", default=pathlib.Path("docs/data-sources.md"), type=pathlib.Path)
    parser.add_argument("--check", action="store_true", help="compare with what is shipped, write nothing")
    arguments = parser.parse_args()
    if arguments.check:
        sys.exit(check(arguments.shared, arguments.out))
    written = derive(arguments.shared, arguments.out)
    checksums.renew(arguments.document, arguments.out)
    for path in written:
        print(path)


def check(shared, shipped):
    """Whether everything that is derived is what is shipped, to the byte; 1 if something is not."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder) / "resources"
        shutil.copytree(shipped, folder)
        written = derive(shared, folder)
        differing = [path for path in written if not filecmp.cmp(folder / path, shipped / path, shallow=False)]
    for path in differing:
        print("differs from what is shipped:", path)
    print(len(written), "tables derived,", len(differing), "differ")
    return 1 if differing else 0


def derive(shared, folder):
    raw = Raw(shared)
    out = Out(folder)
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
    return out.written


if __name__ == "__main__":
    main()
