import { codeFor, freeCode } from './codes';
import { newRowKey, type DraftDocument } from './draft-document';
import type { Level } from '@tiendo/indicators/plan-text';
import type { PartKind } from '@tiendo/indicators/reconcile';
import { setDues } from './set-dues';
import { setLevel } from './set-level';
import { setPart } from './set-part';

/** The tables of a plan. */
export type ListName = 'pillars' | 'goals' | 'groups' | 'indicators' | 'targets' | 'tasks';
export type RowOf<L extends ListName> = DraftDocument[L][number];
export type HeadField = Exclude<keyof DraftDocument, ListName>;

export type DraftAction =
  | { readonly type: 'head'; readonly patch: Partial<Pick<DraftDocument, HeadField>> }
  | { readonly type: 'patch'; readonly list: ListName; readonly rowKey: string; readonly patch: object }
  | { readonly type: 'insert'; readonly list: ListName; readonly at: number; readonly rows: readonly object[] }
  | { readonly type: 'remove'; readonly list: ListName; readonly rowKey: string }
  | { readonly type: 'move'; readonly list: ListName; readonly from: number; readonly to: number }
  | { readonly type: 'duplicate'; readonly list: ListName; readonly rowKey: string }
  | { readonly type: 'level'; readonly rowKey: string; readonly level: Level | null }
  | { readonly type: 'part'; readonly rowKey: string; readonly whole: string; readonly kind: PartKind | null }
  | { readonly type: 'dues'; readonly rowKey: string; readonly days: readonly string[] }
  | { readonly type: 'replace'; readonly document: DraftDocument }
  | { readonly type: 'load'; readonly document: DraftDocument }
  | { readonly type: 'undo' };

export interface DraftState {
  readonly document: DraftDocument;
  readonly past: readonly DraftDocument[];
  /** What was typed into last: more typing there is one step back, not many. */
  readonly typing: string | null;
}

const PAST = 50;
/** Rows that others point at by their code, and where they are pointed at from. */
const NAMED: readonly ListName[] = ['pillars', 'goals', 'groups', 'indicators'];

export const startDraft = (document: DraftDocument): DraftState => ({ document, past: [], typing: null });

/** One edit of a draft. Rows that an edit does not touch keep their identity, so only what changed is drawn again. */
export function draftReducer(state: DraftState, action: DraftAction): DraftState {
  if (action.type === 'load') return startDraft(action.document);
  if (action.type === 'undo') {
    const document = state.past.at(-1);
    return document ? { document, past: state.past.slice(0, -1), typing: null } : state;
  }
  const document = edit(state.document, action);
  if (document === state.document) return state;
  const typing =
    action.type === 'patch'
      ? `${action.rowKey}:${Object.keys(action.patch).join()}`
      : action.type === 'head'
        ? Object.keys(action.patch).join()
        : null;
  if (typing !== null && typing === state.typing) return { ...state, document };
  return { document, past: [...state.past.slice(-PAST), state.document], typing };
}

function edit(document: DraftDocument, action: Exclude<DraftAction, { type: 'load' | 'undo' }>): DraftDocument {
  switch (action.type) {
    case 'head':
      return { ...document, ...action.patch };
    case 'level':
      return setLevel(document, action.rowKey, action.level);
    case 'part':
      return setPart(document, action.rowKey, action.whole, action.kind);
    case 'dues':
      return setDues(document, action.rowKey, action.days);
    case 'replace':
      return action.document;
    case 'insert': {
      const rows: object[] = [...document[action.list]];
      rows.splice(action.at, 0, ...action.rows);
      return { ...document, [action.list]: rows };
    }
    case 'remove':
      return { ...document, [action.list]: document[action.list].filter((row) => row.rowKey !== action.rowKey) };
    case 'move': {
      const rows: object[] = [...document[action.list]];
      if (action.to < 0 || action.to >= rows.length || action.from === action.to) return document;
      const [row] = rows.splice(action.from, 1);
      if (!row) return document;
      rows.splice(action.to, 0, row);
      return { ...document, [action.list]: rows };
    }
    case 'duplicate':
      return duplicate(document, action.list, action.rowKey);
    case 'patch':
      return patchRow(document, action.list, action.rowKey, action.patch);
  }
}

function duplicate(document: DraftDocument, list: ListName, rowKey: string): DraftDocument {
  const rows: RowOf<ListName>[] = [...document[list]];
  const at = rows.findIndex((row) => row.rowKey === rowKey);
  const row = rows[at];
  if (!row) return document;
  const codes = rows.map((one) => one.code);
  rows.splice(at + 1, 0, { ...row, rowKey: newRowKey(), code: copyCode(row.code, codes) });
  return { ...document, [list]: rows };
}

/** `KH73-CT-07` → the next free number; a word gets one. */
function copyCode(code: string, taken: readonly string[]): string {
  const match = /^(.*?)(\d+)$/.exec(code);
  if (!match) return freeCode(code, taken);
  const [, start = '', digits = ''] = match;
  let number = Number(digits);
  const all = new Set(taken);
  let next = code;
  while (all.has(next)) next = `${start}${String(++number).padStart(digits.length, '0')}`;
  return next;
}

function patchRow(document: DraftDocument, list: ListName, rowKey: string, patch: object): DraftDocument {
  const rows: readonly RowOf<ListName>[] = document[list];
  const row = rows.find((one) => one.rowKey === rowKey);
  if (!row) return document;
  let changed: RowOf<ListName> = { ...row, ...patch };
  if (NAMED.includes(list)) {
    const others = rows.filter((one) => one !== row).map((one) => one.code);
    // The code follows the name until somebody chooses a code.
    const follows = row.code === '' || row.code === freeCode(codeFor(row.name), others);
    if ('name' in patch && !('code' in patch) && follows) {
      const code = codeFor(changed.name);
      changed = { ...changed, code: code === '' ? '' : freeCode(code, others) };
    }
  }
  const next = { ...document, [list]: rows.map((one) => (one === row ? changed : one)) };
  return changed.code === row.code || row.code === '' ? next : repoint(next, list, row.code, changed.code);
}

/** After a code changed, what pointed at the old one points at the new. */
function repoint(document: DraftDocument, list: ListName, from: string, to: string): DraftDocument {
  switch (list) {
    case 'pillars':
      return {
        ...document,
        goals: document.goals.map((goal) => (goal.pillar === from ? { ...goal, pillar: to } : goal)),
        targets: document.targets.map((target) => (target.pillar === from ? { ...target, pillar: to } : target)),
      };
    case 'goals':
      return {
        ...document,
        targets: document.targets.map((target) => (target.goal === from ? { ...target, goal: to } : target)),
      };
    case 'groups':
      return {
        ...document,
        tasks: document.tasks.map((task) => (task.group === from ? { ...task, group: to } : task)),
      };
    case 'indicators':
      return {
        ...document,
        indicators: document.indicators.map((one) =>
          one.parent === from || one.carryWeight === from
            ? {
                ...one,
                ...(one.parent === from && { parent: to }),
                ...(one.carryWeight === from && { carryWeight: to }),
              }
            : one,
        ),
        targets: document.targets.map((target) =>
          target.measures.some((measure) => measure.indicator === from)
            ? {
                ...target,
                measures: target.measures.map((measure) =>
                  measure.indicator === from ? { ...measure, indicator: to } : measure,
                ),
              }
            : target,
        ),
      };
    case 'targets':
    case 'tasks':
      return document;
  }
}
