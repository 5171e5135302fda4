/**
 * What a line that is nothing but a secrecy mark looks like without its blanks: "MẬT", "TỐI MẬT", "T Ố I  M Ậ T", "ĐỘ MẬT:
 * TUYỆT MẬT", "Mật", and one beside its number ("MẬT - Số: 12/BC"). Running text that speaks of "bảo mật", "bí mật" or
 * "trừ hồ sơ mật" is no mark; nor is a lower-case word on a line of its own, as a wrapped line may end.
 */
const MARK_LINE =
  /^[[({*"“'‘<.-]*(?:(?:ĐỘ|DẤU|Độ|Dấu)(?:MẬT|mật):?)?(?:(?:TUYỆT|TỐI)MẬT|MẬT|(?:Tuyệt|Tối)(?:mật|Mật)|Mật)[\])}*"”'’>.:-]*(?:[-–—,;:/]?(?:S[Ốố]:?|Bản|BẢN)[\dA-ZĐ:/.…-].*)?$/u;
const NAMED_DEGREE = /(?:độ|dấu)\s+mật\s*:\s*(?:tuyệt mật|tối mật|mật)(?!\p{L})/iu;
/** The first half of "bí mật", "bảo mật", "cơ mật" where the line breaks between the halves. */
const HALF_BEFORE = /(?:^|[^\p{L}])(?:BÍ|BẢO|CƠ)\s*$/iu;

/** The degree in a file's name, with diacritics, or without them where only the degree can be meant. */
const MARKED_NAME =
  /(?<!\p{L})(?:tuyệt|tối)[\s._-]*mật(?!\p{L})|(?<![\p{L}\p{N}])(?:tuyet|toi)[\s._-]*mat(?![\p{L}\p{N}])/iu;
const MAT_IN_NAME =
  /(?<!(?:BẢO|BÍ|CƠ|BAO|BI|CO)[\s._-]*)(?<!\p{L})(?:MẬT|MAT)(?!\p{L})(?![\s._-]*(?:KHẨU|ĐỘ|ONG|KHAU|DO))/u;

/** Whether a text carries a secrecy mark on a line of its own. */
export function hasSecrecyMark(text: string): boolean {
  const lines = text.normalize('NFC').split(/[\r\n\v\f\u2028\u2029]+/);
  return lines.some((line, index) => {
    if (NAMED_DEGREE.test(line)) return true;
    if (line.length > 200 || !MARK_LINE.test(line.replace(/[\s\p{Cf}]+/gu, ''))) return false;
    return !HALF_BEFORE.test(lines[index - 1] ?? '');
  });
}

/** Whether a file is named as secret: `Báo cáo (MẬT).docx`, `bc-toi-mat.pdf`, `TỐIMẬT.pdf`. */
export function isNamedSecret(fileName: string): boolean {
  const name = fileName.normalize('NFC');
  return MARKED_NAME.test(name) || MAT_IN_NAME.test(name);
}
