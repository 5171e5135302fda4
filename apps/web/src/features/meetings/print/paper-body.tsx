import type { DirectiveBody, MeetingBody } from '@tiendo/contracts';
import type { PlanDetail } from '../../../shared/contract-types';
import { lineText } from '../line-text';
import { useMeetingSpeech } from '../use-meeting-speech';
import styles from './print.module.css';

/** Names of items and units printed in a row; the rest is counted, so that a row is never a page. */
const NAMES_PRINTED = 6;

interface Props {
  plan: PlanDetail;
  meeting: MeetingBody;
  simulated: string | null;
}

/** What stands on the paper: head, earlier conclusions, the agenda with room for decisions. */
export function PaperBody({ plan, meeting, simulated }: Props) {
  const { t, f } = useMeetingSpeech();
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        {simulated && <p className={styles.simulated}>{simulated}</p>}
        <h2>{t.paper.title}</h2>
        <p className={styles.name}>{meeting.name}</p>
        <p>{[f.dayLong(meeting.heldOn), meeting.place, t.slides.chaired(meeting.chair)].filter(Boolean).join(' · ')}</p>
        <p>
          {plan.code} · {plan.title}. {t.asOf(f.day(meeting.agendaAsOf))}, {t.comparedWith(f.day(meeting.comparedWith))}
        </p>
      </header>
      {meeting.earlier.length > 0 && (
        <>
          <h3>{t.paper.earlier}</h3>
          <Directives directives={meeting.earlier} />
        </>
      )}
      <h3>{t.paper.agenda}</h3>
      <Agenda meeting={meeting} />
    </article>
  );
}

function Agenda({ meeting }: { meeting: MeetingBody }) {
  const speech = useMeetingSpeech();
  const { t, f } = speech;
  const lines = meeting.agenda.filter(({ hidden }) => !hidden);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t.paper.agenda}>
      <table className={`${styles.table} ${styles.agenda}`}>
        <thead>
          <tr>
            <th scope="col" className={styles.narrow}>
              {t.paper.number}
            </th>
            <th scope="col">{t.paper.content}</th>
            <th scope="col">{t.paper.unit}</th>
            <th scope="col">{t.paper.situation}</th>
            <th scope="col">{t.paper.proposal}</th>
            <th scope="col">{t.paper.conclusion}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => {
            const text = lineText(line, speech);
            const more = line.facts.unreported ? t.slides.moreUnits : t.slides.more;
            const listed = (names: readonly string[]) => {
              const rest = names.length - NAMES_PRINTED;
              const printed = names.slice(0, NAMES_PRINTED).join('; ');
              return rest > 0 ? `${printed}; ${more(f.count(rest))}` : printed;
            };
            const concluded = meeting.conclusions.filter(({ agendaLineId }) => agendaLineId === line.id);
            return (
              <tr key={line.id}>
                <td>{f.number(index + 1)}</td>
                <th scope="row">
                  {text.title}
                  <p className={styles.section}>
                    {t.sections[line.section]}
                    {line.minutes !== null && ` · ${t.slides.minutes(f.number(line.minutes))}`}
                  </p>
                  {line.note && <p className={styles.section}>{line.note}</p>}
                </th>
                <td>{text.whose}</td>
                <td>
                  {text.problem.length > 0 && (
                    <p>{line.facts.item ? text.problem.join(' · ') : listed(text.problem)}</p>
                  )}
                  {text.reason && <p>{text.reason}</p>}
                  {(text.since || text.documents.length > 0) && (
                    <p>{[text.since, text.documents.join('; ')].filter(Boolean).join(' · ')}</p>
                  )}
                </td>
                <td>
                  {text.proposal && <p>{text.proposal}</p>}
                  {text.decides && <p>{text.decides}</p>}
                </td>
                <td>
                  {concluded.map((directive) => (
                    <p key={directive.id}>
                      {directive.text}
                      {directive.leadUnit && ` (${directive.leadUnit.name}`}
                      {directive.leadUnit && (directive.dueOn ? `, ${f.day(directive.dueOn)})` : ')')}
                    </p>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Directives({ directives }: { directives: readonly DirectiveBody[] }) {
  const { t, f } = useMeetingSpeech();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t.paper.earlier}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.narrow}>
              {t.paper.number}
            </th>
            <th scope="col">{t.paper.content}</th>
            <th scope="col">{t.paper.unit}</th>
            <th scope="col">{t.paper.due}</th>
            <th scope="col">{t.paper.result}</th>
            <th scope="col">{t.paper.source}</th>
          </tr>
        </thead>
        <tbody>
          {directives.map((directive, index) => (
            <tr key={directive.id}>
              <td>{f.number(index + 1)}</td>
              <th scope="row">{directive.text}</th>
              <td>{directive.leadUnit?.name ?? t.directive.noUnit}</td>
              <td>{directive.dueOn ? f.day(directive.dueOn) : t.directive.noDue}</td>
              <td>
                {t.directive.states[directive.state]}
                {directive.overdueDays !== null && `. ${t.directive.overdue(directive.overdueDays)}`}
                {directive.note && `. ${directive.note}`}
              </td>
              <td>{directive.document?.label ?? directive.meeting?.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
