import type { AgendaLine, DirectiveBody, MeetingBody } from '@tiendo/contracts';
import type { ReactNode } from 'react';
import { StatusMark } from '../../../shared/status';
import { DirectiveMark } from '../directives/directive-mark';
import { lineText } from '../line-text';
import { useMeetingSpeech } from '../use-meeting-speech';
import type { Slide } from './slides';
import styles from './show.module.css';

/** What one slide says. */
export function SlideView({ slide, meeting }: { slide: Slide; meeting: MeetingBody }) {
  const { t } = useMeetingSpeech();
  switch (slide.kind) {
    case 'cover':
      return <Cover meeting={meeting} />;
    case 'earlier':
      return <Directives title={t.slides.earlier} directives={slide.directives} />;
    case 'line':
      return <Line line={slide.line} conclusions={slide.conclusions} />;
    case 'end':
      return <Directives title={t.slides.end} directives={slide.directives} />;
  }
}

function Cover({ meeting }: { meeting: MeetingBody }) {
  const { t, f } = useMeetingSpeech();
  const shown = meeting.agenda.filter(({ hidden }) => !hidden);
  const minutes = shown.reduce((sum, line) => sum + (line.minutes ?? 0), 0);
  const sections = [...new Set(shown.map(({ section }) => section))];
  return (
    <>
      <h1 className={styles.title}>{meeting.name}</h1>
      <p className={styles.lead}>
        {[f.dayLong(meeting.heldOn), meeting.place, t.slides.chaired(meeting.chair)].filter(Boolean).join(' · ')}
      </p>
      <h2 className={styles.label}>
        {t.slides.cover}: {t.lines(f.count(shown.length))}
        {minutes > 0 && `, ${t.slides.minutes(f.number(minutes))}`}
      </h2>
      <ul className={styles.sections}>
        {sections.map((section) => (
          <li key={section}>
            <strong>{f.count(shown.filter((line) => line.section === section).length)}</strong> {t.sections[section]}
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({ line, conclusions }: { line: AgendaLine; conclusions: readonly DirectiveBody[] }) {
  const speech = useMeetingSpeech();
  const { t, f } = speech;
  const text = lineText(line, speech);
  const { item, items, unreported } = line.facts;
  const isList = items.length > 0 || unreported !== null;
  const most = unreported ? NAMES_SHOWN : ITEMS_SHOWN;
  const more = unreported ? t.slides.moreUnits : t.slides.more;
  return (
    <>
      <p className={styles.kicker}>
        {item && <StatusMark status={item.status} size={34} />}
        <span>{t.sections[line.section]}</span>
        {item && <span>{item.code}</span>}
        {line.minutes !== null && <span>{t.slides.minutes(f.number(line.minutes))}</span>}
      </p>
      <h1 className={styles.title}>{text.title}</h1>
      <dl className={styles.facts}>
        {(text.problem.length > 0 || text.reason) && (
          <Fact label={unreported ? t.slides.units : line.facts.turnedTo ? t.slides.items : t.line.problem} wide>
            {isList ? (
              <ul className={unreported ? `${styles.silent} ${styles.names}` : styles.silent}>
                {text.problem.slice(0, most).map((one) => (
                  <li key={one}>{one}</li>
                ))}
                {text.problem.length > most && (
                  <li className={styles.quiet}>{more(f.count(text.problem.length - most))}</li>
                )}
              </ul>
            ) : (
              <strong>{text.problem.join(' · ')}</strong>
            )}
            {text.reason && <p>{text.reason}</p>}
          </Fact>
        )}
        {text.whose !== null && !unreported && <Fact label={t.line.whose}>{text.whose}</Fact>}
        {unreported && <Fact label={t.slides.due}>{f.day(unreported.period.closesOn)}</Fact>}
        {item && <Fact label={t.line.since}>{text.since ?? t.line.notSaid}</Fact>}
        {item && (
          <Fact label={t.line.document}>{text.documents.join('; ') || (text.permission ?? t.line.noDocument)}</Fact>
        )}
        {item && (
          <Fact label={t.line.proposal}>
            {text.proposal ?? t.line.noProposal}
            {text.decides && <p className={styles.quiet}>{text.decides}</p>}
          </Fact>
        )}
        {line.note && (
          <Fact label={t.agenda.note} wide>
            {line.note}
          </Fact>
        )}
        <Fact label={t.line.decision} wide decision>
          {conclusions.length === 0 ? (
            <span className={styles.quiet}>{t.line.noDecision}</span>
          ) : (
            <ol className={styles.conclusions}>
              {conclusions.map((directive) => (
                <Conclusion key={directive.id} directive={directive} />
              ))}
            </ol>
          )}
        </Fact>
      </dl>
    </>
  );
}

/** Items told together that fit on a slide. */
const ITEMS_SHOWN = 8;
/** Names of units that do, in columns. */
const NAMES_SHOWN = 24;

interface FactProps {
  label: string;
  wide?: boolean;
  decision?: boolean;
  children: ReactNode;
}

function Fact({ label, wide = false, decision = false, children }: FactProps) {
  const names = [styles.fact, wide && styles.factWide, decision && styles.factDecision];
  return (
    <div className={names.filter(Boolean).join(' ')}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Conclusion({ directive }: { directive: DirectiveBody }) {
  const { t, f } = useMeetingSpeech();
  const facts = [
    directive.leadUnit?.name ?? t.directive.noUnit,
    directive.person?.fullName,
    directive.dueOn ? t.directive.dueOn(f.day(directive.dueOn)) : t.directive.noDue,
  ];
  return (
    <li>
      <p>{directive.text}</p>
      <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
    </li>
  );
}

function Directives({ title, directives }: { title: string; directives: readonly DirectiveBody[] }) {
  const { t, f } = useMeetingSpeech();
  return (
    <>
      <h1 className={styles.title}>{title}</h1>
      {directives.length === 0 && <p className={styles.lead}>{t.slides.endNone}</p>}
      <ul className={styles.earlier}>
        {directives.map((directive) => (
          <li key={directive.id}>
            <p className={styles.earlierText}>{directive.text}</p>
            <p className={styles.quiet}>
              {[
                directive.leadUnit?.name ?? t.directive.noUnit,
                directive.dueOn ? t.directive.dueOn(f.day(directive.dueOn)) : t.directive.noDue,
              ].join(' · ')}
            </p>
            <DirectiveMark {...directive} />
          </li>
        ))}
      </ul>
    </>
  );
}
