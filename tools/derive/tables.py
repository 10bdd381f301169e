"""Reading raw tables and writing ours: UTF-8, LF, comma, one header line."""
import csv
import io

LAST_MONTH = "2026-03"
"""Last month of anything shipped: later observations stay outside the project's reach."""

RENAMED = {"chemicals_pharma": "other_chemicals_pharma"}
"""Products that the raw tables call like a sector of other goods."""
SUMS = {"metals": "base-metals"}
"""Sums of products that they call like one."""


class Raw:
    """The folder of raw tables."""

    def __init__(self, folder):
        self.folder = folder

    def rows(self, path):
        with open(self.folder / path, encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))


class Out:
    """The resources folder."""

    def __init__(self, folder):
        self.folder = folder
        self.written = []

    def write(self, path, columns, rows):
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)
        self.text(path, buffer.getvalue())

    def text(self, path, text):
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
        self.written.append(path)


def number(value, digits=6):
    """The number with at most that many decimals and without trailing zeros."""
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def following(month, months=1):
    """The month so many months later, as yyyy-mm."""
    index = int(month[:4]) * 12 + int(month[5:]) - 1 + months
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def published(month, day):
    """Day of publication by rule: January comes out with February in March, as customs has done since 2020."""
    return f"{following(month, 2 if month.endswith('-01') else 1)}-{day:02d}"


def renamed(code):
    """What a product of the raw tables is called here."""
    return RENAMED.get(code, code)
