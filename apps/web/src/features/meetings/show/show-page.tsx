import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import type { ItemKind, MeetingBody } from '@tiendo/contracts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { PlanDetail } from '../../../shared/contract-types';
import { PlanViewProvider } from '../../../shared/plan';
import { ErrorState, LoadingState } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { MeetingsFrame } from '../meetings-frame';
import { meetingQuery } from '../meetings.queries';
import { useMeetingSpeech } from '../use-meeting-speech';
import { ItemHistory } from './item-history';
import { slidesOf } from './slides';
import { SlideView } from './slide-view';
import { useSlide } from './use-slide';
import styles from './show.module.css';

/** What the secretary writes down elsewhere appears on the wall without a key. */
const REFRESH_MS = 10_000;

interface Props {
  /** How an item went, as its own page draws it. */
  courseOf: (item: { readonly kind: ItemKind; readonly code: string }) => ReactNode;
}

/** Trình chiếu: one slide per line of the agenda, by arrow keys, across the whole screen. */
export function ShowPage({ courseOf }: Props) {
  return (
    <main id="noi-dung" className={styles.screen}>
      <MeetingsFrame>
        {(plan) => (
          <PlanViewProvider plan={plan}>
            <OneMeeting plan={plan} courseOf={courseOf} />
          </PlanViewProvider>
        )}
      </MeetingsFrame>
    </main>
  );
}

function OneMeeting({ plan, courseOf }: Props & { plan: PlanDetail }) {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({ ...meetingQuery(plan.slug, id), refetchInterval: REFRESH_MS });
  if (error && !data) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  return data ? <Show plan={plan} meeting={data} courseOf={courseOf} /> : <LoadingState lines={6} height={480} />;
}

function Show({ plan, meeting, courseOf }: Props & { plan: PlanDetail; meeting: MeetingBody }) {
  const { t } = useMeetingSpeech();
  const navigate = useNavigate();
  const [isAlone, setAlone] = useState(false);
  const [hasHelp, setHelp] = useState(false);
  const scheme = useComputedColorScheme('light');
  const { setColorScheme } = useMantineColorScheme();
  const slides = slidesOf(meeting);
  const { at, turn } = useSlide(slides.length);
  const slide = slides[at];
  const item = slide?.kind === 'line' ? slide.line.facts.item : null;

  const leave = () => void navigate(paths.meeting(plan.slug, meeting.id));
  const turnScheme = () => setColorScheme(scheme === 'dark' ? 'light' : 'dark');
  const turnHistory = () => setAlone((alone) => !alone);
  const turnHelp = () => setHelp((open) => !open);

  useEffect(() => {
    document.title = `${t.slides.title(meeting.name)} · Tiến Độ`;
  }, [t, meeting.name]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // A button that has the focus answers the space bar itself.
      if (event.key === ' ' && event.target instanceof HTMLButtonElement) return;
      if (event.key === 'Escape') {
        if (hasHelp) setHelp(false);
        else leave();
      } else if (event.key.toLowerCase() === 'l' && item) turnHistory();
      else if (event.key.toLowerCase() === 't') turnScheme();
      else if (event.key === '?') turnHelp();
      else if (!turn(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  if (!slide) return null;
  return (
    <>
      <section
        className={styles.slide}
        data-pair={(item && !isAlone) || undefined}
        aria-live="polite"
        aria-label={t.slides.progress(at + 1, slides.length)}
      >
        <div className={styles.words}>
          <SlideView slide={slide} meeting={meeting} />
        </div>
        {item && !isAlone && (
          <aside className={styles.beside} aria-label={t.slides.history} key={item.code}>
            <div className={styles.course}>{courseOf(item)}</div>
            <ItemHistory slug={plan.slug} kind={item.kind} code={item.code} asOf={meeting.agendaAsOf} />
          </aside>
        )}
      </section>
      <footer className={styles.foot}>
        <span className={styles.where}>
          {meeting.name} · {plan.code}
        </span>
        {hasHelp && (
          <span role="status" className={styles.help}>
            {t.slides.help}
          </span>
        )}
        <span className={styles.buttons}>
          <button type="button" onClick={() => turn('ArrowLeft')} aria-label={t.slides.previous}>
            ←
          </button>
          <strong className={styles.progress}>{t.slides.progress(at + 1, slides.length)}</strong>
          <button type="button" onClick={() => turn('ArrowRight')} aria-label={t.slides.next}>
            →
          </button>
          {item && (
            <button type="button" aria-pressed={!isAlone} onClick={turnHistory}>
              {t.slides.history}
            </button>
          )}
          <button type="button" onClick={turnScheme}>
            {t.slides.scheme}
          </button>
          <button type="button" aria-label={t.slides.helpKey} aria-expanded={hasHelp} onClick={turnHelp}>
            ?
          </button>
          <button type="button" onClick={leave}>
            {t.slides.leave}
          </button>
        </span>
      </footer>
    </>
  );
}
