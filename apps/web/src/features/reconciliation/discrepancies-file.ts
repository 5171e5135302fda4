import { settlementLabel } from '@tiendo/indicators/words';
import { loadFileWords, planFile, scopeOf, type FileColumn, type NamedTable } from '../../shared/files';
import { formatFor } from '../../shared/format';
import { loadMessages } from '../../shared/i18n';
import type { PlanView } from '../../shared/plan';
import { statusMessages } from '../../shared/status';
import { isKnownKind, type Discrepancy } from './kinds';
import { reconciliationMessages } from './messages';

type Side = Discrepancy['sides'][number];

interface Listed {
  readonly items: readonly Discrepancy[];
  /** How many there are without filters. */
  readonly all: number;
  /** The filters that are on, in words. */
  readonly filters: readonly string[];
}

/** What the filters let through: both figures, both sources, how it was settled. */
export async function discrepanciesFile(view: PlanView, { items, all, filters }: Listed): Promise<NamedTable> {
  const words = await loadFileWords();
  const { language, common } = words;
  const [t, s] = await Promise.all([
    loadMessages(reconciliationMessages, language),
    loadMessages(statusMessages, language),
  ]);
  const f = formatFor(language);
  const figure = (side: Side | undefined) => side && (side.status === null ? side[language] : s.status[side.status]);
  const source = (side: Side | undefined) =>
    side &&
    [side.document, side.section && t.section(side.section), side.asOf && f.day(side.asOf)].filter(Boolean).join(', ');
  const text = (
    heading: string,
    width: number,
    value: (one: Discrepancy) => string | null | undefined,
  ): FileColumn<Discrepancy> => ({ kind: 'text', heading, width, value });
  const columns = [
    text(t.file.kind, 34, ({ kind }) => (isKnownKind(kind) ? t.kinds[kind] : t.otherKind)),
    text(t.file.about, 60, ({ item, indicator }) =>
      item ? (item.name ?? common.unnamed(item.code)) : (indicator?.name ?? t.wholePlan),
    ),
    text(t.file.code, 16, ({ item, indicator }) => item?.code ?? indicator?.code),
    text(t.file.units, 30, ({ units }) => units.map(({ name }) => name).join('; ')),
    text(t.file.left, 40, (one) => figure(one.sides[0]) ?? one[language]),
    text(t.file.leftSource, 40, ({ sides, sections }) => source(sides[0]) ?? sections.map(t.section).join('; ')),
    text(t.file.right, 40, ({ sides }) => figure(sides[1])),
    text(t.file.rightSource, 40, ({ sides }) => source(sides[1])),
    { kind: 'number', heading: t.file.difference, width: 12, value: ({ difference }) => difference },
    text(t.file.state, 14, ({ state }) => t.states[state]),
    text(t.file.way, 34, ({ kind, settlement }) => settlement && settlementLabel(settlement.way, kind, language)),
    text(t.file.reason, 50, ({ settlement }) => settlement?.reason),
    text(t.file.by, 24, ({ settlement }) => settlement?.settledBy),
    text(t.file.at, 24, ({ settlement }) => settlement && f.moment(settlement.settledAt)),
  ] satisfies FileColumn<Discrepancy>[];
  const about = { title: t.page, filters, rows: { shown: items.length, all }, notes: [t.untouched] };
  return planFile({ scope: scopeOf(view), about, columns, rows: items, words, pinned: 1 });
}
