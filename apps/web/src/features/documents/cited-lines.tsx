import type { Citations } from '@tiendo/contracts';
import { blockShortName } from '@tiendo/indicators/words';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { planToOpen, plansQuery, rememberedPlan } from '../../shared/plan';
import { useMay } from '../../shared/session';
import { Card } from '../../shared/ui';
import { BLOCK_PARAM, paths, wordOfBlock } from '../../shared/url';
import { useShownOf } from './cited-tables';
import { documentPageMessages } from './messages';
import styles from './document.module.css';

/** Figures that are from the document, each lot with the way to where it is listed. */
export function FigureCitations({
  province,
  document,
  figures: { stated, periods },
}: {
  province: string;
  document: string;
  figures: Citations['figures'];
}) {
  const t = useMessages(documentPageMessages);
  const f = useFormat();
  const plans = useQuery(plansQuery).data?.items ?? [];
  const total = periods.reduce((sum, { figures }) => sum + figures, stated);
  if (total === 0) return null;
  // The list is of the province, and shown inside the frame of one of its plans.
  const ofOwner = plans.filter((plan) => plan.province.code === province);
  const slug = planToOpen(ofOwner, rememberedPlan(), { own: [province] })?.slug;
  return (
    <Lines title={t.figures(f.count(total))}>
      {stated > 0 && <Line to={slug && paths.statedFigures(slug, {}, { document })} text={t.stated(f.count(stated))} />}
      {periods.map(({ period, figures, plans: its }) => (
        <Line
          key={period.code}
          to={its[0] && paths.figures(its[0].slug, { period: period.code })}
          text={t.inPeriod(f.count(figures), period.label)}
          beside={its.map(({ code }) => code).join(', ')}
        />
      ))}
    </Lines>
  );
}

/** Meetings it announces, conclusions it gave, and what it says became of them. */
export function MeetingCitations({ meetings }: { meetings: Citations['meetings'] }) {
  const t = useMessages(documentPageMessages);
  const f = useFormat();
  const shown = useShownOf(meetings);
  if (meetings.total === 0) return null;
  return (
    <Lines title={t.meetings(f.count(meetings.total))} hint={shown}>
      {meetings.items.map(({ plan, role, meeting, on, text }, index) => (
        <Line
          key={index}
          to={
            meeting && text === null
              ? paths.meeting(plan.slug, meeting.id)
              : paths.directives(plan.slug, { tim: text?.slice(0, 60) })
          }
          text={text ?? meeting?.name ?? ''}
          beside={[t.meetingRoles[role], text !== null && meeting?.name, f.day(on), plan.code]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Lines>
  );
}

/** Rankings it published or ordered, and results of other bodies printed in it. */
export function RankingCitations({ rankings, results }: { rankings: Citations['rankings']; results: number }) {
  const t = useMessages(documentPageMessages);
  const f = useFormat();
  const shown = useShownOf(rankings);
  if (rankings.total + results === 0) return null;
  return (
    <Lines title={rankings.total > 0 ? t.rankings(f.count(rankings.total)) : t.ranked} hint={shown}>
      {rankings.items.map(({ plan, role, period, block, pillar, index }) => (
        <Line
          key={`${plan.slug} ${period.code} ${block} ${pillar ?? ''} ${index} ${role}`}
          to={paths.ranking(plan.slug, {}, { [BLOCK_PARAM]: wordOfBlock(block), ky: period.code })}
          text={`${blockShortName(block, f.language)}, ${period.label}`}
          beside={[t.rankingRoles[role], pillar !== null && t.pillar(pillar), plan.code].filter(Boolean).join(' · ')}
        />
      ))}
      {results > 0 && <Line text={t.results(f.count(results))} />}
    </Lines>
  );
}

/** What the reconciliation of plans has of it. */
export function ReconciliationCitations({ reconciliation }: { reconciliation: Citations['reconciliation'] }) {
  const t = useMessages(documentPageMessages);
  const f = useFormat();
  if (reconciliation.length === 0) return null;
  return (
    <Lines title={t.reconciliation}>
      {reconciliation.map(({ plan, role, count }) => (
        <Line
          key={`${plan.slug} ${role}`}
          to={paths.reconciliation(plan.slug, {}, [], { state: role === 'settlement' ? 'xong' : null })}
          text={`${t.reconciled[role]}: ${f.count(count)}`}
          beside={plan.code}
        />
      ))}
    </Lines>
  );
}

/** Requests that it called for, reports handed in by it, lines of reports that refer to it. */
export function ReportCitations({ province, reports }: { province: string; reports: Citations['reports'] }) {
  const t = useMessages(documentPageMessages);
  const f = useFormat();
  const shown = useShownOf(reports);
  if (reports.total === 0) return null;
  return (
    <Lines title={t.reports(f.count(reports.total))} hint={shown}>
      {reports.items.map(({ role, request, submissionId, unit, on, lines }) => (
        <Line
          key={`${role} ${request.id} ${submissionId ?? ''}`}
          to={submissionId === null ? paths.request(request.id, province) : paths.submission(submissionId, province)}
          text={unit === null ? request.title : t.reportOf(request.title, unit)}
          beside={[lines === null ? t.reportRoles[role] : t.reportLines(f.count(lines)), on !== null && f.day(on)]
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Lines>
  );
}

/** Acts on units by it. */
export function ActCitations({ province, acts }: { province: string; acts: Citations['acts'] }) {
  const t = useMessages(documentPageMessages);
  const f = useFormat();
  const shown = useShownOf(acts);
  const writes = useMay(province, 'org.write');
  if (acts.total === 0) return null;
  return (
    <Lines title={t.acts(f.count(acts.total))} hint={shown}>
      {acts.items.map(({ id, name, effectiveOn }) => (
        <Line
          key={id}
          to={writes ? paths.successions : undefined}
          text={name}
          beside={effectiveOn === null ? '' : f.day(effectiveOn)}
        />
      ))}
    </Lines>
  );
}

/** A card of lines. */
const Lines = ({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) => (
  <Card title={title} hint={hint} className={styles.card}>
    <ul className={styles.lines}>{children}</ul>
  </Card>
);

const Line = ({ to, text, beside = '' }: { to?: string | undefined; text: string; beside?: string }) => (
  <li>
    {to === undefined ? text : <Link to={to}>{text}</Link>} <span className={styles.quiet}>{beside}</span>
  </li>
);
