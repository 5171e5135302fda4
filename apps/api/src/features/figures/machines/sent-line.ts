import type { MACHINE_REFUSALS, MachineFigure, NewFigure } from '@tiendo/contracts';
import { compareExact } from '@tiendo/indicators';
import type { Bilingual } from '../../../platform/http/index.js';
import type { MachineScope } from '../../machines/index.js';
import type { FigureStatement } from '../observations/figure-statement.queries.js';
import type { JudgedEntry } from '../entry/figure-validator.js';

export type MachineRefusal = (typeof MACHINE_REFUSALS)[number];

/** What became of a line: what is to be recorded, nothing new, or why not. */
export type LineOutcome =
  | { readonly result: 'accepted' }
  | { readonly result: 'unchanged' }
  | { readonly result: 'refused'; readonly reason: MachineRefusal; readonly detail: Bilingual };

/** A line of a request with its place, within the scope of the key. */
export interface SentLine {
  readonly line: number;
  readonly given: MachineFigure;
}

export const refused = (reason: MachineRefusal, detail: Bilingual = REFUSALS[reason]): LineOutcome => ({
  result: 'refused',
  reason,
  detail,
});

/** Lines by their periods; those outside the scope of the key, and second ones of a cell, are told by `refuse`. */
export function linesByPeriod(
  figures: readonly MachineFigure[],
  scope: Pick<MachineScope, 'indicators' | 'allUnits' | 'units'>,
  refuse: (line: number, outcome: LineOutcome) => void,
): Map<string, SentLine[]> {
  const indicators = new Set(scope.indicators.map(({ code }) => code));
  const units = new Set(scope.units.map(({ code }) => code));
  const taken = new Set<string>();
  const byPeriod = new Map<string, SentLine[]>();
  for (const [line, given] of figures.entries()) {
    const cell = `${given.period}|${given.indicator}|${given.unit}`;
    if (!indicators.has(given.indicator) || !(scope.allUnits || units.has(given.unit))) {
      refuse(line, refused('outOfScope'));
    } else if (taken.has(cell)) refuse(line, refused('twice'));
    else {
      taken.add(cell);
      const lines = byPeriod.get(given.period);
      if (lines) lines.push({ line, given });
      else byPeriod.set(given.period, [{ line, given }]);
    }
  }
  return byPeriod;
}

/** A line as the checks of figures that people type read it. */
export function asTyped({ indicator: _, unit: __, period: ___, ...figure }: MachineFigure): NewFigure {
  return { ...figure, origin: 'system' };
}

/** Whether a system says again what speaks for the cell already: the same figure, grade and day. */
export function saysAgain(speaking: FigureStatement | null, { figure, given, asOf }: JudgedEntry): boolean {
  if (!speaking?.accessKeyId) return false;
  return (
    same(speaking.numerator, figure.numerator) &&
    same(speaking.denominator, figure.denominator) &&
    same(speaking.value, figure.value) &&
    speaking.outcome === figure.outcome &&
    speaking.qualifier === figure.qualifier &&
    speaking.cumulative === figure.cumulative &&
    speaking.grade === given.grade &&
    speaking.asOf === asOf
  );
}

const same = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : compareExact(a, b) === 0;

const REFUSALS: Readonly<Record<MachineRefusal, Bilingual>> = {
  outOfScope: {
    vi: 'Chỉ số hoặc đơn vị này ngoài phạm vi của khóa; xem phạm vi ở /api/v1/machine, hoặc xin quản trị viên khóa khác',
    en: 'The indicator or unit is outside what the key reaches; see /api/v1/machine, or ask an administrator for another',
  },
  notAsked: {
    vi: 'Không kế hoạch nào trong phạm vi của khóa hỏi đơn vị này về chỉ số này trong kỳ; hãy bỏ dòng này',
    en: 'No plan that the key reaches asks this unit for this indicator in the period; leave the line out',
  },
  noPeriod: {
    vi: 'Không kế hoạch nào trong phạm vi của khóa có kỳ báo cáo này; hãy kiểm tra mã kỳ',
    en: 'No plan that the key reaches has this period; check its code',
  },
  periodClosed: {
    vi: 'Kỳ báo cáo đã đóng; muốn sửa số liệu, cơ quan thường trực cần mở lại kỳ',
    en: 'The period is closed; the standing office has to reopen it first',
  },
  periodNotBegun: {
    vi: 'Kỳ báo cáo chưa bắt đầu; hãy gửi lại khi kỳ đã bắt đầu',
    en: 'The period has not begun; send the line again when it has',
  },
  twice: {
    vi: 'Ô này đã có ở một dòng trước trong cùng yêu cầu; hãy chỉ gửi một dòng',
    en: 'An earlier line of the request is about the same cell; send one of them',
  },
  takenOver: {
    vi: 'Người phụ trách đã nhập thay ô này; số liệu của hệ thống được nhận lại khi số nhập thay được rút',
    en: 'A person in charge has taken the cell over; the system’s figures are taken again once theirs is withdrawn',
  },
  notValid: { vi: 'Số liệu chưa đúng', en: 'The figure is not right' },
};
