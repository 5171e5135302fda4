import { foldVietnamese, plainCharacters } from '../vietnamese/index.js';

/** Words of which names of whole groups are made: never of one body alone. */
const GROUP_WORDS =
  /^(?:tat ca|toan bo|thu truong|lanh dao|chu tich|nguoi dung dau|cac|ubnd|hdnd|cap|nhung|toan the|so|ban|nganh|phong|phong ban|doan the|huyen|thi xa|thanh pho|xa|phuong|thi tran|dac khu|thon|khu pho|co quan|don vi|dia phuong|to chuc|hoi|mttq|mat tran to quoc|lien quan|co lien quan|cap tinh|cap huyen|cap xa|cua tinh|tren dia ban|tinh|truc thuoc|nha nuoc|dang|chuyen mon|su nghiep|cong lap|doanh nghiep|vien thong|nha mang|truong hoc|chinh tri - xa hoi|chinh tri|xa hoi|khac|thuoc tinh|\d{1,4})(?: |$)/;
const GROUP_START =
  /^(?:(?:tat ca |toan bo )?(?:(?:thu truong|lanh dao|chu tich|nguoi dung dau) )?(?:cac|nhung|(?:ubnd|uy ban nhan dan) (?:cac|cap|\d{1,4})|toan the|so, ban|\d{1,4} (?:so|huyen|xa|phuong|thi xa|thanh pho|don vi|dia phuong|co quan)))(?: |,|$)/;
/** How the name of one body begins. */
const BODY_START =
  /^(?:so|ubnd|uy ban|ban|cong an|bo|cuc|chi cuc|van phong|trung tam|thanh tra|kho bac|ngan hang|bao hiem|thong ke|toa an|vien|mttq|mat tran|hoi|lien doan|tinh doan|doan|cong ty|tap doan|truong|benh vien|buu dien|vien thong|dien luc|phong|thanh pho|tp|thi xa|tx|huyen|h\.|xa|x\.|phuong|p\.|dac khu|cac|dai|bao|to|hdnd|tinh uy|thanh uy|huyen uy)(?![a-z])/;
const LINES = /[\n;]|(?:^|\s)[•*]\s|(?:^|\n)\s*[-–—+]\s+/u;
const SOFT = /(\s*,\s*(?:và\s+)?|\s+(?:và|&|cùng)\s+|\s*[&/]\s*|\s+[-–—]\s+(?!xã hội(?!\p{L})))/iu;
/** "Các sở: Y tế, Nội vụ", "UBND các huyện: Ba Chẽ, Cô Tô": the kind once, then those of it. */
const KIND_ONCE =
  /^(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+)?(?:các|những)\s+(sở|bộ|ban|cục|chi cục|hội|huyện|thị xã|thành phố|xã|phường|đặc khu)\s*(:?)\s+(.+)$/iu;

/** "Các sở: Nội vụ; Y tế": the list runs on to the end of its line. */
const KIND_WITH_LIST =
  /(?<=^|\n)[^\S\n]*(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+)?(?:các|những)\s+\p{L}+\s*:[^\n]+/giu;
const BEFORE_NAME = /^((?:UBND\s+)?(?:sở|ban|cục|xã|phường|huyện|đặc khu))\s/iu;
/** Behind a list: "…, v.v." */
const AND_SO_ON = /[,;]?\s*(?:v\.\s*v\.?|vân vân)[.…]*$|[.…]{2,}$|…$/u;

/** A whole group of units ("các sở, ban, ngành", "UBND các huyện, thị xã, thành phố"): one name, however many commas. */
export function isGroupName(text: string): boolean {
  const key = foldVietnamese(plainCharacters(text)).replace(/[.;]$/, '');
  if (!GROUP_START.test(key)) return false;
  const [first = '', ...others] = key.split(/\s*,\s*(?:va\s+)?|\s+va\s+/);
  // A second "UBND các …" or "các …" is a group of its own.
  return isGroupPart(first) && others.every((part) => isGroupPart(part) && !GROUP_START.test(part));
}

function isGroupPart(part: string): boolean {
  let rest = part.trim();
  while (rest !== '') {
    const word = GROUP_WORDS.exec(rest);
    if (!word) return false;
    rest = rest.slice(word[0].length).trim();
  }
  return true;
}

/**
 * The names a cell lists, each as it is written: lines, semicolons, dashes in front, commas and "và". A comma or "và"
 * inside a name ("Sở Văn hóa, Thể thao và Du lịch") or a group stays: `isName` says whether a text is a name somebody
 * bears; of a part that is not, what follows and does not begin like a body of its own is taken along.
 */
export function splitUnitNames(text: string, isName: (name: string) => boolean): string[] {
  return text
    .normalize('NFC')
    .replace(KIND_WITH_LIST, (whole) => whole.replaceAll(';', ','))
    .split(LINES)
    .map((line) =>
      plainCharacters(line)
        .replace(/^[-–—+]\s*/u, '')
        .replace(AND_SO_ON, '')
        .replace(/[.,]$/u, ''),
    )
    .filter((line) => line !== '')
    .flatMap((line) => namesIn(line, isName));
}

function namesIn(line: string, isName: (name: string) => boolean): string[] {
  const isWhole = (name: string): boolean => isGroupName(name) || isName(name);
  if (isWhole(line)) return [line];
  const [, kind, colon, list] = KIND_ONCE.exec(line) ?? [];
  if (kind !== undefined && list !== undefined) {
    // One of another kind keeps its own: "các xã Ba Chẽ và phường Hạ Long".
    const ofKind = (name: string): string => (BODY_START.test(foldVietnamese(name)) ? name : `${kind} ${name}`);
    const named = namesIn(list, (name) => isName(ofKind(name))).map(ofKind);
    if (colon === ':' || named.every(isName)) return named.map((name) => name[0]?.toUpperCase() + name.slice(1));
  }
  const pieces = line.split(SOFT);
  const names: string[] = [];
  for (let at = 0; at < pieces.length;) {
    let end = pieces.length;
    while (end > at + 1 && !isWhole(pieces.slice(at, end).join('').trim())) end -= 2;
    const [, before] = BEFORE_NAME.exec(names.at(-1) ?? '') ?? [];
    const carried = before === undefined ? '' : `${before} ${(pieces[at] ?? '').trim()}`;
    if (end <= at + 1 && !isWhole((pieces[at] ?? '').trim()) && carried !== '' && isName(carried)) {
      // "Sở Nội vụ, Y tế, Tài chính": the kind is said once.
      names.push(carried);
      at += 2;
      continue;
    }
    if (end <= at + 1 && !isWhole((pieces[at] ?? '').trim())) {
      // Unknown: with it goes what does not begin like a body of its own.
      end = at + 1;
      while (end + 1 < pieces.length && !BODY_START.test(foldVietnamese(pieces[end + 1] ?? ''))) end += 2;
    }
    const name = pieces
      .slice(at, Math.max(end, at + 1))
      .join('')
      .trim();
    if (name !== '') names.push(name);
    at = Math.max(end, at + 1) + 1;
  }
  return names;
}
