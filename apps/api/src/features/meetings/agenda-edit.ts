import type { SaveAgenda } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { ApiProblem, type ProblemField } from '../../platform/http/index.js';
import type { AgendaLineRecord } from './agenda.queries.js';

/**
 * The agenda as its secretary leaves it: ordered, worded, timed, hidden, with lines of their own. A line that the plan's
 * state asked for can be hidden, not removed; one with a conclusion stays. Throws rule-broken with every field.
 */
export function editedAgenda(
  saved: readonly AgendaLineRecord[],
  edited: SaveAgenda['lines'],
  concluded: ReadonlySet<string>,
): AgendaLineRecord[] {
  const known = new Map(saved.map((line) => [line.id, line]));
  const problems: ProblemField[] = [];
  const seen = new Set<string>();
  const lines = edited.flatMap((line, index): AgendaLineRecord[] => {
    const { title = null, note = null, minutes = null, hidden = false } = line;
    const old = line.id === undefined ? ownLine() : known.get(line.id);
    if (!old || seen.has(old.id)) {
      problems.push({ pointer: `/lines/${index}/id`, detail: old ? TWICE : UNKNOWN });
      return [];
    }
    seen.add(old.id);
    if (old.section === 'own' && title === null) {
      problems.push({ pointer: `/lines/${index}/title`, detail: OWN_NEEDS_TITLE });
    }
    return [{ ...old, title, note, minutes, hidden }];
  });
  const left = saved.filter(({ id, section }) => !seen.has(id) && (section !== 'own' || concluded.has(id)));
  if (left.length > 0) problems.push({ pointer: '/lines', detail: LEFT_OUT });
  if (problems.length > 0) throw new ApiProblem('rule-broken', { errors: problems });
  return lines;
}

function ownLine(): AgendaLineRecord {
  const id = randomUUID();
  return {
    id,
    key: `own:${id}`,
    section: 'own',
    itemId: null,
    facts: { why: [], item: null, unit: null, turnedTo: null, items: [], unreported: null },
    title: null,
    note: null,
    minutes: null,
    hidden: false,
    settled: false,
  };
}

const UNKNOWN = { vi: 'Chương trình họp không có mục này', en: 'The agenda has no such line' };
const TWICE = { vi: 'Mục này đã có ở trên', en: 'This line stands above already' };
const OWN_NEEDS_TITLE = { vi: 'Mục tự thêm cần có nội dung', en: 'A line of your own needs its wording' };
const LEFT_OUT = {
  vi: 'Mục lấy từ kế hoạch hoặc đã có kết luận chỉ được ẩn, không được bỏ',
  en: 'A line taken from the plan, or one with a conclusion, can be hidden but not removed',
};
