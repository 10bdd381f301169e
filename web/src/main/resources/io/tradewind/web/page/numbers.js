// Numbers for people: a true minus, a sign where it is a change, thin groups of thousands, as many decimals as their size bears.

const MINUS = "\u2212";

/** @param {number} value @returns {number} decimals that a number of that size needs */
export const decimalsOf = (value) => {
  const size = Math.abs(value);
  return size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 1 : size >= 0.1 ? 2 : size === 0 ? 0 : 3;
};

/** @param {number | null} value @param {number} [decimals] */
export function plain(value, decimals = decimalsOf(value ?? 0)) {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return "\u2013";
  }
  const text = Math.abs(value).toFixed(decimals);
  const [whole, rest] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const zero = Number(text) === 0;
  return (value < 0 && !zero ? MINUS : "") + grouped + (rest ? `.${rest}` : "");
}

/** @param {number | null} value @param {number} [decimals] */
export function signed(value, decimals) {
  const text = plain(value, decimals);
  return value !== null && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2025-04" as "Apr 2025", "2025-04-09" as "9 Apr 2025". @param {string} date */
export function day(date) {
  const [year, month, dayOfMonth] = String(date).split("-");
  const name = MONTHS[Number(month) - 1];
  return name ? `${dayOfMonth ? `${Number(dayOfMonth)} ` : ""}${name} ${year}` : date;
}
