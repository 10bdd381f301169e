// The engine with objects instead of lines of text: { reporter: "CN", partner: ["USA", "VNM"] } for "reporter=CN\npartner=USA,VNM".
import * as engine from "./tradewind-engine.js";

const lines = (values) =>
  Object.entries(values ?? {})
    .map(([key, value]) => `${key}=${Array.isArray(value) ? value.join(",") : value}`)
    .join("\n");

export const open = (bundle) => engine.open(bundle);
export const close = (handle) => engine.close(handle);
export const project = (handle, changes) => engine.project(handle, lines(changes));
export const rows = (handle, query) => engine.rows(handle, lines(query));
export const effect = (handle, query) => engine.effect(handle, lines(query));
export const charts = (handle, view) => engine.charts(handle, lines(view));
export const look = (handle, changes, view) => engine.look(handle, lines(changes), lines(view));
export const moreCharts = (handle, view) => engine.moreCharts(handle, lines(view));
export const longRunChart = (handle, view, sets) => engine.longRunChart(handle, lines(view), lines(sets));
export const chartDraws = (handle, view, count, seed = 1) => engine.chartDraws(handle, lines(view), count, seed);
export const longRun = (handle, date) => engine.longRun(handle, date);
export const fields = (handle) => engine.fields(handle);
export const draws = (handle, query, count, seed = 1) => engine.draws(handle, lines(query), count, seed);
export const explain = (handle, question, groups) => engine.explain(handle, lines(question), lines(groups));
export const contributions = (handle, view, groups) => engine.contributions(handle, lines(view), lines(groups));
export const step = (job, runs) => engine.step(job, runs);
export const drop = (job) => engine.drop(job);
