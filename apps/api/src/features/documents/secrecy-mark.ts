/**
 * A line that is nothing but a secrecy mark, as stamped at the top of a document: "MẬT", "TỐI MẬT", "ĐỘ MẬT: TUYỆT MẬT".
 * Running text that speaks of "bảo mật" or "bí mật" is no mark.
 */
const MARK_LINE = /^[\s[({*"“]*(?:ĐỘ MẬT|Độ mật)?\s*:?\s*(?:(?:TUYỆT|TỐI)\s+)?MẬT[\s\])}*"”.]*$/u;
const NAMED_DEGREE = /Độ mật\s*:\s*(?:tuyệt mật|tối mật|mật)/iu;

/** The degree in a file's name, with diacritics, or without them where only the degree can be meant. */
const MARKED_NAME =
  /(?<!\p{L})(?:tuyệt|tối)[\s._-]+mật(?!\p{L})|(?<![\p{L}\p{N}])(?:tuyet|toi)[\s._-]+mat(?![\p{L}\p{N}])/iu;
const MAT_IN_NAME =
  /(?<!(?:BẢO|BÍ|CƠ|BAO|BI|CO)[\s._-]*)(?<!\p{L})(?:MẬT|MAT)(?!\p{L})(?![\s._-]*(?:KHẨU|ĐỘ|ONG|KHAU|DO))/u;

/** Whether a text carries a secrecy mark on a line of its own. */
export function hasSecrecyMark(text: string): boolean {
  return text
    .normalize('NFC')
    .split(/\r?\n/)
    .some((line) => MARK_LINE.test(line) || NAMED_DEGREE.test(line));
}

/** Whether a file is named as secret: `Báo cáo (MẬT).docx`, `bc-toi-mat.pdf`. */
export function isNamedSecret(fileName: string): boolean {
  const name = fileName.normalize('NFC');
  return MARKED_NAME.test(name) || MAT_IN_NAME.test(name);
}
