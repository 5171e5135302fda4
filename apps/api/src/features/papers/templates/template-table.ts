import { table, type PaperChild, type Side } from '../paper-parts.js';
import { closeTag, fieldTag, openTag } from './template-syntax.js';

/** A column of a template's table: its heading, its share of the width, the field of its cells, how they are aligned. */
export type TemplateColumn = readonly [head: string, width: number, field: string, side?: Side];

/** Rows under a heading of their own, which is one cell across the table. */
export interface TemplateGroups {
  /** What is repeated around heading and rows. */
  readonly name: string;
  /** The field of the heading. */
  readonly field: string;
}

/** A table whose one row is repeated under a head that stays; opened in its first cell, closed in its last. */
export function templateTable(columns: readonly TemplateColumn[], rows: string, groups?: TemplateGroups): PaperChild {
  const whole = columns.reduce((sum, [, width]) => sum + width, 0);
  const last = columns.length - 1;
  const end = closeTag(rows) + (groups ? closeTag(groups.name) : '');
  const row = columns.map(
    ([, , field], index) => (index === 0 ? openTag(rows) : '') + fieldTag(field) + (index === last ? end : ''),
  );
  return table(
    columns.map(([head]) => head),
    columns.map(([, width]) => (width * 100) / whole),
    [...(groups ? [{ span: openTag(groups.name) + fieldTag(groups.field) }] : []), row],
    columns.map(([, , , side = 'left']) => side),
  );
}
