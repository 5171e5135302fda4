import type { PlanView } from '../../shared/plan';
import { saveTable, type FileCell, type FileTable } from '../../shared/files';
import { formatFor } from '../../shared/format';
import { commonMessages, currentLanguage, loadMessages } from '../../shared/i18n';
import { statusMessages } from '../../shared/status';
import { isKnownKind, type Discrepancy } from './kinds';
import { reconciliationMessages } from './messages';

type Side = Discrepancy['sides'][number];

const text = (value: string | null | undefined): FileCell => (value ? { type: 'text', text: value } : null);

/** Saves what the filters let through: both figures, both sources, how it was settled. */
export async function saveDiscrepancies(
  fileType: 'xlsx' | 'csv',
  { plan, day }: PlanView,
  items: readonly Discrepancy[],
): Promise<void> {
  const language = currentLanguage();
  const [t, s, common] = await Promise.all([
    loadMessages(reconciliationMessages, language),
    loadMessages(statusMessages, language),
    loadMessages(commonMessages, language),
  ]);
  const f = formatFor(language);
  const figure = (side: Side | undefined) => side && (side.status === null ? side[language] : s.status[side.status]);
  const source = (side: Side | undefined) =>
    side &&
    [side.document, side.section && t.section(side.section), side.asOf && f.day(side.asOf)].filter(Boolean).join(', ');
  const row = (one: Discrepancy): FileCell[] => [
    text(isKnownKind(one.kind) ? t.kinds[one.kind] : t.otherKind),
    text(one.item ? (one.item.name ?? common.unnamed(one.item.code)) : (one.indicator?.name ?? t.wholePlan)),
    text(one.item?.code ?? one.indicator?.code),
    text(one.units.map(({ name }) => name).join('; ')),
    text(figure(one.sides[0]) ?? one[language]),
    text(source(one.sides[0]) ?? one.sections.map(t.section).join('; ')),
    text(figure(one.sides[1])),
    text(source(one.sides[1])),
    text(one.difference && f.number(one.difference)),
    text(t.states[one.state]),
    text(one.settlement && t.ways[one.settlement.way]),
    text(one.settlement?.reason),
    text(one.settlement?.settledBy),
    text(one.settlement && f.moment(one.settlement.settledAt)),
  ];
  const widths = [34, 60, 16, 30, 40, 40, 40, 40, 12, 14, 34, 50, 24, 24];
  const table: FileTable = {
    head: [
      ...(plan.province.simulated ? [`${t.simulatedFile} – ${common.simulated(plan.province.name)}`] : []),
      `${t.page} – ${plan.code}`,
      plan.title,
      t.asOf(f.day(day)),
    ],
    columns: Object.values(t.file).map((label, index) => ({ label, width: widths[index] ?? 20 })),
    rows: items.map(row),
    foot: [t.untouched],
  };
  const mark = plan.province.simulated ? t.simulatedFile : '';
  await saveTable(fileType, table, { title: t.page, name: `${t.page} ${plan.slug} ${day} ${mark}` });
}
