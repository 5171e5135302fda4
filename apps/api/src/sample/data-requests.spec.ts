import { readFigureText } from '@tiendo/indicators/figure-text';
import { problemsOfDefinition, readListCell } from '@tiendo/indicators/lists';
import { parseDocumentNumber } from '@tiendo/indicators/vietnamese';
import { planFile, provinces, requests } from '../testing/sample-data.js';
import type { RequestsFile } from './requests-file.js';

/** A paper as narrative cites it: `Quyết định số 362/QĐ-UBND ngày 12/02/2025`. */
const CITED = /số \S+ ngày \d{1,2}\/\d{1,2}\/\d{4}/gu;

const reportsOf = (file: RequestsFile) =>
  file.requests.flatMap(({ request, reports }) => reports.map((report) => ({ request, ...report })));

describe.each([...requests.entries()])('requests file %s', (_name, file) => {
  const province = provinces.get(file.province);
  const plan = planFile(file.plan);
  const documents = province?.documents ?? [];

  it('asks units that are there, on a plan of their province, by a letter of its documents', () => {
    expect(plan.province).toBe(file.province);
    const units = new Set(province?.units.map(({ code }) => code));
    for (const { request, document } of file.requests) {
      expect(request.units.filter((code) => !units.has(code))).toEqual([]);
      if (document !== null) expect(documents.map(({ key }) => key)).toContain(document);
    }
  });

  it('answers every line that the form asks, each once, and every heading that has to be filled in', () => {
    for (const { request, unit, lines, sections } of reportsOf(file)) {
      const blocks: Readonly<Record<string, string>> = { districts: 'districtLevel' };
      const asked = plan.form.flatMap(({ indicator, block, unit: only, supplier }) => {
        const subjects = only
          ? [only]
          : province?.units.filter(({ kind }) => kind === blocks[block]).map(({ code }) => code);
        return (subjects ?? []).flatMap((subject) =>
          (supplier ?? subject) === unit ? [`${indicator} ${subject}`] : [],
        );
      });
      const answered = lines.map(({ indicator, subject = unit }) => `${indicator} ${subject}`);
      expect([...answered].sort()).toEqual([...asked].sort());
      const written = new Set(sections.flatMap((section) => ('code' in section ? [section.code] : [])));
      const required = request.outline.filter((one) => one.required).map(({ code }) => code);
      expect(required.filter((code) => !written.has(code))).toEqual([]);
    }
  });

  it('types what the plan has of the same source: one figure, one value', () => {
    const held = [...plan.figures, ...plan.observations];
    for (const { unit, lines } of reportsOf(file)) {
      for (const { indicator: code, subject = unit, text, answer } of lines) {
        const rows = held.filter((row) => row.indicator === code && [subject, null].includes(row.unit));
        const known = rows.find((row) => row.unit === subject) ?? rows[0];
        if (answer !== 'figure' || text === undefined) {
          expect([code, known?.value ?? known?.numerator ?? null]).toEqual([code, null]);
          continue;
        }
        const indicator = plan.plan.indicators.find((one) => one.code === code);
        const read = readFigureText(text, {
          measureUnit: indicator?.measureUnit ?? '',
          cumulative: known?.cumulative ?? false,
          direction: indicator?.direction ?? 'neutral',
        });
        const figure = read.ok ? read.figure : null;
        expect([code, figure?.value ?? null, figure?.numerator ?? null, figure?.denominator ?? null]).toEqual([
          ...[code, known?.value ?? null, known?.numerator ?? null, known?.denominator ?? null],
        ]);
        expect([code, figure?.qualifier]).toEqual([code, known?.qualifier]);
        const percent = known && 'statedPercent' in known ? known.statedPercent : null;
        expect([code, figure?.statedPercent ?? null]).toEqual([code, percent]);
      }
    }
  });

  it('lists rows that read by their columns, whole but for what its source leaves open, in lists that the request asks', () => {
    const papers = new Set(documents.map(({ number, issuedOn }) => `${number} ${issuedOn}`));
    for (const { request, lists } of reportsOf(file)) {
      expect(lists.map(({ list }) => list)).toEqual(request.lists ?? []);
      for (const { list, rows } of lists) {
        const definition = file.lists.find(({ code }) => code === list);
        if (!definition) throw new Error(`${list} is set by nobody`);
        expect([list, problemsOfDefinition(definition)]).toEqual([list, []]);
        for (const { cells } of rows) {
          for (const column of definition.columns) {
            const text = cells[column.code] ?? '';
            expect([list, column.code, text, readListCell(column, text).ok]).toEqual([list, column.code, text, true]);
            if (column.required) expect([list, column.code, text]).not.toEqual([list, column.code, '']);
            if (column.kind !== 'document' || text === '') continue;
            const paper = parseDocumentNumber(text);
            const printed = `${paper?.number}${paper?.separator}${paper?.symbol} ${paper?.issuedOn}`;
            expect([text, papers.has(printed)]).toEqual([text, true]);
          }
        }
      }
    }
  });

  it('cites papers that stand among the documents of the province, with their days', () => {
    const known = new Set(documents.map(({ number, issuedOn }) => `${number} ${issuedOn}`));
    const bodies = reportsOf(file).flatMap(({ sections }) => sections.map(({ body }) => body));
    const cited = bodies.flatMap((body) => body.match(CITED) ?? []);
    expect(cited.length).toBeGreaterThan(0);
    const unknown = cited.filter((text) => {
      const paper = parseDocumentNumber(text);
      return (
        !known.has(`${paper?.number}/${paper?.symbol} ${paper?.issuedOn}`) &&
        !known.has(`${paper?.number}-${paper?.symbol} ${paper?.issuedOn}`)
      );
    });
    expect(unknown).toEqual([]);
  });
});
