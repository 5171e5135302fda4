import type { ItemDetail } from '@tiendo/contracts';
import { settlementLabel } from '@tiendo/indicators/words';
import { Link } from 'react-router';
import { DocumentLink } from '../../../shared/documents';
import { useFormat } from '../../../shared/format';
import { requiredText } from '../../../shared/format/required-text';
import { useLanguage, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { Card } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { itemMessages } from '../messages';
import { detailMessages } from './messages';
import { Detail } from './standing-card';
import styles from './detail.module.css';

/** What the plan says of it besides: code, place in the plan, deliverable, source and section. */
export function AboutCard({ item }: { item: ItemDetail }) {
  const t = useMessages(detailMessages);
  const list = useMessages(itemMessages);
  const { plan, slug, params } = usePlanView();
  return (
    <Card title={t.about}>
      <dl className={styles.details}>
        <Detail term={t.code}>{item.code}</Detail>
        {item.section && (
          <Detail term={list.columns.section[item.kind]}>
            <Link to={paths.list(slug, item.kind, params, { section: item.section.code })}>{item.section.name}</Link>
          </Detail>
        )}
        {item.goal && <Detail term={t.goal}>{item.goal.name}</Detail>}
        {item.frequency === 'regular' && <Detail term={list.columns.frequency}>{list.frequency.regular}</Detail>}
        {item.deliverable && <Detail term={t.deliverable}>{item.deliverable}</Detail>}
        {item.taskSource && item.taskSource !== 'plan' && (
          <Detail term={t.taskSource}>{t.sourceOf(item.taskSource)}</Detail>
        )}
        {plan.sourceDocument && (
          <Detail term={t.sourceDocument}>
            <DocumentLink province={plan.province.code} document={plan.sourceDocument} />
          </Detail>
        )}
        {item.sourceSection && <Detail term={t.sourceSection}>{item.sourceSection}</Detail>}
        {item.note && <Detail term={t.note}>{item.note}</Detail>}
      </dl>
    </Card>
  );
}

/** Where what is stated and what is measured disagree, and what the source itself contradicts. */
export function DiscrepancyCard({ item }: { item: ItemDetail }) {
  const t = useMessages(detailMessages);
  const language = useLanguage();
  const format = useFormat();
  const { slug, params } = usePlanView();
  if (item.discrepancies.length === 0) return null;
  return (
    <Card title={t.discrepancies}>
      <ul className={styles.discrepancies}>
        {item.discrepancies.map((one) => (
          <li key={`${one.kind}-${one.vi}`}>
            <p>{one[language]}</p>
            {one.sections.length > 0 && <p className={styles.second}>{t.sections(one.sections.join('; '))}</p>}
            {one.settlement && (
              <p className={styles.second}>
                <strong>{t.discrepancyStates[one.state]}</strong>:{' '}
                {settlementLabel(one.settlement.way, one.kind, language)}. {one.settlement.reason}{' '}
                {t.settledBy(one.settlement.settledBy ?? t.somebody, format.moment(one.settlement.settledAt))}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="no-print">
        <Link to={paths.reconciliation(slug, params, [], { state: 'tat-ca' })}>{t.toReconciliation}</Link>
      </p>
    </Card>
  );
}

/** What the plan has asked for over time; only where it was changed. */
export function VersionsCard({ item }: { item: ItemDetail }) {
  const t = useMessages(detailMessages);
  const list = useMessages(itemMessages);
  const format = useFormat();
  if (item.versions.length < 2) return null;
  const levelsIn = (levels: ItemDetail['versions'][number]['levels']) =>
    levels
      .map((level) => {
        const named = levels.length > 1 ? `${level.label} ` : '';
        const year = level.horizon === null ? '' : ` (${level.horizon})`;
        return `${named}${requiredText(level, format, list)}${year}`;
      })
      .join('; ');
  /** What was asked for until then; null: nothing. */
  const before = (index: number): string | null => {
    const version = item.versions[index - 1];
    return version && version.levels.length > 0 ? levelsIn(version.levels) : null;
  };
  return (
    <Card title={t.versions}>
      <ol className={styles.versions}>
        {item.versions.map((version, index) => (
          <li key={`${version.effectiveOn}-${version.recordedAt}`}>
            <p>
              <strong>
                {t.version.from} {format.day(version.effectiveOn)}
              </strong>{' '}
              <span className={styles.second}>{version.document ?? t.version.asIssued}</span>
            </p>
            {version.removed ? (
              <p>{t.version.removed}</p>
            ) : (
              <>
                <p>
                  {[
                    version.name,
                    version.dueOn && `${t.due} ${format.day(version.dueOn)}`,
                    version.leadUnits.join('; '),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {version.levels.length > 0 && (
                  <p>
                    {t.version.level}: <strong>{levelsIn(version.levels)}</strong>
                    {before(index) !== null && before(index) !== levelsIn(version.levels) && (
                      <span className={styles.second}> {t.version.insteadOf(before(index) ?? '')}</span>
                    )}
                  </p>
                )}
              </>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
