// Writes a pack's map.json: the outlines of one state's counties, and how to place a point on them.
//   node tools/map.mjs <state FIPS> <packs/NAME/map.json>      such as: npm run map -- 09 ../packs/NAME/map.json
// Source: us-atlas (Census Bureau cartographic boundaries, 1:10,000,000). The projection is the plainest that is right
// for one state, equirectangular with the middle parallel as its scale, so that any program can place a point:
//   x = (longitude - longitude_left) * x_per_degree        y = (latitude_top - latitude) * y_per_degree
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoBounds } from "d3-geo";
import { feature } from "topojson-client";

const width = 720;
const margin = 8;

export function stateMap(fips) {
  const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("us-atlas/counties-10m.json"), "utf8"));
  const counties = feature(atlas, atlas.objects.counties).features.filter((county) => county.id.startsWith(fips));
  if (counties.length === 0) throw new Error(`No county has a FIPS code that begins with ${fips}.`);
  const [[west, south], [east, north]] = geoBounds({ type: "FeatureCollection", features: counties });

  const x_per_degree = rounded((width - 2 * margin) / (east - west), 4);
  const y_per_degree = rounded(x_per_degree / Math.cos(((north + south) / 2) * (Math.PI / 180)), 4);
  const longitude_left = rounded(west - margin / x_per_degree, 6);
  const latitude_top = rounded(north + margin / y_per_degree, 6);
  const height = Math.ceil((latitude_top - south) * y_per_degree + margin);
  const place = ([longitude, latitude]) => [
    rounded((longitude - longitude_left) * x_per_degree, 1), rounded((latitude_top - latitude) * y_per_degree, 1),
  ];

  return {
    source: "us-atlas 3, counties-10m (U.S. Census Bureau cartographic boundary files)",
    formula: "x = (longitude - longitude_left) * x_per_degree; y = (latitude_top - latitude) * y_per_degree",
    state_fips: fips,
    width,
    height,
    projection: { longitude_left, latitude_top, x_per_degree, y_per_degree },
    counties: counties
      .map((county) => ({ fips: county.id, name: county.properties.name, path: outline(county.geometry, place) }))
      .sort((a, b) => a.fips.localeCompare(b.fips)),
  };
}

function outline(geometry, place) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => ringPath(ring.map(place))).filter(Boolean).join("");
}

// Points closer than half a unit are dropped; a ring that is then no area (a rock in the sound) is left out.
function ringPath(points) {
  const kept = points.filter((point, i) => i === 0 || Math.hypot(point[0] - points[i - 1][0], point[1] - points[i - 1][1]) >= 0.5);
  return kept.length < 4 ? "" : `M${kept.map((point) => point.join(",")).join("L")}Z`;
}

function rounded(value, digits) {
  return Number(value.toFixed(digits));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [fips, file] = process.argv.slice(2);
  if (!/^\d\d$/.test(fips ?? "") || !file) {
    console.error("Give the state's two-digit FIPS code and the file to write: npm run map -- 09 ../packs/NAME/map.json");
    process.exit(2);
  }
  const map = stateMap(fips);
  writeFileSync(file, `${JSON.stringify(map, null, 1)}\n`);
  console.log(`${file}: ${map.counties.length} counties, ${map.width} x ${map.height}`);
}
