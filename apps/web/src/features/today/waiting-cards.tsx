import type { WorkToday } from '@tiendo/contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { Card } from '../../shared/ui';
import { BLOCK_PARAM, paths, wordOfBlock } from '../../shared/url';
import { todayMessages } from './messages';
import styles from './today.module.css';

/** What waits for a word of the office: remarks of units, conclusions of meetings, drafts, amendments that are about to hold. */
export function WaitingCards({ work: { remarks, directives, drafts, amendments } }: { work: WorkToday }) {
  const t = useMessages(todayMessages);
  const f = useFormat();
  return (
    <>
      <Lines title={t.remarks}>
        {remarks.map(({ publication, plan, period, block, open, contestUntil }) => (
          <Line
            key={publication}
            to={`${paths.ranking(plan.slug, {}, { [BLOCK_PARAM]: wordOfBlock(block), ky: period.code })}#kien-nghi`}
            text={t.remark(f.count(open), period.label)}
            beside={`${plan.code} · ${t.until(f.day(contestUntil))}`}
          />
        ))}
      </Lines>
      <Lines title={t.directives}>
        {directives.map(({ plan, id, text, leadUnit, dueOn, daysLeft }) => (
          <Line
            key={id}
            to={paths.directives(plan.slug, { tim: text.slice(0, 60) })}
            text={text}
            beside={[leadUnit, daysLeft < 0 ? t.worstLate(f.number(-daysLeft)) : t.dueOn(f.day(dueOn)), plan.code]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Lines>
      <Lines title={t.drafts}>
        {drafts.map(({ slug, code, title, updatedAt }) => (
          <Line
            key={slug}
            to={paths.draft(slug)}
            text={[code, title].filter(Boolean).join(' · ') || slug}
            beside={t.draftAt(f.moment(updatedAt))}
          />
        ))}
      </Lines>
      <Lines title={t.amendments}>
        {amendments.map(({ plan, effectiveOn, document, items }) => (
          <Line
            key={`${plan.slug} ${effectiveOn} ${document ?? ''}`}
            to={paths.snapshots(plan.slug)}
            text={items > 0 ? t.amendment(f.count(items), f.day(effectiveOn)) : t.amendedSettings(f.day(effectiveOn))}
            beside={[plan.code, document].filter(Boolean).join(' · ')}
          />
        ))}
      </Lines>
    </>
  );
}

/** A card of lines; nothing while there is none. */
function Lines({ title, children }: { title: string; children: readonly ReactNode[] }) {
  return children.length === 0 ? null : (
    <Card title={title} className={styles.card}>
      <ul className={styles.lines}>{children}</ul>
    </Card>
  );
}

const Line = ({ to, text, beside }: { to: string; text: string; beside: string }) => (
  <li>
    <Link to={to}>{text}</Link> <span className={styles.quiet}>{beside}</span>
  </li>
);
