import type { StatedFigureBody } from '@tiendo/contracts';
import { figureCell, loadFileWords, planFile, scopeOf, type FileColumn, type NamedTable } from '../../shared/files';
import { formatFor } from '../../shared/format';
import { loadMessages } from '../../shared/i18n';
import type { PlanView } from '../../shared/plan';
import { statedFigureMessages } from '../../shared/stated-figures';
import { statedPageMessages } from './messages';

interface Shown {
  readonly figures: readonly StatedFigureBody[];
  readonly total: number;
  readonly filters: readonly string[];
}

/** Figures of documents as a table: value, its parts where it is a ratio, its day, and where it is stated. */
export async function statedFile(view: PlanView, { figures, total, filters }: Shown): Promise<NamedTable> {
  const words = await loadFileWords();
  const { language } = words;
  const [t, s] = await Promise.all([
    loadMessages(statedPageMessages, language),
    loadMessages(statedFigureMessages, language),
  ]);
  const f = formatFor(language);
  const columns: FileColumn<StatedFigureBody>[] = [
    { kind: 'text', heading: t.indicator, width: 50, value: ({ indicator }) => indicator.name },
    { kind: 'text', heading: t.subject, width: 30, value: ({ unit }) => unit?.name ?? s.province },
    {
      ...{ kind: 'figure', heading: t.figure, width: 16 },
      value: (figure) => figureCell(figure, figure.indicator.measureUnit, language),
    },
    { kind: 'text', heading: t.file.measureUnit, width: 14, value: ({ indicator }) => indicator.measureUnit },
    { kind: 'number', heading: t.file.numerator, width: 12, value: ({ numerator }) => numerator },
    { kind: 'number', heading: t.file.denominator, width: 12, value: ({ denominator }) => denominator },
    { kind: 'day', heading: t.day, width: 13, value: ({ asOf }) => asOf },
    { kind: 'text', heading: t.file.inForce, width: 16, value: ({ inForce }) => (inForce ? null : t.earlier) },
    { kind: 'text', heading: t.document, width: 40, value: ({ source }) => source ?? t.selfReported },
    { kind: 'text', heading: t.source, width: 16, value: ({ sourceSection }) => sourceSection },
    { kind: 'text', heading: t.file.note, width: 40, value: ({ note }) => note },
  ];
  const about = {
    title: t.page,
    source: null,
    filters,
    rows: { shown: figures.length, all: total },
    notes: figures.length < total ? [t.unprinted(f.number(figures.length), f.number(total))] : [],
  };
  return planFile({ scope: scopeOf(view), about, columns, rows: figures, words });
}
