import { aligned, decimalText, exact, pow10, shifted } from '../number/exact.js';
import { foldVietnamese, isAscii, plainCharacters } from '../vietnamese/index.js';
import { takeMagnitude } from '../vietnamese/magnitude.js';
import { sameKey, isSameCount } from './counted.js';

/** Kinds whose units turn into one another. */
type Convertible = 'money' | 'length' | 'area' | 'volume' | 'mass' | 'energy' | 'electricPower' | 'time' | 'months';
export type UnitKind = Convertible | 'currency' | 'percent' | 'points' | 'count';

/** A unit of measure taken apart: `triệu thuê bao` is 10^6 of the count `thue bao`, `km²` 10^6 of the base of areas. */
export interface MeasureUnit {
  readonly kind: UnitKind;
  /** Power of ten of the scale words before it: `triệu đồng` 6, `nghìn tỷ đồng` 12. */
  readonly scale: number;
  /** How many of the base of its kind (đồng, m, m², m³, g, Wh, W, second, month, %) it is; several where regions differ. */
  readonly amounts: readonly string[];
  /** Folded: the first spelling of a known unit (`km`), else the words (`thue bao`). */
  readonly name: string;
  /** What it is counted by, folded: `nguoi/nam` of `triệu đồng/người/năm`; empty without. */
  readonly per: string;
}

/**
 * Every unit that is known by name, with how many of the base of its kind it is. Spelt as people spell them. `sào` and
 * `mẫu` of the north, the middle and the south differ; a day is one of the calendar or of eight working hours.
 */
const UNITS: readonly (readonly [kind: UnitKind, amounts: string, spellings: string])[] = [
  ['money', '1', 'đồng|vnđ|vnd|₫|đồng việt nam'],
  ['money', '1', 'đ'],
  ['money', '1000', 'k|kđ|k đồng'],
  ['currency', '1', 'usd|đô la|đô la mỹ|đô|đôla|$|us$'],
  ['currency', '1', 'eur|euro|ơ rô|€'],
  ['currency', '1', 'jpy|yên|yên nhật|¥'],
  ['currency', '1', 'cny|nhân dân tệ|tệ'],
  ['length', '1000', 'km|kilômét|ki lô mét|ki-lô-mét|kilomet|cây số'],
  ['length', '1', 'm|mét|met'],
  ['length', '0.1', 'dm|đêximét|đề-xi-mét'],
  ['length', '0.01', 'cm|xentimét|centimet|xăng ti mét|xăng-ti-mét'],
  ['length', '0.001', 'mm|milimét|mi li mét|mi-li-mét'],
  ['area', '1000000', 'km²|kilômét vuông|ki lô mét vuông|ki-lô-mét vuông'],
  ['area', '10000', 'ha|hecta|hec ta|hec-ta|héc ta|héc-ta|hécta'],
  ['area', '1', 'm²|mét vuông'],
  ['area', '0.0001', 'cm²'],
  ['area', '360|500', 'sào'],
  ['area', '3600|5000|10000', 'mẫu'],
  ['area', '1000', 'công đất'],
  ['volume', '1', 'm³|mét khối|khối'],
  ['volume', '0.001', 'lít|lit|l|dm³'],
  ['volume', '0.000001', 'ml|mililít|cm³'],
  ['mass', '1000000', 'tấn'],
  ['mass', '100000', 'tạ'],
  ['mass', '10000', 'yến'],
  ['mass', '1000', 'kg|kilôgam|kilogam|ki lô gam|ki-lô-gam|cân|ký|kí'],
  ['mass', '100', 'lạng'],
  ['mass', '1', 'g|gam|gram|gr'],
  ['mass', '0.001', 'mg|miligam'],
  ['energy', '1000000000', 'gwh'],
  ['energy', '1000000', 'mwh'],
  ['energy', '1000', 'kwh'],
  ['energy', '1', 'wh'],
  ['electricPower', '1000000000', 'gw'],
  ['electricPower', '1000000', 'mw'],
  ['electricPower', '1000', 'kw'],
  ['electricPower', '1', 'w'],
  ['time', '1', 'giây'],
  ['time', '60', 'phút'],
  ['time', '3600', 'giờ|h|tiếng|giờ đồng hồ'],
  ['time', '86400|28800', 'ngày'],
  ['time', '604800', 'tuần'],
  ['time', '28800', 'ngày làm việc|ngày công'],
  ['months', '1', 'tháng'],
  ['months', '3', 'quý'],
  ['months', '12', 'năm'],
  ['points', '1', 'điểm|điểm số|điểm chuẩn'],
  ['percent', '1', '%|phần trăm|percent|pct'],
  ['percent', '0.1', '‰|phần nghìn|phần ngàn'],
];
type Known = Pick<MeasureUnit, 'kind' | 'amounts' | 'name'>;
const BY_SPELLING = new Map<string, Known>(
  UNITS.flatMap(([kind, amounts, spellings]) => {
    const all = spellings.split('|');
    const known: Known = { kind, amounts: amounts.split('|'), name: foldVietnamese(all[0] ?? '') };
    return all.map((spelling) => [spelling, known] as const);
  }),
);
const BY_FOLDED = new Map([...BY_SPELLING].map(([spelling, unit]) => [foldVietnamese(spelling), unit] as const));

/** Takes a unit of measure apart; null for none. Words that are in no table count what they name. */
export function measureUnitOf(text: string): MeasureUnit | null {
  const plain = plainCharacters(text)
    .toLowerCase()
    .replace(/^\(|\)$|[.;,]$/gu, '')
    .trim();
  if (plain === '') return null;
  const [counted = '', ...by] = plain.split(/\s*\/\s*/);
  const per = by.map(perKey).join('/');
  const known = knownUnit(counted);
  if (known) return { ...known, scale: 0, per };
  const { power, rest } = takeMagnitude(counted);
  const scaled = power === 0 ? undefined : knownUnit(rest);
  if (scaled) return { ...scaled, scale: power, per };
  return { kind: 'count', amounts: ['1'], scale: power, name: sameKey(rest), per };
}

/** `vạn dân`, `1 vạn dân` and `10.000 dân` are one. */
function perKey(text: string): string {
  return sameKey(text)
    .replaceAll(/(?<=\d)\.(?=\d)/g, '')
    .replace(/^(?:1 )?van /, '10000 ')
    .replace(/^(?:1 )?(?:nghin|ngan) /, '1000 ');
}

function knownUnit(text: string): Known | undefined {
  return BY_SPELLING.get(text) ?? (isAscii(text) ? BY_FOLDED.get(text) : undefined);
}

/** A figure with a unit of its own in the unit it is asked in. */
export type Converted =
  | { readonly fits: 'yes'; readonly value: string }
  /** What it may be, the likeliest first. */
  | { readonly fits: 'doubtful'; readonly values: readonly string[] }
  | { readonly fits: 'no' };

/**
 * A value from the unit typed behind it to the line's. `isScaled`: scale words stood before the unit and are already in
 * the value. Kinds never turn into another; counts fit where they name the same thing (`phiếu` of `phiếu thông tin`); what
 * a unit is counted by may be left out of money (`triệu đồng` of `triệu đồng/người`) and never differs.
 */
export function converted(value: string, typed: MeasureUnit, line: MeasureUnit, isScaled = false): Converted {
  if (line.kind === 'points' && typed.name === 'd' && !isScaled) return { fits: 'yes', value };
  if (typed.kind !== line.kind) return { fits: 'no' };
  const inLine = shifted(value, -line.scale);
  const isSamePer = typed.per === line.per || (typed.per !== '' && line.per.startsWith(`${typed.per}/`));
  const mayLeaveOut = typed.kind !== 'count' && typed.per === '';
  if (!isSamePer && !mayLeaveOut) {
    const ofLine = perOf(line);
    const ofTyped = perOf(typed);
    // `120/100.000 dân` of `/vạn dân` is 12.
    if (ofLine && ofTyped?.noun === ofLine.noun) {
      const scaled = quotient(value, ofLine.count, ofTyped.count);
      return scaled === null ? { fits: 'no' } : converted(scaled, { ...typed, per: line.per }, line, isScaled);
    }
    // By another thing it is another figure.
    if (typed.per !== '' && line.per !== '') return { fits: 'no' };
    return { fits: 'doubtful', values: turnedInto(inLine, typed, line).slice(0, 1) };
  }
  if (typed.kind === 'currency') {
    if (typed.name !== line.name) return { fits: 'no' };
    // "150.000 USD" of "triệu USD": the scale may have been left out.
    return line.scale === 0 || isScaled
      ? { fits: 'yes', value: inLine }
      : { fits: 'doubtful', values: [inLine, value] };
  }
  if (typed.kind === 'count' && !isSameCount(typed.name, line.name)) return { fits: 'no' };
  const values = turnedInto(inLine, typed, line);
  const [only] = values;
  if (only === undefined) return { fits: 'no' };
  const isOne = typed.name === line.name || (typed.amounts.length === 1 && line.amounts.length === 1);
  return isOne ? { fits: 'yes', value: only } : { fits: 'doubtful', values };
}

/** `10000 dan` taken apart; null where nothing is counted. */
function perOf({ per }: MeasureUnit): { readonly count: string; readonly noun: string } | null {
  const [, count, noun] = /^(\d+) (.+)$/.exec(per) ?? [];
  return count === undefined || noun === undefined || Number(count) === 0 ? null : { count, noun };
}

/** The value in the line's unit, for every amount that the two may have. */
function turnedInto(value: string, typed: MeasureUnit, line: MeasureUnit): string[] {
  if (typed.name === line.name) return [value];
  const values = typed.amounts.flatMap((from) => line.amounts.flatMap((to) => quotient(value, from, to) ?? []));
  return [...new Set(values)];
}

/** Decimals enough for any two units of the table; a third of an hour ends nowhere and is nothing. */
const DECIMALS = 24;

function quotient(value: string, from: string, to: string): string | null {
  const [a, b] = [exact(value), exact(from)];
  const [above, below] = aligned({ units: a.units * b.units, scale: a.scale + b.scale }, exact(to));
  const scaled = above * pow10(DECIMALS);
  return scaled % below === 0n ? decimalText({ units: scaled / below, scale: DECIMALS }) : null;
}
