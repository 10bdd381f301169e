// Countries of Natural Earth (world-atlas, 50m) merged into the regions of a world, so that no border inside a region is drawn.
// usage: npm ci && node regions.mjs   (from this folder; writes the maps of module app)
// Which place belongs to which region stands in scenarios' names/places.csv and in each world's regions.csv.
import { readFileSync, writeFileSync, existsSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from "d3-geo";
import { merge } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

const require = createRequire(import.meta.url);
const iso = require("iso-3166-1");
const RESOURCES = "../../scenarios/src/main/resources/";
const OUT = "../../app/src/main/resources/io/tradewind/app/plot/";
const WIDTH = 2000;
/** Empty rows above the northernmost coast. */
const NORTH = 512;
const ANTARCTICA = "010";
/** Places without a number in the data, by what the customs or the region around them counts: see docs/map.md. */
const UNNUMBERED = { "N. Cyprus": "CYP", Kosovo: "SRB", Somaliland: "SOM", "Indian Ocean Ter.": "CXR" };
/** Where the circle of a region stands that is not best at the middle of its largest part: longitude, latitude. */
const ANCHORS = {
  USA: [-98, 39], CAN: [-106, 56], RUS: [60, 58], CHN: [104, 35], EU27: [10.5, 50], XEU: [31, 49], XLA: [-66, -30],
  XME: [45, 24], AFR: [20, 4], XCA: [67, 48], XSA: [68, 29], XSE: [107, 4], XOC: [173, -41], HKG: [114.2, 22.3],
  NOR: [9, 61], FRA: [2.5, 47], PRT: [-8, 39.6], ESP: [-3.7, 40], NLD: [5.3, 52.2], CHL: [-70.7, -33.4], NZL: [173, -41],
  JPN: [138, 36], MYS: [102, 4], IDN: [110, -7], GBR: [-1.5, 52.5], AUS: [134, -25], MEX: [-102, 23.5], BRA: [-52, -10],
};
/** Smaller ones are drawn as dots: their shape would not be seen. Square kilometres. */
const SMALL = 3500;
/** Islands below this are left out, but the largest part of a region never is. */
const ISLAND = 4000;
/** Triangles below this many square degrees are straightened. */
const SIMPLIFY = 0.03;
const EARTH = 510.1e6 / (4 * Math.PI);

function rows(file) {
  const [head, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const keys = head.split(",");
  return lines.map(line => {
    const cells = [...line.matchAll(/("([^"]*)"|[^,]*)(,|$)/g)].map(m => m[2] ?? m[1]);
    return Object.fromEntries(keys.map((key, k) => [key, cells[k] ?? ""]));
  });
}

const atlas = require("world-atlas/countries-50m.json");
const detailed = presimplify(atlas);
const places = rows(RESOURCES + "names/places.csv");
const inside = new Map(places.map(place => [place.place, place.inside.split(";")]));
const alpha = new Map(iso.all().map(one => [one.numeric, one.alpha3]));

function regionOf(country, codes) {
  const place = country.id ? alpha.get(country.id) : UNNUMBERED[country.properties.name];
  if (!place) return "-";
  if (codes.has(place)) return place;
  return (inside.get(place) ?? []).find(code => codes.has(code)) ?? "-";
}

/** Outlines as whole numbers, each point as a step from the one before; what crosses the edge of the map is cut there. */
function path(polygons, projection) {
  const rings = [];
  const pen = {
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings[rings.length - 1].push([x, y]),
    closePath: () => {},
    arc: () => {},
  };
  geoPath(projection, pen)({ type: "MultiPolygon", coordinates: polygons });
  let text = "";
  for (const ring of rings) {
    const points = ring.map(point => point.map(Math.round));
    const kept = points.filter((p, k) => k === 0 || p[0] !== points[k - 1][0] || p[1] !== points[k - 1][1]);
    if (kept.length < 4) continue;
    let [x, y] = kept[0];
    text += `M${x} ${y}l`;
    text += kept.slice(1).map(p => { const step = `${p[0] - x} ${p[1] - y}`; [x, y] = p; return step; }).join(" ") + "z";
  }
  return text;
}

function area(polygon) {
  return geoArea({ type: "Polygon", coordinates: polygon }) * EARTH;
}

function map(world, regionsFile, weight) {
  const codes = new Set(rows(regionsFile).map(row => row.region));
  const topology = simplify(detailed, weight);
  const groups = new Map([...codes].map(code => [code, []]));
  groups.set("-", []);
  for (const country of topology.objects.countries.geometries) {
    if (country.id !== ANTARCTICA) groups.get(regionOf(country, codes)).push(country);
  }
  const projection = geoEqualEarth().rotate([-11, 0]).fitSize([WIDTH, WIDTH], { type: "Sphere" }).precision(0);
  const [x, y] = projection.translate();
  projection.translate([x, y - NORTH]);
  const lines = [];
  let bottom = 0;
  let top = Infinity;
  for (const [code, countries] of groups) {
    if (countries.length === 0) { lines.push([code, ...(ANCHORS[code] ? projection(ANCHORS[code]).map(Math.round) : [0, 0]), 1, ""]); continue; }
    const polygons = merge(topology, countries).coordinates.map(p => [p, area(p)]).sort((a, b) => b[1] - a[1]);
    const size = polygons.reduce((sum, p) => sum + p[1], 0);
    const drawn = polygons.filter((p, k) => k === 0 || p[1] >= ISLAND).map(p => p[0]);
    const anchor = projection(ANCHORS[code] ?? geoCentroid({ type: "Polygon", coordinates: polygons[0][0] })).map(Math.round);
    const dot = size < SMALL ? 1 : 0;
    const text = dot ? "" : path(drawn, projection);
    for (const m of text.matchAll(/M(-?\d+) (-?\d+)/g)) { bottom = Math.max(bottom, +m[2]); top = Math.min(top, +m[2]); }
    lines.push([code, ...anchor, dot, text]);
  }
  mkdirSync(OUT, { recursive: true });
  const head = ["# " + world + ": Natural Earth 4.1.0 (public domain) by world-atlas 2.0.2 (ISC), merged and simplified by tools/map; Equal Earth, 11 degrees east in the middle",
    "# region, x and y of its circle, whether it is a dot, outline; width " + WIDTH];
  writeFileSync(OUT + world + ".map", head.concat(lines.map(line => line.join("\t"))).join("\n") + "\n");
  console.log(world, lines.length, "regions", readFileSync(OUT + world + ".map").length, "bytes", "from", top, "to", bottom, lines.filter(l => l[3]).map(l => l[0]).join(" "), "| none:", groups.get("-").map(c => c.properties.name).join(", "));
}

map("world-2023", RESOURCES + "worlds/world-2023/regions.csv", SIMPLIFY);
const finer = process.argv[2] ?? RESOURCES + "worlds/world-2022/regions.csv";
if (existsSync(finer)) map("world-2022", finer, SIMPLIFY);
