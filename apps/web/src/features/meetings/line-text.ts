import { awaitingText } from '@tiendo/indicators/status';
import type { AgendaLine } from '@tiendo/contracts';
import { periodLabel } from '@tiendo/indicators/periods';
import { blockName, permissionText } from '@tiendo/indicators/words';
import type { Format } from '../../shared/format';
import type { CommonMessages } from '../../shared/i18n';
import { measureText, type MeasureMessages } from '../../shared/measure';
import type { StatusMessages } from '../../shared/status';
import type { MeetingMessages } from './messages';

/** What the sentences about a line are made with. */
export interface MeetingSpeech {
  readonly t: MeetingMessages;
  readonly s: StatusMessages;
  readonly m: MeasureMessages;
  readonly c: CommonMessages;
  readonly f: Format;
}

/** A line as a meeting speaks of it: problem, whose, since when, on what document, proposal. */
export interface LineText {
  readonly title: string;
  /** What one line tells beside the title: how late, what it turned to, what blocks it, whose it is. */
  readonly brief: readonly string[];
  readonly problem: readonly string[];
  readonly reason: string | null;
  readonly whose: string | null;
  readonly since: string | null;
  readonly documents: readonly string[];
  readonly proposal: string | null;
  readonly decides: string | null;
  /** That a document is lacking, or that the source names none; null: neither. */
  readonly permission: string | null;
}

const NOTHING = { reason: null, since: null, documents: [], proposal: null, decides: null, permission: null };

/** The line in words; an own line has only its title. */
export function lineText({ title, facts }: Pick<AgendaLine, 'title' | 'facts'>, speech: MeetingSpeech): LineText {
  const { t, s, c, f } = speech;
  const { item, unit, turnedTo, items, unreported } = facts;
  const count = f.count(items.length);
  if (unit) {
    const said = unit.name === null ? t.silentUnnamed(count) : t.silentUnit(unit.name, count);
    const lines = items.map(({ code, name, silentDays }) => {
      const days = silentDays === null ? '' : ` (${t.silentDays(f.number(silentDays))})`;
      return `${name ?? c.unnamed(code)}${days}`;
    });
    const longest = Math.max(0, ...items.map(({ silentDays }) => silentDays ?? 0));
    const brief = longest > 0 ? [t.silentLongest(f.number(longest))] : [];
    return { ...NOTHING, title: title ?? said, brief, problem: lines, whose: unit.name ?? c.noLeadUnit };
  }
  if (unreported) {
    const { block, period, units, asked } = unreported;
    const said = t.unreported(
      blockName(block, f.language),
      f.ratio(units.length, asked),
      periodLabel(period, f.language),
    );
    const names = units.map(({ name }) => name);
    const since = t.reportsDue(f.day(period.closesOn));
    return {
      ...NOTHING,
      title: title ?? said,
      brief: [since],
      problem: names,
      whose: blockName(block, f.language),
      since,
    };
  }
  if (turnedTo) {
    const lines = items.map(({ code, name }) => name ?? c.unnamed(code));
    const said = t.turnedTogether(count, s.status[turnedTo]);
    return { ...NOTHING, title: title ?? said, brief: [lines.join('; ')], problem: lines, whose: null };
  }
  if (!item) return { ...NOTHING, title: title ?? '', brief: [], problem: [], whose: null };
  const turned = item.turnedFrom && t.line.turned(s.status[item.turnedFrom], s.status[item.status]);
  const overdue = item.overdueDays === null ? null : s.overdue(item.overdueDays);
  const whose = item.leadUnits.map(({ name }) => name).join('; ') || c.noLeadUnit;
  const isSaid = (part: string | null): part is string => part !== null && part !== '';
  const brief = [
    overdue,
    turned ?? (overdue === null ? s.status[item.status] : null),
    item.cause && s.cause[item.cause],
    awaitingText({ ...item, awaiting: item.awaiting ?? null }, f.language),
    permissionText(item, f.language),
    whose,
  ].filter(isSaid);
  const problem = [
    overdue,
    item.overdueDays !== null && item.dueOn !== null ? t.line.due(f.day(item.dueOn)) : null,
    turned,
    item.cause && s.cause[item.cause],
    awaitingText({ ...item, awaiting: item.awaiting ?? null }, f.language),
    item.status === 'stopped' ? null : measureText(item.measure, speech.m, f),
    item.continuesInYear === null ? null : s.continuesIn(item.continuesInYear),
  ].filter(isSaid);
  return {
    title: title ?? item.name ?? c.unnamed(item.code),
    brief,
    problem,
    reason: item.reason,
    whose,
    since: item.since === null ? null : t.line.sinceDay(s.status[item.status], f.day(item.since)),
    documents: item.documents,
    proposal: item.proposal,
    decides: item.proposalTo && t.line.decides(item.proposalTo),
    permission: permissionText(item, f.language),
  };
}
