import type { RankingBody, RankingRow } from '@tiendo/contracts';
import { percentOf } from '@tiendo/indicators/percent';
import { blockLabel } from '@tiendo/indicators/words';
import {
  boundsCell,
  figureCell,
  loadFileWords,
  planFile,
  scopeOf,
  type FileCell,
  type FileColumn,
  type NamedTable,
} from '../../shared/files';
import type { PlanView } from '../../shared/plan';
import { placesText, type Speech } from './words';

interface Shown {
  readonly view: PlanView;
  readonly ranking: RankingBody;
  /** As they stand on screen. */
  readonly rows: readonly RankingRow[];
  /** Of what the figures are and how they came about, in words. */
  readonly lead: string;
  readonly state: string;
  /** What was typed to find units. */
  readonly q: string;
}

const text = (value: string | null): FileCell => (value === null ? null : { type: 'text', text: value });

/** A ranking as a table: one place is a number, several are words; where nobody is ranked there are no places at all. */
export async function rankingFile({ view, ranking, rows, lead, state, q }: Shown, speech: Speech): Promise<NamedTable> {
  const { t, f, digits } = speech;
  const words = await loadFileWords(f.language);
  const { index, indicator } = ranking;
  const parents = new Map(ranking.parents.map(({ code, name }) => [code, name]));
  const number = (heading: string, value: (row: RankingRow) => number | null | undefined): FileColumn<RankingRow> => ({
    ...{ kind: 'number', heading, width: 12, value },
  });
  const place = ({ places }: RankingRow): FileCell =>
    places !== null && places.best === places.worst
      ? { type: 'number', value: String(places.best) }
      : text(placesText(places, speech));
  const result = (row: RankingRow): FileCell => {
    if (row.score === null) return null;
    if (indicator) return boundsCell(row.score, indicator.measureUnit, f.language, 2);
    if (index === 'achievement') {
      const mean = { value: row.achievement, numerator: null, denominator: null, qualifier: null };
      return figureCell(mean, '%', f.language);
    }
    const share = row.undetermined === 0 ? percentOf(row.met, row.total, digits) : null;
    return share === null ? boundsCell(row.score, '%', f.language, digits) : { type: 'percent', points: String(share) };
  };
  const isRanked = ranking.order !== 'listed';
  const within: FileColumn<RankingRow> = {
    ...{ kind: 'text', heading: t.filters.parent, width: 24 },
    value: ({ parent }) => parent && parents.get(parent),
  };
  const ranks: FileColumn<RankingRow> = { kind: 'figure', heading: t.columns.rank, width: 10, value: place };
  const columns: FileColumn<RankingRow>[] = [
    ...(isRanked ? [ranks] : []),
    { kind: 'text', heading: t.columns.unit, width: 36, value: ({ unit }) => unit.name },
    ...(parents.size > 0 ? [within] : []),
    {
      ...{ kind: 'figure', width: 14, value: result },
      heading: indicator ? `${t.columns.figure} (${indicator.measureUnit})` : t.columns.score,
    },
    ...(indicator ? [] : [number(t.listed.met, ({ met }) => met), number(t.listed.total, ({ total }) => total)]),
    ...(rows.some(({ targets }) => targets)
      ? (['notMet', 'undetermined', 'notReported'] as const).map((count) =>
          number(t.listed[count], ({ targets }) => targets?.[count]),
        )
      : []),
    ...(isRanked && ranking.against !== null ? [number(t.file.placesMoved, ({ movement }) => movement?.places)] : []),
    number(t.columns.reported, ({ reported }) => reported),
    number(t.file.asked, ({ asked }) => asked),
    { kind: 'text', heading: t.file.reason, width: 30, value: ({ reason }) => reason && t.reasons[reason] },
  ];
  const about = {
    title: `${t.page} ${ranking.period.label}`,
    state,
    filters: [
      blockLabel(ranking.block, f.language),
      ...(ranking.within ? [ranking.within.parent.name] : []),
      ...(q.trim() ? [`“${q.trim()}”`] : []),
    ],
    rows: { shown: rows.length, all: ranking.counts.units },
    notes: [lead],
  };
  return planFile({ scope: scopeOf(view), about, columns, rows, words });
}
