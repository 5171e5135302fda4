import type { SubmissionBody, SubmissionLineBody, SubmissionListBody } from '@tiendo/contracts';
import { taskId } from '../announced/announced-before';
import { itemId } from '../items/item-answer';
import { lineId } from '../lines/line-field';
import { lineKey } from '../lines/line-square';
import { listId } from '../lists/row-view';
import { sectionId } from '../narrative/section-field';
import type { Tab } from '../report/tabs';

/** Where a check points: what it is called, how to get there, and the line that a reason can be given on. */
export interface CheckPlace {
  readonly name: string | null;
  readonly tab: Tab;
  /** Where on the page; empty: nowhere in particular. */
  readonly id: string;
  readonly line: SubmissionLineBody | null;
  /** The list that a reason can be given for. */
  readonly list?: SubmissionListBody | undefined;
}

/** Reads `/lines/{indicator}/{subject}`, `/items/{plan}/{kind}/{code}`, `/tasks/{id}`, `/lists/{code}` and `/sections/{id}`. */
export function placeOfCheck(
  pointer: string,
  { lines, items, sections, tasks, lists, unit }: SubmissionBody,
): CheckPlace {
  const [, part, ...rest] = pointer.split('/').map(decodeURIComponent);
  if (part === 'lines') {
    const line = lines.items.find((one) => lineKey(one) === rest.join('|')) ?? null;
    const name =
      line && (line.subject.code === unit.code ? line.indicator.name : `${line.indicator.name}, ${line.subject.name}`);
    return { name, line, tab: 'lines', id: lineId(rest.join('|')) };
  }
  if (part === 'items') {
    const [plan = '', kind, code = ''] = rest;
    const item = items.items.find((one) => one.plan === plan && one.kind === kind && one.code === code);
    return {
      name: item ? (item.name ?? item.code) : code,
      line: null,
      tab: 'items',
      id: item ? itemId(item) : '',
    };
  }
  const [id = ''] = rest;
  if (part === 'tasks') {
    return { name: tasks.find((one) => one.id === id)?.text ?? null, line: null, tab: 'items', id: taskId(id) };
  }
  if (part === 'lists') {
    const list = lists.find(({ code }) => code === id);
    return { name: list?.name ?? null, line: null, list, tab: 'lists', id: list ? listId(id) : '' };
  }
  const section = sections.items.find((one) => one.id === id || one.code === id);
  return {
    name: section?.title ?? null,
    line: null,
    tab: 'sections',
    id: section ? sectionId(section.id) : '',
  };
}
