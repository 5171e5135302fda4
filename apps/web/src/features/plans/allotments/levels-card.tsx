import type { AllottedMeasureBody } from '@tiendo/contracts';
import { levelText } from '@tiendo/indicators/words';
import { DocumentLink } from '../../../shared/documents';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Card } from '../../../shared/ui';
import table from '../../../shared/ui/table.module.css';
import styles from '../plans.module.css';
import { allotmentMessages } from './messages';

interface Props {
  /** Whose documents they are. */
  province: string;
  measure: AllottedMeasureBody;
  day: string;
}

/** One measure: the level of the whole, and what of it each unit is allotted. */
export function LevelsCard({ province, measure, day }: Props) {
  const t = useMessages(allotmentMessages);
  const f = useFormat();
  const { indicator, label, horizon, levels, sum, rest, withoutAllotment } = measure;
  const unit = indicator.measureUnit;
  const isShared = levels.some(({ share }) => share !== null);
  return (
    <Card
      title={[label, horizon].filter(Boolean).join(' · ')}
      hint={`${t.whole}: ${levelText(measure, unit, f.language) ?? '–'}. ${t.without[withoutAllotment]}`}
    >
      <p>
        {t.on(f.day(day))}: {levels.length === 0 ? t.none : `${t.given(f.number(levels.length))}.`}
        {levels.length > 0 && sum !== null && (
          <>
            {' '}
            <SumText sum={sum} rest={rest} whole={measure.value} unit={unit} />
          </>
        )}
      </p>
      {levels.length > 0 && (
        <div className={styles.wide}>
          <table className={`${table.table} ${table.stacking}`}>
            <thead>
              <tr>
                <th scope="col">{t.unit}</th>
                <th scope="col">{t.level}</th>
                {isShared && <th scope="col">{t.share}</th>}
                <th scope="col">{t.from}</th>
                <th scope="col">{t.document}</th>
              </tr>
            </thead>
            <tbody>
              {levels.map(({ unit: { code, name }, value, valueUpper, share, from, document }) => (
                <tr key={code}>
                  <th scope="row">{name}</th>
                  <td data-term={t.level}>
                    {levelText({ comparator: measure.comparator, value, valueUpper }, unit, f.language)}
                  </td>
                  {isShared && <td data-term={t.share}>{share === null ? '–' : f.number(share)}</td>}
                  <td data-term={t.from}>{f.day(from)}</td>
                  <td data-term={t.document}>
                    <DocumentLink province={province} document={document} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}

interface SumProps {
  sum: string;
  rest: string | null;
  whole: string | null;
  unit: string;
}

/** What all units are allotted together, held against the level of the whole. */
export function SumText({ sum, rest, whole, unit }: SumProps) {
  const t = useMessages(allotmentMessages);
  const f = useFormat();
  if (whole === null || rest === null) return t.sumAlone(`${f.number(sum)} ${unit}`);
  const amount = rest.replace('-', '');
  const left = amount === '0' ? t.exact : rest.startsWith('-') ? t.over(f.number(amount)) : t.rest(f.number(amount));
  return `${t.sum(f.number(sum), `${f.number(whole)} ${unit}`)} (${left}).`;
}
