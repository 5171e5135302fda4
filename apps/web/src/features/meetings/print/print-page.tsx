import type { MeetingBody } from '@tiendo/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import type { PlanDetail } from '../../../shared/contract-types';
import { Button, ErrorState, LoadingState, PageHeader } from '../../../shared/ui';
import { PAPER_PARAM, paths } from '../../../shared/url';
import { MeetingsFrame } from '../meetings-frame';
import { meetingQuery } from '../meetings.queries';
import { useMeetingSpeech } from '../use-meeting-speech';
import { PaperBody } from './paper-body';
import styles from './print.module.css';

const PAPERS = ['A4', 'A3'] as const;

/** The briefing of a meeting on paper: A4 upright, or A3 across the table. */
export function MeetingPrintPage() {
  return <MeetingsFrame>{(plan) => <OneMeeting plan={plan} />}</MeetingsFrame>;
}

function OneMeeting({ plan }: { plan: PlanDetail }) {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(meetingQuery(plan.slug, id));
  if (error && !data) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  return data ? <Paper plan={plan} meeting={data} /> : <LoadingState lines={8} height={480} />;
}

function Paper({ plan, meeting }: { plan: PlanDetail; meeting: MeetingBody }) {
  const { t, c } = useMeetingSpeech();
  const [search] = useSearchParams();
  const paper = search.get(PAPER_PARAM)?.toUpperCase() === 'A3' ? 'A3' : 'A4';
  const simulated = plan.province.simulated ? c.simulated(plan.province.name) : null;
  return (
    <div data-sheet data-paper={paper} className={styles.page}>
      <style>{pageRule(paper, meeting.name, simulated)}</style>
      <div className="no-print">
        <PageHeader
          title={t.paper.title}
          windowTitle={`${t.paper.title} · ${meeting.name}`}
          actions={
            <>
              <nav className={styles.papers} aria-label={t.paper.choose}>
                {PAPERS.map((one) => (
                  <Link
                    key={one}
                    to={paths.meetingPrint(plan.slug, meeting.id, one)}
                    replace
                    aria-current={one === paper ? 'true' : undefined}
                  >
                    {one === 'A3' ? t.printA3 : t.print}
                  </Link>
                ))}
              </nav>
              <Button onClick={() => window.print()}>{t.paper.print}</Button>
              <Link to={paths.meeting(plan.slug, meeting.id)} className={styles.back}>
                {t.paper.back}
              </Link>
            </>
          }
        />
      </div>
      <PaperBody plan={plan} meeting={meeting} simulated={simulated} />
    </div>
  );
}

const cssText = (text: string) => `"${text.replace(/["\\\n<]/g, ' ')}"`;

/** The paper: a page rule cannot be chosen by a class, so it is written when the paper is. Page numbers from page 2. */
function pageRule(paper: 'A4' | 'A3', name: string, simulated: string | null): string {
  const small = 'font: 8pt "Be Vietnam Pro", Arial, sans-serif;';
  return `@page {
  size: ${paper === 'A3' ? 'A3 landscape' : 'A4 portrait'};
  margin: 20mm 15mm 20mm ${paper === 'A3' ? '20mm' : '30mm'};
  @top-center { content: counter(page); ${small} }
  @bottom-left { content: ${cssText(name)}; ${small} }
  ${simulated ? `@bottom-right { content: ${cssText(simulated)}; ${small} font-weight: 600; }` : ''}
}
@page :first { @top-center { content: none; } }
@media print { main > *:not([data-sheet]) { display: none !important; } }`;
}
