import type { Table } from 'docx';
import type { Bilingual } from '../../../platform/http/index.js';

/** A place in a template that takes a text: `{{địa danh}}`. Around other text, `{{#địa danh}}…{{/địa danh}}`, it says whether that is printed. */
export interface TextField {
  readonly kind: 'text';
  readonly name: string;
  readonly about: Bilingual;
  /** What a preview prints there. */
  readonly example: string;
  /** A paper without it would lack what it is for. */
  readonly needed?: boolean;
}

/** What is repeated between `{{#nơi nhận}}` and `{{/nơi nhận}}`, with the fields that stand inside alone. */
export interface LoopField {
  readonly kind: 'loop';
  readonly name: string;
  readonly about: Bilingual;
  readonly fields: readonly Field[];
  readonly needed?: boolean;
  /** What a preview prints: so many rounds. Otherwise two. */
  readonly rounds?: number;
}

/** A whole table, whose columns no template can know, in the place of its paragraph. */
export interface TableField {
  readonly kind: 'table';
  readonly name: string;
  readonly about: Bilingual;
  readonly example: () => Table;
  readonly needed?: boolean;
}

export type Field = TextField | LoopField | TableField;

/** What a paper says, by the names of the fields of its kind. */
export interface PaperData {
  readonly [name: string]: string | readonly PaperData[] | Table;
}

/** A name as two people may type it: letter case, spaces and the two ways of writing Vietnamese letters do not count. */
export const fieldKey = (name: string): string =>
  name.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('vi');

export const isRepeated = (value: PaperData[string]): value is readonly PaperData[] => Array.isArray(value);

/** What a preview prints: the example of each field, loops in as many rounds as they say. */
export function exampleOf(fields: readonly Field[]): PaperData {
  return Object.fromEntries(
    fields.map((field): [string, PaperData[string]] => {
      if (field.kind === 'text') return [field.name, field.example];
      if (field.kind === 'table') return [field.name, field.example()];
      return [field.name, Array.from({ length: field.rounds ?? 2 }, () => exampleOf(field.fields))];
    }),
  );
}
