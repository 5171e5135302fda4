/** What marks a field in a template: `{{địa danh}}`, `{{#nơi nhận}}…{{/nơi nhận}}`. */
export const DELIMITERS = { tagStart: '{{', tagEnd: '}}', containerTagOpen: '#', containerTagClose: '/' } as const;

/** A field as a template writes it. */
export const fieldTag = (name: string): string => `{{${name}}}`;
export const openTag = (name: string): string => `{{#${name}}}`;
export const closeTag = (name: string): string => `{{/${name}}}`;
/** What is repeated, or printed where there is something to print. */
export const around = (name: string, text: string): string => `${openTag(name)}${text}${closeTag(name)}`;

/** In a heading of a column: the column is left out where it has nothing in any row. */
export const HIDES_EMPTY_COLUMN = 'ẩn cột trống';

/** Signs that no text has (private use area): they mark paragraphs and columns while a template is filled. */
export const BLANK_LINE_MARK = '\uE000';
export const EMPTY_COLUMN_MARK = '\uE001';
const MARKS = /[\uE000\uE001]/gu;

/** Text without the marks. */
export const withoutMarks = (text: string): string => text.replaceAll(MARKS, '');
