import type { SubmissionBody, SubmissionLineBody } from '@tiendo/contracts';
import type { ArrangedLine } from '@tiendo/indicators/submission';
import { amountText, changeText } from '@tiendo/indicators/words';
import { memo } from 'react';
import { entryMessages, shownText, targetText } from '../../../shared/figure-entry';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages } from '../messages';
import { squareOf } from './line-square';
import styles from './lines.module.css';

/** What a line states in each column of the sheet, as it prints; empty: nothing is known. */
export function useSheetWords(): (body: SubmissionLineBody) => Readonly<Record<SheetColumn, string>> {
  const entry = useMessages(entryMessages);
  const f = useFormat();
  return (body) => {
    const { line } = squareOf(body);
    const { sheet, answer, indicator, previous } = body;
    const { measureUnit } = indicator;
    const amount = (value: string | null): string =>
      value === null ? '' : amountText(value, measureUnit.trim() === '%' ? '%' : '', f.language);
    const said = answer?.figure ? shownText({ ...answer.figure, cumulative: false }, line, entry, f) : answer?.text;
    const isCumulative = answer?.figure?.cumulative ?? body.cumulative;
    return {
      level: targetText(line, entry, f),
      previous: previous ? shownText(previous.figure, line, entry, f) || previous.text : '',
      inPeriod: isCumulative ? amount(sheet.inPeriod) : (said ?? ''),
      cumulative: isCumulative ? (said ?? '') : amount(sheet.cumulative),
      yearEstimate: amount(answer?.yearEstimate ?? null),
      planPercent: f.percent(sheet.planPercent) ?? '',
      lastYear: sheet.sameLastYear ? shownText(sheet.sameLastYear.figure, line, entry, f) : '',
      change: sheet.change ? changeText(sheet.change, measureUnit, f.language) : '',
    };
  };
}

const SHEET_COLUMNS = [
  ...(['level', 'previous', 'inPeriod', 'cumulative', 'yearEstimate', 'planPercent', 'lastYear', 'change'] as const),
];
type SheetColumn = (typeof SHEET_COLUMNS)[number];

interface Props {
  report: SubmissionBody;
  lines: readonly ArrangedLine<SubmissionLineBody>[];
  className?: string | undefined;
}

/** Biểu: what every line comes to, to be read and printed. */
export const SheetTable = memo(function SheetTable({ report, lines, className }: Props) {
  const t = useMessages(submissionMessages);
  const wordsOf = useSheetWords();
  const namesSubject = lines.some(({ line }) => line.subject.code !== report.unit.code);
  return (
    <div className={[styles.sheetScroll, className].filter(Boolean).join(' ')}>
      <table className={`${styles.table} ${styles.whole} ${styles.sheet}`} aria-label={t.sheetLabel}>
        <thead>
          <tr>
            <th scope="col">{t.indicator}</th>
            <th scope="col" className={styles.sheetUnit}>
              {t.measureUnit}
            </th>
            {SHEET_COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles.number}>
                {t.sheetColumns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, depth, opens }) => {
            const words = wordsOf(line);
            return (
              <tr key={`${line.indicator.code}|${line.subject.code}`}>
                <th scope="row" style={{ paddingInlineStart: 8 + depth * 14 }}>
                  {opens && <span className={styles.opens}>{t.parts[opens]} </span>}
                  {line.indicator.name}
                  {namesSubject && <span className={styles.subject}> {t.subject(line.subject.name)}</span>}
                </th>
                <td>{line.indicator.measureUnit}</td>
                {SHEET_COLUMNS.map((column) => (
                  <td key={column} className={styles.number}>
                    {words[column] || '–'}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
});
