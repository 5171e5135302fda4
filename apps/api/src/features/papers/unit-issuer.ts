import type { UnitKind } from '@tiendo/contracts';
import { signature } from './signature.js';

/** A unit that signs a paper of its own, and where it belongs. */
export interface SigningUnit {
  readonly name: string;
  readonly kind: UnitKind;
  /** The province as papers write it: `Quảng Ninh`. */
  readonly province: string;
}

/** A unit as the issuer of a paper. */
export interface PaperIssuer {
  /** The body over it; null: none is named. */
  readonly superior: string | null;
  readonly lines: readonly string[];
  /** Written out, in running text: `Ủy ban nhân dân xã Mẫu Bình Hạ`. */
  readonly name: string;
  /** In signs, behind the number: `SNV`; null: not known, left open. */
  readonly sign: string | null;
  readonly signature: readonly string[];
}

/** Places whose people's committee reports. */
const COMMITTEES: readonly UnitKind[] = ['districtLevel', 'communeLevel', 'specialZone', 'province'];
/** Cities under the Government since 1/7/2025; every other one is a province. */
const CITIES = ['Hà Nội', 'Huế', 'Hải Phòng', 'Đà Nẵng', 'Hồ Chí Minh', 'Cần Thơ'];
const RANK = /^(?:tỉnh|thành phố|thị xã|huyện|xã|phường|thị trấn|đặc khu)\s+/iu;

/** What the head of a body is called, by how its name begins. */
const HEADS: readonly (readonly [beginning: RegExp, title: string])[] = [
  [/^(?:sở|công an|kho bạc|bảo hiểm xã hội|trung tâm)(?=\s)/iu, 'GIÁM ĐỐC'],
  [/^văn phòng(?=\s)/iu, 'CHÁNH VĂN PHÒNG'],
  [/^thanh tra(?=\s)/iu, 'CHÁNH THANH TRA'],
  [/^ban(?=\s)/iu, 'TRƯỞNG BAN'],
  [/^bộ chỉ huy(?=\s)/iu, 'CHỈ HUY TRƯỞNG'],
  [/^chi cục(?=\s)/iu, 'CHI CỤC TRƯỞNG'],
  [/^cục(?=\s)/iu, 'CỤC TRƯỞNG'],
];
const ANY_HEAD = 'THỦ TRƯỞNG CƠ QUAN';

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** A province with its rank: `tỉnh Quảng Ninh`, `thành phố Huế`. */
const ranked = (province: string): string =>
  RANK.test(province) ? lowerFirst(province) : `${CITIES.includes(province) ? 'thành phố' : 'tỉnh'} ${province}`;

/** Its own name without abbreviation, and with the province where it says only its rank: `Công an tỉnh Quảng Ninh`. */
const writtenOut = (name: string, province: string): string =>
  name
    .replaceAll(/(?<!\p{L})UBND(?!\p{L})/gu, 'Ủy ban nhân dân')
    .replace(/\s(?:tỉnh|thành phố)$/u, ` ${ranked(province)}`);

/** Sở Khoa học và Công nghệ → SKHCN, as departments sign; other bodies have signs of their own. */
function signOf(name: string): string | null {
  if (!/^Sở\s/u.test(name)) return null;
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '' && word !== 'và');
  return words.map((word) => word.charAt(0).toLocaleUpperCase('vi')).join('');
}

/**
 * How a unit issues a paper after Nghị định 30/2020/NĐ-CP: its own name is written out, only the body over it may be
 * abbreviated; a department's head signs as its head, the chair of a people's committee on its behalf.
 */
export function issuerOf({ name, kind, province }: SigningUnit, byDeputy: boolean): PaperIssuer {
  if (COMMITTEES.includes(kind)) {
    const whose = kind === 'province' ? ranked(province) : name.replace(/^(?:UBND|Ủy ban nhân dân)\s+/iu, '');
    return {
      superior: null,
      lines: ['Ủy ban nhân dân', whose],
      name: `Ủy ban nhân dân ${lowerFirst(whose)}`,
      sign: 'UBND',
      signature: signature('CHỦ TỊCH', { onBehalf: true, byDeputy }),
    };
  }
  const own = writtenOut(name, province);
  const [, title = ANY_HEAD] = HEADS.find(([beginning]) => beginning.test(name)) ?? [];
  return {
    superior: kind === 'department' ? `UBND ${ranked(province)}` : null,
    lines: [own],
    name: own,
    sign: signOf(name),
    signature: signature(title, { byDeputy }),
  };
}

/**
 * Địa danh of a unit's papers: of a place its own name, of a department the province; of others it is not known. A name
 * that is a number keeps its rank.
 */
export function placeOfUnit({ name, kind, province }: SigningUnit): string | null {
  if (kind === 'department' || kind === 'province') return province;
  if (!COMMITTEES.includes(kind)) return null;
  const bare = name.replace(/^(?:UBND|Ủy ban nhân dân)\s+/iu, '').replace(RANK, '');
  return /^\d/.test(bare) ? name : bare;
}
