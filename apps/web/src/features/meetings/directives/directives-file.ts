import type { DirectiveBody, DirectivePage } from '@tiendo/contracts';
import { loadFileWords, planFile, scopeOf, type FileColumn, type NamedTable } from '../../../shared/files';
import type { PlanDetail } from '../../../shared/contract-types';
import { today } from '../../../shared/format/today';
import type { MeetingMessages } from '../messages';
import type { Language } from '../../../shared/i18n';

type Column = FileColumn<DirectiveBody>;

/** Conclusions as a table: what, of which meeting, whose, until when, where each stands. No persons are named. */
export async function directivesFile(
  plan: PlanDetail,
  { items, total }: DirectivePage,
  filters: readonly string[],
  { t, language }: { readonly t: MeetingMessages; readonly language: Language },
): Promise<NamedTable> {
  const words = await loadFileWords(language);
  const text = (heading: string, width: number, value: (one: DirectiveBody) => string | null | undefined): Column => ({
    ...{ kind: 'text', heading, width, value },
  });
  const day = (heading: string, value: (one: DirectiveBody) => string | null | undefined): Column => ({
    ...{ kind: 'day', heading, width: 13, value },
  });
  const { file } = t.directives;
  const columns: Column[] = [
    text(file.text, 70, (one) => one.text),
    text(file.state, 18, ({ state }) => t.directive.states[state]),
    day(file.dueOn, ({ dueOn }) => dueOn),
    { kind: 'number', heading: file.overdueDays, width: 12, value: ({ overdueDays }) => overdueDays },
    day(file.firstDueOn, ({ firstDueOn }) => firstDueOn),
    text(file.leadUnit, 30, ({ leadUnit }) => leadUnit?.name ?? words.common.notStatedBySource),
    text(file.coordinating, 30, ({ coordinatingUnits }) => coordinatingUnits.map(({ name }) => name).join('; ')),
    text(file.meeting, 34, ({ meeting }) => meeting?.name),
    day(file.issuedOn, ({ meeting, issuedOn }) => meeting?.heldOn ?? issuedOn),
    text(file.item, 34, ({ item }) => item && (item.name ?? words.common.unnamed(item.code))),
    text(file.task, 16, ({ task }) => task?.code),
    text(file.document, 34, ({ document }) => document?.label),
    text(file.note, 40, ({ note }) => note),
  ];
  const about = { title: t.directivesPage, filters, rows: { shown: items.length, all: total } };
  return planFile({ scope: scopeOf({ plan, day: today(), kind: 'live' }), about, columns, rows: items, words });
}
