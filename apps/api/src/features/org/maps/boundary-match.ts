import type { BoundaryResult } from '@tiendo/contracts';
import { unitNameKey } from '@tiendo/indicators/succession';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import type { BoundaryFeature } from '../entities/boundary-map.entity.js';

/** A unit with every name it has. */
export interface NamedPlace {
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
}

export interface BoundaryMatch {
  readonly features: readonly BoundaryFeature[];
  readonly matched: BoundaryResult['matched'];
  readonly unmatched: BoundaryResult['unmatched'];
  /** Units that no feature is. */
  readonly missing: BoundaryResult['missing'];
}

/** Deepest nesting of coordinates: MultiPolygon, polygon, ring, position. */
const DEPTH = { Polygon: 3, MultiPolygon: 4 } as const;

/**
 * Which unit each feature of a GeoJSON file is: some property is the code of a unit or a name it has or had, diacritics
 * and the kind of unit before it ignored where only one unit is left. Geometry is taken as it is, properties are not.
 */
export function matchBoundaries(features: readonly unknown[], places: readonly NamedPlace[]): BoundaryMatch {
  const finders = findersOf(places);
  const taken = new Map<string, BoundaryFeature>();
  const matched: BoundaryMatch['matched'][number][] = [];
  const unmatched: BoundaryMatch['unmatched'][number][] = [];
  for (const [index, feature] of features.entries()) {
    const texts = textsOf(feature);
    const label = labelOf(texts);
    const found = find(texts, finders);
    const geometry = geometryOf(feature);
    if (found === 'unknown' || found === 'ambiguous') unmatched.push({ index, label, reason: found });
    else if (geometry === null) unmatched.push({ index, label, reason: 'noGeometry' });
    else if (taken.has(found.code)) unmatched.push({ index, label, reason: 'twice' });
    else {
      taken.set(found.code, { type: 'Feature', properties: { unit: found.code, name: found.name }, geometry });
      matched.push({ unit: found.code, name: found.name, label: label ?? found.name });
    }
  }
  return {
    features: [...taken.values()],
    matched,
    unmatched,
    missing: places.filter(({ code }) => !taken.has(code)).map(({ code, name }) => ({ code, name })),
  };
}

type Finder = (text: string) => readonly NamedPlace[];

/** From the surest to the loosest: the code, a whole name, a name without the kind of unit before it. */
function findersOf(places: readonly NamedPlace[]): readonly Finder[] {
  const index = (keysOf: (place: NamedPlace) => readonly string[], keyOf: (text: string) => string): Finder => {
    const byKey = new Map<string, NamedPlace[]>();
    for (const place of places) {
      for (const key of new Set(keysOf(place))) byKey.set(key, [...(byKey.get(key) ?? []), place]);
    }
    return (text) => byKey.get(keyOf(text)) ?? [];
  };
  return [
    index(
      ({ code }) => [code],
      (text) => text,
    ),
    index(({ names }) => names.map(foldVietnamese), foldVietnamese),
    index(({ names }) => names.map(unitNameKey), unitNameKey),
  ];
}

function find(texts: readonly string[], finders: readonly Finder[]): NamedPlace | 'unknown' | 'ambiguous' {
  let isAmbiguous = false;
  for (const finder of finders) {
    for (const text of texts) {
      const [place, ...others] = finder(text);
      if (place && others.length === 0) return place;
      isAmbiguous ||= others.length > 0;
    }
  }
  return isAmbiguous ? 'ambiguous' : 'unknown';
}

function textsOf(feature: unknown): string[] {
  const properties: unknown = isObject(feature) ? feature['properties'] : null;
  const texts = isObject(properties) ? Object.values(properties) : [];
  return texts
    .flatMap((value) => (typeof value === 'string' || typeof value === 'number' ? [String(value).trim()] : []))
    .filter((text) => text !== '' && text.length <= 200);
}

/** What a person would recognise a feature by: its first property with letters in it. */
const labelOf = (texts: readonly string[]): string | null =>
  texts.find((text) => /\p{L}{2}/u.test(text)) ?? texts[0] ?? null;

function geometryOf(feature: unknown): BoundaryFeature['geometry'] | null {
  const geometry: unknown = isObject(feature) ? feature['geometry'] : null;
  if (!isObject(geometry)) return null;
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return null;
  return Array.isArray(coordinates) && isNested(coordinates, DEPTH[type]) ? { type, coordinates } : null;
}

/** Lists in lists down to positions of longitude and latitude in degrees. */
function isNested(coordinates: readonly unknown[], depth: number): boolean {
  if (depth === 1) {
    const [longitude, latitude] = coordinates;
    return isWithin(longitude, 180) && isWithin(latitude, 90);
  }
  return coordinates.length > 0 && coordinates.every((part) => Array.isArray(part) && isNested(part, depth - 1));
}

const isWithin = (value: unknown, limit: number): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
