// Boundaries of the simulated province: an invented outline, cut into districts by weight and each of these into its
// communes, so that neighbours share their borders and a district is exactly what its communes cover. The coordinates
// lie in the Gulf of Guinea, where no province is.
import { localities } from './units.mjs';

/** Degrees; the outline is an oval of so many corners, none of them as far out as the next. */
const [WIDTH, HEIGHT, CORNERS] = [1.6, 1.1, 28];
const ISLAND = 'huyen-mau-dao';
const ISLAND_AT = { x: 1.78, y: 0.24, width: 0.26, height: 0.2 };
const DIGITS = 10_000;

/** An oval whose corners lie unevenly far apart: convex, so that every cut leaves two whole pieces. */
function oval({ x, y, width, height }, corners, random) {
  const steps = Array.from({ length: corners }, () => 0.6 + random.next() * 0.8);
  const whole = steps.reduce((sum, step) => sum + step, 0);
  let turned = 0;
  return steps.map((step) => {
    turned += (step / whole) * 2 * Math.PI;
    return [x + (width / 2) * Math.cos(turned), y + (height / 2) * Math.sin(turned)];
  });
}

function areaOf(ring) {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);
}

/** The part of a convex ring on one side of a line: where a·x + b·y is at most c. */
function clip(ring, [a, b, c]) {
  const side = ([x, y]) => a * x + b * y - c;
  return ring.flatMap((point, index) => {
    const next = ring[(index + 1) % ring.length];
    const [here, there] = [side(point), side(next)];
    const kept = here <= 0 ? [point] : [];
    if (here < 0 === there < 0 || here === 0 || there === 0) return kept;
    const part = here / (here - there);
    return [...kept, [point[0] + part * (next[0] - point[0]), point[1] + part * (next[1] - point[1])]];
  });
}

/** Cuts a ring across its longer side so that the first piece has this part of the area. */
function cut(ring, share, random) {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const isWide = Math.max(...xs) - Math.min(...xs) >= Math.max(...ys) - Math.min(...ys);
  const tilt = (random.next() - 0.5) * 0.7;
  const [a, b] = isWide ? [1, tilt] : [tilt, 1];
  const reach = ring.map(([x, y]) => a * x + b * y);
  let [low, high] = [Math.min(...reach), Math.max(...reach)];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (areaOf(clip(ring, [a, b, middle])) < share * areaOf(ring)) low = middle;
    else high = middle;
  }
  return [clip(ring, [a, b, high]), clip(ring, [-a, -b, -high])];
}

/** One piece per part, as large as its weight says; parts that follow one another lie side by side. */
function divide(ring, parts, random) {
  if (parts.length === 1) return [{ ...parts[0], ring }];
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  const count = Math.ceil(parts.length / 2);
  const first = parts.slice(0, count).reduce((sum, { weight }) => sum + weight, 0);
  const [here, there] = cut(ring, first / whole, random);
  return [...divide(here, parts.slice(0, count), random), ...divide(there, parts.slice(count), random)];
}

function featureOf(unit, name, ring) {
  const rounded = ring.map(([x, y]) => [Math.round(x * DIGITS) / DIGITS, Math.round(y * DIGITS) / DIGITS]);
  const coordinates = [[...rounded, rounded[0]]];
  return { type: 'Feature', properties: { unit, name }, geometry: { type: 'Polygon', coordinates } };
}

/** Boundaries of the 13 districts and of the 54 communes, as files that a province would upload. */
export function makeBoundaries(random) {
  const mainland = localities.filter(({ unit }) => unit.code !== ISLAND);
  const outline = oval({ x: WIDTH / 2, y: HEIGHT / 2, width: WIDTH, height: HEIGHT }, CORNERS, random);
  // Towns are small and the country around them wide: a district has more ground than its people.
  const land = mainland.map(({ weight, ...locality }) => ({ ...locality, weight: 6 + weight / 2 }));
  const island = localities
    .filter(({ unit }) => unit.code === ISLAND)
    .map((locality) => ({ ...locality, ring: oval(ISLAND_AT, 12, random) }));
  const districts = [...divide(outline, land, random), ...island];
  const communes = districts.flatMap(({ parts, ring }) =>
    divide(
      ring,
      parts.map((part) => ({ ...part, weight: part.hundredths })),
      random,
    ),
  );
  const collection = (features) => ({ type: 'FeatureCollection', features });
  return [
    {
      block: 'districts',
      asOf: '2025-06-30',
      fileName: 'ranh-gioi-mo-phong-cap-huyen.geojson',
      geojson: collection(districts.map(({ unit, ring }) => featureOf(unit.code, unit.name, ring))),
    },
    {
      block: 'communes',
      asOf: '2025-07-01',
      fileName: 'ranh-gioi-mo-phong-cap-xa.geojson',
      geojson: collection(communes.map(({ code, name, ring }) => featureOf(code, name, ring))),
    },
  ];
}
