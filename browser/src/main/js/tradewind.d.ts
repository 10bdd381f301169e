/** What cannot be done, and what may have been meant. */
export interface Problem {
  /** Field, key or event that it concerns, such as `us-reciprocal-125.rate`; empty for the whole. */
  path: string;
  message: string;
  /** A sentence that begins with "Maybe", or nothing. */
  hint: string;
}

/** What an action gives: a handle, or problems. */
export interface Opened {
  handle: number;
  problems: Problem[];
}

/** Rows of words and numbers. Row `r` has `words[r * wordColumns.length + c]` and `numbers[r * numberColumns.length + c]`; what is not known is NaN. */
export interface Table {
  problems: Problem[];
  wordColumns: string[];
  numberColumns: string[];
  words: string[];
  numbers: Float64Array;
  notes: string[];
  /** Runs that are made, and runs in all; 1 of 1 unless it is a job. */
  done: number;
  total: number;
}

/** A chart as data; everybody who draws it draws this. */
export interface Chart {
  id: string;
  kind: "lines" | "steps" | "bars" | "dots" | "stacked" | "waterfall" | "heatmap" | "map" | "timeline";
  title: string;
  reading: string;
  unit: string;
  source: string;
  alt: string;
  categories: { code: string; name: string }[];
  /** Values, or the two ends of a band, or both; one number for each category, null where it is not known. */
  series: { code: string; name: string; role: string; values?: (number | null)[]; low?: (number | null)[]; high?: (number | null)[] }[];
  marks: { at: string; number: number; label: string; code: string }[];
  /** Month of the last observation that was used. */
  origin?: string;
}

/** What there is to see of a view. */
export interface Charts {
  problems: Problem[];
  sentence: { text: string; range: string };
  tiles: { code: string; name: string; unit: string; value: number | null; before: number | null }[];
  charts: Chart[];
  done: number;
  total: number;
}

/** How far a job is, where nothing else is new. */
export interface Progress {
  problems: Problem[];
  done: number;
  total: number;
}

/** If `problems` is not empty, nothing else is there. */
export type Answer = Table | Charts | Progress | Opened;

export type Words = string | string[];

/** Which rows; what is left out is as in `tradewind run`. */
export interface Query {
  reporter?: Words;
  partner?: Words;
  product?: Words;
  channel?: Words;
  frequency?: "month" | "quarter" | "year";
  currency?: "USD" | "CNY";
}

/** What is looked at; what is left out is as usual. */
export interface View {
  reporter?: string;
  flow?: "exports" | "imports";
  partner?: string;
  product?: string;
  /** `2026`, `2026-Q1`, `2026-03` or `2026-01/2026-06`. */
  period?: string;
  /** Compares with the bundle as it was opened, in place of the run without events. */
  against?: "opened";
}

/** The flow whose growth over twelve months is explained. */
export interface Question {
  reporter?: string;
  flow?: "exports" | "imports";
  partner?: string;
  product?: string;
  /** The later of the two months, `2025-09`. */
  month?: string;
}

/** `{"us-reciprocal-125.rate": 0.5, "truce.end": "2026-11-10", "param.elasticity.long_run": 4, "without.yuan-2025": true}` */
export type Changes = Record<string, number | string | boolean | string[]>;

/** Opens a bundle and runs it as it is. */
export function open(bundle: string): Opened;
export function close(handle: number): void;
/** Runs the bundle with these values; all others are as in the bundle. With problems the state before stays. */
export function project(handle: number, changes: Changes): Opened;
/** Rows of the present state, by the columns of projection.csv. */
export function rows(handle: number, query?: Query): Answer;
/** The same rows as the bundle has them and as they are now: opened_usd_mn, changed_usd_mn, effect_usd_mn, effect_pct. */
export function effect(handle: number, query?: Query): Answer;
/** Sentence, tiles and charts of the present state. */
export function charts(handle: number, view?: View): Charts | Opened;
/** `project` and `charts` at once, in less time: only the flow that is looked at is worked out. */
export function look(handle: number, changes: Changes, view?: View): Charts | Opened;
/** Charts of the same view that are looked at later: events, map, heatmap, instead, provinces. */
export function moreCharts(handle: number, view?: View): Charts | Opened;
/** The long run on the last day of the horizon: a dot for each set, which has an elasticity for each sector; the first is the headline's. */
export function longRunChart(handle: number, view: View | undefined, sets?: Record<string, number[]>): Charts | Opened;
/** Begins the same with bands. */
export function chartDraws(handle: number, view: View | undefined, count: number, seed?: number): Opened;
/** What the world would settle at if the duties and transport of a day stayed; the columns of regions.csv. */
export function longRun(handle: number, date: string): Answer;
/** What can be changed: field, type, value, says; low, high. */
export function fields(handle: number): Answer;
/** Begins bands (p10, p50, p90) of the present state. */
export function draws(handle: number, query: Query, count: number, seed?: number): Opened;
/** Begins an explanation, whose shares sharpen; groups are event ids by name; events in none go by the groups of the command line. */
export function explain(handle: number, question?: Question, groups?: Record<string, string[]>): Opened;
/** Begins a chart of what each group of events does to the flow by month, as stacked parts that sharpen. */
export function contributions(handle: number, view?: View, groups?: Record<string, string[]>): Opened;
/** Makes about that many more runs of a job; without anything but progress where nothing else is new. */
export function step(job: number, runs: number): Answer;
export function drop(job: number): void;

/** What the worker takes. */
export type Request =
  | { id: number; call: "open" | "close" | "project" | "rows" | "effect" | "charts" | "look" | "moreCharts" | "longRunChart" | "longRun" | "fields" | "draws" | "chartDraws" | "explain" | "contributions"; args: unknown[] }
  | { cancel: number };

/** What the worker answers. */
export type Response =
  | { id: number; answer: Answer; last: boolean; cancelled?: undefined }
  | { id: number; cancelled: true; last: true };
