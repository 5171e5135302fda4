import { decimalText, exact, pow10 } from '../number/exact.js';
import { foldVietnamese, isAscii, plainCharacters } from '../vietnamese/index.js';
import { takeMagnitude } from '../vietnamese/magnitude.js';

/** Kinds whose units turn into one another by powers of ten. */
type Convertible = 'money' | 'length' | 'area' | 'volume' | 'mass' | 'energy' | 'electricPower';
export type UnitKind = Convertible | 'currency' | 'percent' | 'points' | 'count';

/** A unit of measure taken apart: `triệu thuê bao` is 10^6 of the count `thue bao`, `km²` 10^6 of the base of areas. */
export interface MeasureUnit {
  readonly kind: UnitKind;
  /** Power of ten of the scale words before it: `triệu đồng` 6, `nghìn tỷ đồng` 12. */
  readonly scale: number;
  /** Power of ten over the base of its kind (đồng, m, m², m³, g, Wh, W): `km` 3, `ha` 4, `tạ` 5. */
  readonly power: number;
  /** What it is called, folded: `thue bao`, `km²`. */
  readonly name: string;
}

/** Every unit that is known by name, with its power over the base of its kind. Spelt as people spell them. */
const UNITS: readonly (readonly [kind: UnitKind, power: number, spellings: string])[] = [
  ['money', 0, 'đồng|đ|vnđ|vnd|₫|đồng việt nam'],
  ['currency', 0, 'usd|đô la|đô la mỹ|đôla|$|us$|eur|euro|ơ rô|€|jpy|yên|cny|nhân dân tệ'],
  ['length', 3, 'km|kilômét|ki lô mét|kilomet|cây số'],
  ['length', 0, 'm|mét|met'],
  ['length', -1, 'dm|đêximét'],
  ['length', -2, 'cm|xentimét|centimet|xăng ti mét'],
  ['length', -3, 'mm|milimét|mi li mét'],
  ['area', 6, 'km²|kilômét vuông|ki lô mét vuông'],
  ['area', 4, 'ha|hecta|héc ta|hec ta|hécta'],
  ['area', 0, 'm²|mét vuông'],
  ['area', -4, 'cm²'],
  ['volume', 0, 'm³|mét khối|khối'],
  ['volume', -3, 'lít|lit|l|dm³'],
  ['volume', -6, 'ml|mililít|cm³'],
  ['mass', 6, 'tấn'],
  ['mass', 5, 'tạ'],
  ['mass', 4, 'yến'],
  ['mass', 3, 'kg|kilôgam|kilogam|ki lô gam|cân'],
  ['mass', 0, 'g|gam|gram'],
  ['mass', -3, 'mg|miligam'],
  ['energy', 9, 'gwh'],
  ['energy', 6, 'mwh'],
  ['energy', 3, 'kwh'],
  ['energy', 0, 'wh'],
  ['electricPower', 9, 'gw'],
  ['electricPower', 6, 'mw'],
  ['electricPower', 3, 'kw'],
  ['points', 0, 'điểm|điểm số|điểm chuẩn'],
  ['percent', 0, '%|phần trăm'],
];
const BY_SPELLING = new Map(
  UNITS.flatMap(([kind, power, spellings]) => spellings.split('|').map((name) => [name, { kind, power }] as const)),
);
const BY_FOLDED = new Map([...BY_SPELLING].map(([name, unit]) => [foldVietnamese(name), unit] as const));

/** What is counted in reports, folded: words that may follow a figure without changing what it says. */
const COUNTED =
  /^(?:nguoi|ho|ho so|phieu|thanh pho|thi xa|quan|tinh|chi tieu|nhiem vu|noi dung|van ban|don vi|xa|phuong|huyen|thi tran|co quan|dich vu|thu tuc|tthc|thue bao|doanh nghiep|truong|lop|hoc sinh|can bo|cong chuc|vien chuc|cccv|cbccvc|dia phuong|tram|co so|cong trinh|du an|thon|to|to dan pho|khu pho|khu|ban|nhan khau|lao dong|tai khoan|giao dich|ket qua|benh vien|tai lieu|bien ban|cuoc|hoi nghi|lop tap huan|luot|luot nguoi|y kien|kien nghi|phan anh|hop tac xa|san pham|diem cau|he thong|phan mem|thiet bi|may|camera|bai|tin|tin bai|so|nganh)(?: (?:gia dinh|cong dan|dan|tap huan|truc tuyen|toan trinh|hanh chinh|cong|so|dien tu|y te|nha nuoc))*$/;

/** Words behind a figure that only name what is counted: `chỉ tiêu`, `hồ sơ`, `hộ gia đình`. */
export function isCounted(words: string): boolean {
  return COUNTED.test(foldVietnamese(words));
}

/** Takes a unit of measure apart; null for none. Words that are in no table count what they name. */
export function measureUnitOf(text: string): MeasureUnit | null {
  const plain = plainCharacters(text)
    .toLowerCase()
    .replace(/^\(|\)$|[.;,]$/gu, '')
    .trim();
  if (plain === '') return null;
  const known = knownUnit(plain);
  if (known) return { ...known, scale: 0, name: foldVietnamese(plain) };
  const { power, rest } = takeMagnitude(plain);
  const scaled = power === 0 ? undefined : knownUnit(rest);
  if (scaled) return { ...scaled, scale: power, name: foldVietnamese(rest) };
  return { kind: 'count', power: 0, scale: power, name: foldVietnamese(rest) };
}

function knownUnit(text: string): { kind: UnitKind; power: number } | undefined {
  return BY_SPELLING.get(text) ?? (isAscii(text) ? BY_FOLDED.get(text) : undefined);
}

/** How a figure with a unit of its own stands to the unit it is asked in. */
export type Conversion =
  /** Multiply by ten to this power. */
  { readonly fits: 'yes' | 'doubtful'; readonly power: number } | { readonly fits: 'no' };

/**
 * From the unit typed behind a figure to the line's. Kinds never turn into another; counts fit where they name the same
 * thing (`phiếu` of `phiếu thông tin`), foreign money is asked about as soon as its scale differs.
 */
export function conversion(typed: MeasureUnit, line: MeasureUnit): Conversion {
  if (line.kind === 'points' && typed.name === 'd') return { fits: 'yes', power: 0 };
  if (typed.kind !== line.kind) return { fits: 'no' };
  if (typed.kind === 'percent' || typed.kind === 'points') return { fits: 'yes', power: 0 };
  const power = typed.power - line.power - line.scale;
  if (typed.kind === 'currency') {
    if (typed.name !== line.name) return { fits: 'no' };
    return { fits: line.scale === 0 ? 'yes' : 'doubtful', power };
  }
  if (typed.kind === 'count' && !namesTheSame(typed.name, line.name)) return { fits: 'no' };
  return { fits: 'yes', power };
}

/** The same words, or the first whole words of the line's: never a part of a word (`ha` is not in `thành phố`). */
function namesTheSame(typed: string, line: string): boolean {
  return typed === line || line.startsWith(`${typed} `);
}

/** A decimal moved by a power of ten. */
export function shifted(value: string, power: number): string {
  const { units, scale } = exact(value);
  return power >= 0
    ? decimalText({ units: units * pow10(power), scale })
    : decimalText({ units, scale: scale - power });
}
