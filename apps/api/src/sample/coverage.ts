import { comparePrinted, contradictionsOfParts, type NamedPart, type PartFigure } from '@tiendo/indicators';
import { countOfList, type ListRow, readListCell } from '@tiendo/indicators/lists';
import { readAll, type SampleData } from './read-data.js';
import {
  type LabelledFigure,
  type LabelledList,
  type LabelledSource,
  LabelledSourceSchema,
  type Place,
} from './coverage-file.js';
import type { PlanFile } from './sample-file.js';

/** How much of one source the product holds. */
export interface Coverage {
  readonly document: string;
  readonly figures: Share;
  readonly lists: Share;
  readonly contradictions: Share;
}

/** Of so many labelled, so many are in the product; what is left, by the id of its label. */
export interface Share {
  readonly held: number;
  readonly labelled: number;
  readonly missing: readonly string[];
}

/** The labelled sources of a folder, in the order of their names. Throws an Error that names the file and the field. */
export const readLabels = (folder: string): Promise<LabelledSource[]> => readAll(folder, LabelledSourceSchema);

/**
 * What of each labelled source is in the data, figure by figure: a figure is held when all its numbers stand where the
 * label says it is shown, with its source's section beside them.
 */
export function coverageOf(data: SampleData, sources: readonly LabelledSource[]): Coverage[] {
  return sources.map(({ document, figures, lists, contradictions }) => ({
    document,
    figures: share(figures, (figure) => isHeld(figure, data)),
    lists: share(lists, (list) => isListed(list, data)),
    contradictions: share(contradictions, ({ shownAs }) => shownAs !== null && isShown(shownAs, data)),
  }));
}

function share<T extends { readonly id: string }>(labels: readonly T[], test: (label: T) => boolean): Share {
  const missing = labels.filter((label) => !test(label)).map(({ id }) => id);
  return { held: labels.length - missing.length, labelled: labels.length, missing };
}

function isHeld(figure: LabelledFigure, data: SampleData): boolean {
  return figure.shownAs.length > 0 && figure.shownAs.every((place) => holds(place, figure, data));
}

/** Whether a report lists as many things as the source counts, by the rule that counts them on the screen. */
function isListed({ count, shownAs }: LabelledList, { requests }: SampleData): boolean {
  if (shownAs === null) return false;
  const file = requests.find(({ plan }) => plan === shownAs.plan);
  const definition = file?.lists.find(({ code }) => code === shownAs.list);
  const report = file?.requests.flatMap(({ reports }) => reports).find(({ unit }) => unit === shownAs.report);
  const typed = report?.lists.find(({ list }) => list === shownAs.list);
  if (!file || !definition || !typed) return false;
  const { columns, counts } = definition;
  const rows = typed.rows.map(({ state, cells }): ListRow => {
    const read = columns.flatMap((column): [string, string][] => {
      const reading = readListCell(column, cells[column.code] ?? '');
      return reading.ok ? [[column.code, reading.value]] : [];
    });
    return { state, cells: Object.fromEntries(read) };
  });
  const rule = counts.find(({ indicator }) => indicator === shownAs.indicator);
  if (shownAs.indicator === undefined) return rows.length === Number(count);
  // What the sample counts lies in no period: its lists name days outside it.
  return rule !== undefined && rule.within === null && same(countOfList(rule, rows, columns, ANY_PERIOD), count);
}

const ANY_PERIOD = { startsOn: '0001-01-01', endsOn: '9999-12-31' };

interface Numbers {
  readonly numerator?: string | number | null;
  readonly denominator?: string | number | null;
  readonly value?: string | null;
  readonly percent?: string | null;
  /** Printed beside a fraction, right or not. */
  readonly statedPercent?: string | null;
}

/** Whether the numbers of a figure, or of the part of it that the place names, stand there. */
function holds(place: Place, figure: LabelledFigure, data: SampleData): boolean {
  if ('report' in place) return tellsAll(toldAt(place, data), figure);
  const part = 'part' in place ? figure.parts.find(({ name }) => name === place.part) : undefined;
  const found = numbersAt(place, data);
  if ('part' in place && place.part !== undefined) {
    const wanted = place.part === '%' ? figure.percent : part?.value;
    return found.some(({ value }) => same(value, wanted));
  }
  if ('result' in place || 'measure' in place) return found.length > 0;
  if ('headline' in place && figure.shownAs.length > 1) return found.length > 0;
  return found.some((numbers) => agrees(numbers, figure));
}

const NUMBER = /\d[\d.]*(?:,\d+)?/gu;

/** Whether a text tells every number of a figure, as people write them in Vietnamese. */
function tellsAll(text: string, { numerator, denominator, value, percent }: LabelledFigure): boolean {
  if (text === '') return false;
  const told = new Set((text.match(NUMBER) ?? []).map((word) => Number(word.replaceAll('.', '').replace(',', '.'))));
  return [numerator, denominator, value, percent].every((one) => one === undefined || told.has(Number(one)));
}

/** What a unit wrote below a heading of the outline, or told of a line; empty: nothing. */
function toldAt(place: Extract<Place, { report: string }>, { requests }: SampleData): string {
  const reports = requests
    .filter(({ plan }) => plan === place.plan)
    .flatMap((file) => file.requests.flatMap((request) => request.reports))
    .filter(({ unit }) => unit === place.report);
  if ('line' in place) {
    const lines = reports.flatMap((report) => report.lines).filter(({ indicator }) => indicator === place.line);
    return lines.map(({ answer, note }) => `${answer} ${note ?? ''}`).join('\n');
  }
  const sections = reports.flatMap((report) => report.sections);
  return sections.flatMap((one) => ('code' in one && one.code === place.section ? [one.body] : [])).join('\n');
}

function agrees(numbers: Numbers, { numerator, denominator, value, percent, shownAs }: LabelledFigure): boolean {
  const split = shownAs.some((place) => 'part' in place && place.part === '%');
  return (
    (numerator === undefined || same(numbers.numerator, numerator) || same(numbers.value, numerator)) &&
    (denominator === undefined || same(numbers.denominator, denominator)) &&
    (value === undefined || same(numbers.value, value) || same(numbers.numerator, value)) &&
    (percent === undefined ||
      split ||
      same(numbers.value, percent) ||
      same(numbers.statedPercent, percent) ||
      printedAs(numbers, percent))
  );
}

function printedAs({ numerator, denominator }: Numbers, percent: string): boolean {
  if (numerator === null || numerator === undefined || denominator === null || denominator === undefined) return false;
  return comparePrinted({ numerator, denominator }, percent).agrees;
}

const same = (a: string | number | null | undefined, b: string | null | undefined): boolean =>
  a !== null && a !== undefined && b !== null && b !== undefined && Number(a) === Number(b);

function numbersAt(place: Exclude<Place, { report: string }>, data: SampleData): readonly Numbers[] {
  if ('province' in place) {
    const province = data.provinces.find((file) => file.province.code === place.province);
    return (province?.externalResults ?? [])
      .filter(({ index, name }) => index.code === place.result && name === place.name)
      .map(({ score }) => ({ value: score }));
  }
  const plan = data.plans.find(({ slug }) => slug === place.plan);
  return plan ? numbersIn(place, plan) : [];
}

function numbersIn(
  place: Exclude<Place, { province: string } | { report: string }>,
  plan: PlanFile,
): readonly Numbers[] {
  if ('headline' in place) {
    const { kind, counted, section } = place.headline;
    return plan.headlines
      .filter((one) => one.kind === kind && one.counted === counted && one.section === section)
      .map(({ count, total, percent }) => ({ numerator: count, denominator: total, percent }));
  }
  if ('evidence' in place) {
    const pillar = plan.plan.pillars.find(({ code }) => code === place.evidence);
    return (pillar?.evidence ?? []).filter(({ name }) => name === place.name);
  }
  if ('measure' in place) {
    return plan.plan.targets.find(({ code }) => code === place.measure)?.measures ?? [];
  }
  return [...plan.observations, ...plan.figures].filter(
    (row) => row.indicator === place.indicator && row.unit === (place.unit ?? null) && row.sourceSection !== null,
  );
}

/** Whether a contradiction is noted, or found by a rule on what is held. */
function isShown(shown: NonNullable<LabelledSource['contradictions'][number]['shownAs']>, data: SampleData): boolean {
  if ('province' in shown) {
    const province = data.provinces.find((file) => file.province.code === shown.province);
    return (province?.documents ?? []).some(({ key, number, note }) => key === shown.document && !number && note);
  }
  const plan = data.plans.find(({ slug }) => slug === shown.plan);
  if (!plan) return false;
  if ('noted' in shown) {
    return plan.discrepancies.some(({ kind, vi }) => kind === shown.noted && vi.includes(shown.text));
  }
  if ('headline' in shown) return numbersIn(shown, plan).length > 0;
  if ('found' in shown) return isFound(shown, plan);
  return [...plan.plan.targets, ...plan.plan.tasks].some(({ code }) => code === shown.item);
}

/** Whether the rule finds the contradiction on the figures of the file. */
function isFound(
  {
    indicator,
    unit,
    found,
  }: Extract<NonNullable<LabelledSource['contradictions'][number]['shownAs']>, { found: string }>,
  { plan, figures }: PlanFile,
): boolean {
  const of = (code: string) => figures.find((row) => row.indicator === code && row.unit === unit);
  const own = of(indicator);
  if (!own) return false;
  if (found === 'noOccurrence') return own.outcome === 'noOccurrence';
  if (found === 'fractionAgainstPercent') {
    const { numerator, denominator, statedPercent } = own;
    return statedPercent !== null && !printedAs({ numerator, denominator }, statedPercent);
  }
  const parts = plan.indicators.flatMap(({ code, parent, partKind }): NamedPart[] =>
    parent === indicator && partKind !== undefined ? [{ kind: partKind, figure: partFigure(of(code)) }] : [],
  );
  return contradictionsOfParts(partFigure(own), parts, 'stock').length > 0;
}

const partFigure = (row: PlanFile['figures'][number] | undefined): PartFigure | null => row ?? null;
