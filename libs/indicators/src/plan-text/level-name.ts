import { plainCharacters } from '../vietnamese/index.js';
import { directed, inColumn, LEVEL_WORDS, ofSeveral, type LevelText } from './level.js';
import { asked, NUMERAL, readOne, type OneLevel } from './level-text.js';

/** Units that a level in a name may have besides percentages; counts are left out, names are full of them. */
const UNIT = String.raw`(?:[%‰](?:\s*\/\s*năm)?|(?:nghìn\s+|ngàn\s+)?(?:tỷ|tỉ|triệu|nghìn|ngàn)(?:\s+(?:đồng|usd))?(?:\s*\/\s*(?:người|hộ)(?:\s*\/\s*năm)?)?|\p{L}[\p{L} ]*\/\s*(?:vạn|\d[\d.]*)\s*dân|đồng|usd|điểm|km²?|m²|m³|ha|tấn|tạ|kg|ngày|giờ|phút)(?![\p{L}\d])`;
const SHARE = String.raw`[%‰](?:\s*\/\s*năm)?`;
const WORDS = String.raw`(?:(?:${LEVEL_WORDS})(?!\p{L})\s*|[≥≤<>=]=?\s*)`;
const RANGE = String.raw`(?:${NUMERAL}\s*[%‰]?\s*(?:-|–|đến|tới)\s*(?:dưới\s+)?)?`;
const UPWARD = String.raw`(?:\s*trở (?:lên|xuống))?`;
/** A share anywhere; another unit, or none at the end of a clause, behind words that say that a level follows. */
const IN_NAME = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${WORDS}*${RANGE}${NUMERAL}\s*${SHARE}${UPWARD}|${WORDS}+${RANGE}${NUMERAL}\s*${UNIT}${UPWARD}|(?:đạt|còn)\s+${WORDS}*(?!(?:19|20)\d\d(?!\d))${NUMERAL}(?=\s*(?:$|[;,)]))|(?:(?:trong|thuộc)\s+)?(?:nhóm|top|tốp)\s+\d{1,3}(?!\d)|(?:xếp|đứng)\s+(?:thứ|hạng|vị trí)(?:\s+thứ)?\s+\d{1,3}(?!\d))`,
  'giu',
);
/** The name itself is of a change: "Giảm tỷ lệ hộ nghèo 1%"; "Tăng trưởng GRDP" is what is measured. */
const IS_CHANGE = /^[-–+•\s]*(?:phấn đấu\s+)?(?:giảm|tăng(?!\s+trưởng)|nâng|rút ngắn|cắt giảm|hạ|kéo giảm)(?!\p{L})/iu;
/** Of a change these say what it leads to; "từ", "trên", "ít nhất" and "bình quân" only how large it is. */
const SAYS_HOW = /^(?:còn|xuống|dưới|lên|đạt|không quá|không vượt|tối đa|[≤<=])/iu;
const STRIVEN = /^[-–+•\s]*phấn đấu(?!\p{L})/iu;
const HORIZON = /(?:đến|tới|vào|trong)?\s*(?:cuối|hết)?\s*năm\s+(20\d\d)\s*[:,]?\s*$/iu;
/** Anywhere in a name with one level: `Phủ sóng 5G 50% dân số đến năm 2025`. */
const YEAR_OF_NAME = /(?<!\p{L})(?:đến|tới|vào)\s+(?:(?:cuối|hết)\s+)?(?:năm\s+)?(20\d\d)(?!\d)/giu;
const CLAUSE = /[;,]|\s(?:và|trong đó)(?=\s)/iu;
/** Joins between two clauses of a name, off the words of the next. */
const JOINT = /^[\s;,.]*(?:(?:và|trong đó|còn)(?!\p{L})\s*)?|[\s:,;–-]+$/giu;

/**
 * The level that a target's own name states ("… dưới 1,2%", "Từ 70% đến 80% hộ gia đình …", "… đạt 96%; khu vực nông thôn
 * đạt 80%"). Several in one name are all taken, each with its part, and marked; those of several years are as many. A
 * change has none. `whole`: the name with that of the line it is a part of.
 */
export function levelInName(name: string, measureUnit = '', whole = name): LevelText {
  const plain = plainCharacters(name);
  const found = [...plain.matchAll(IN_NAME)];
  if (found.length === 0) return { level: null, doubt: null, choices: [], clauses: [] };
  const clauses = found.map((match, index) => {
    const [last, next] = [found[index - 1], found[index + 1]];
    const before = plain.slice(last ? last.index + last[0].length : 0, match.index);
    const behind = plain.slice(match.index + match[0].length, next?.index);
    const year = HORIZON.exec(before);
    const part = found.length === 1 || year ? '' : partOf(before, behind, index === 0);
    const read = directed(
      inColumn(readIn(plain, match[0].trim()), measureUnit),
      `${whole === name ? '' : whole} ${plain.slice(0, match.index)} ${part}`,
    );
    return { read, horizon: year ? Number(year[1]) : null, part };
  });
  const [only] = clauses;
  if (clauses.length > 1 || only === undefined) return ofSeveral(clauses);
  const { level, doubt, choices } = only.read;
  // The year of its only level is when the plan wants it.
  const years = new Set([...plain.matchAll(YEAR_OF_NAME)].map(([, year]) => Number(year)));
  const horizon = only.horizon ?? (years.size === 1 ? ([...years][0] ?? null) : null);
  return { level, doubt, choices, clauses: level === null ? [] : [{ level, horizon, part: '' }] };
}

/** What a level of several is of: the words in front of it in its own clause, else those behind it. */
function partOf(before: string, behind: string, isFirst: boolean): string {
  const own = isFirst ? before : (before.split(CLAUSE).at(-1) ?? '');
  const words = own
    .replaceAll(JOINT, '')
    .replace(/^[-–+•]\s*/u, '')
    .trim();
  return words === '' || (!isFirst && !CLAUSE.test(before)) ? (behind.split(CLAUSE)[0] ?? '').trim() : words;
}

function readIn(name: string, text: string): OneLevel {
  const read = readOne(
    /^(?:xuống|lên)(?!\p{L})/iu.test(text) ? `${/^x/iu.test(text) ? 'giảm' : 'tăng'} ${text}` : text,
  );
  if (read.level === null) return read;
  if (IS_CHANGE.test(name) && !SAYS_HOW.test(text)) return asked('change', [{ ...read.level, doubt: null }]);
  if (read.doubt !== null || !STRIVEN.test(name)) return read;
  return { ...read, level: { ...read.level, doubt: 'striven' }, doubt: 'striven', choices: [read.level] };
}
