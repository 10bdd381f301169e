// The table of a chart: one row a category, one column a series, two for its ends. What is saved as CSV is this table.

/**
 * @typedef {import("tradewind").Chart["series"][number]} Series
 * @typedef {import("tradewind").Chart & { beside?: Series[] }} Chart a chart, and what stands beside it on the same scale
 */

/** @param {Chart} chart @returns {{ heads: string[], rows: (string | number | null)[][] }} */
export function tableOf(chart) {
  const columns = chart.series.flatMap((series) => [
    ...(series.values?.length ? [{ head: series.name, values: series.values }] : []),
    ...(series.low?.length
      ? [
          { head: `${series.name}, from`, values: series.low },
          { head: `${series.name}, to`, values: series.high ?? [] },
        ]
      : []),
  ]);
  return {
    heads: ["code", "name", ...columns.map((column) => column.head)],
    rows: chart.categories.map((category, k) => [category.code, category.name, ...columns.map((column) => column.values[k] ?? null)]),
  };
}

/** @param {string | number | null} cell */
const quoted = (cell) => {
  const text = cell === null || (typeof cell === "number" && Number.isNaN(cell)) ? "" : String(cell);
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** @param {Chart} chart */
export function csvOf(chart) {
  const { heads, rows } = tableOf(chart);
  return [heads, ...rows].map((row) => row.map(quoted).join(",")).join("\n") + "\n";
}
