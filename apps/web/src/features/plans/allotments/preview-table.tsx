import type { AllottedMeasureBody } from '@tiendo/contracts';
import { levelText } from '@tiendo/indicators/words';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { UnitSelect } from '../../../shared/org/unit-select';
import table from '../../../shared/ui/table.module.css';
import styles from '../plans.module.css';
import { SumText } from './levels-card';
import { allotmentMessages, type AllotmentMessages } from './messages';
import type { Preview, PreviewLine } from './preview';

interface Props {
  measure: AllottedMeasureBody;
  preview: Preview;
  isShared: boolean;
  digits: number;
  province: string;
  /** Somebody says which unit a name means. */
  onGiven: (name: string, code: string | null) => void;
}

/** What the list would record, line by line, and what all units come to then. */
export function PreviewTable({ measure, preview, isShared, digits, province, onGiven }: Props) {
  const t = useMessages(allotmentMessages);
  const f = useFormat();
  const { lines, after } = preview;
  const unit = measure.indicator.measureUnit;
  const said = (value: string | null, valueUpper: string | null = null): string =>
    levelText({ comparator: measure.comparator, value, valueUpper }, unit, f.language) ?? '–';
  const rounded = lines.filter(({ gotRest }) => gotRest).length;
  const unknown = [
    ...new Set(
      lines.flatMap(({ problem, written }) =>
        (problem === 'unknown' || problem === 'several') && written !== '' ? [written] : [],
      ),
    ),
  ];
  return (
    <section aria-label={t.preview} className={styles.form}>
      <h3 className={styles.subtitle}>{t.preview}</h3>
      {unknown.map((name) => (
        <UnitSelect
          key={name}
          province={province}
          label={t.meant(name)}
          value={null}
          onChange={(code) => onGiven(name, code)}
        />
      ))}
      <div className={styles.wide} tabIndex={0} role="group" aria-label={t.preview}>
        <table className={`${table.table} ${table.stacking}`}>
          <thead>
            <tr>
              <th scope="col">{t.unit}</th>
              {isShared && <th scope="col">{t.share}</th>}
              <th scope="col">{t.level}</th>
              <th scope="col">{t.now}</th>
              <th scope="col">{t.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.line}>
                <th scope="row">
                  {line.unit?.name ?? (line.written || '–')}
                  {line.isSpelled && line.unit && <span className={styles.quiet}> ({line.written})</span>}
                </th>
                {isShared && <td data-term={t.share}>{line.value === null ? '–' : f.number(line.value)}</td>}
                <td data-term={t.level}>{said(line.level, line.valueUpper)}</td>
                <td data-term={t.now}>{said(line.now)}</td>
                <td data-term={t.outcome}>{outcomeOf(line, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rounded > 0 && <p>{t.restOfRounding(f.number(rounded), `${f.number(String(10 ** -digits))} ${unit}`)}</p>}
      {after && (
        <p role="status">
          {t.after}: <SumText sum={after.sum} rest={after.rest} whole={measure.value} unit={unit} />
        </p>
      )}
    </section>
  );
}

function outcomeOf({ problem, level, now, gotRest, isSpelled, unit }: PreviewLine, t: AllotmentMessages): string {
  if (problem !== null) return t.problems[problem];
  const change = level === null ? t.takenBack : level === now ? t.unchanged : now === null ? t.added : t.changed;
  return [change, gotRest && t.roundedUp, isSpelled && unit && t.spelled(unit.name)].filter(Boolean).join('; ');
}
