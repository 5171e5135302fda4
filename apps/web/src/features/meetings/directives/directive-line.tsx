import type { DirectiveBody } from '@tiendo/contracts';
import { Suspense, lazy, useState } from 'react';
import { Link } from 'react-router';
import { DocumentLink } from '../../../shared/documents';
import type { PlanDetail } from '../../../shared/contract-types';
import { paths } from '../../../shared/url';
import { useMeetingSpeech } from '../use-meeting-speech';
import { DirectiveMark } from './directive-mark';
import { DirectiveHistory } from './directive-history';
import styles from './directives.module.css';

const StateDialog = lazy(() => import('./state-dialog'));
const DirectiveEditDialog = lazy(() => import('./directive-edit-dialog'));
const TaskDialog = lazy(() => import('./task-dialog'));

interface Props {
  plan: PlanDetail;
  directive: DirectiveBody;
  /** May state what became of it. */
  mayWrite: boolean;
  /** Leave out what stands around it anyway. */
  withinMeeting?: boolean;
  /** In two lines; what it is about, where it was given, its history and what is done with it open in place. */
  brief?: boolean;
}

type Open = 'state' | 'task' | 'edit' | null;

/** One conclusion: what, whose, until when, where it stands, on what document. */
export function DirectiveLine({ plan, directive, mayWrite, withinMeeting = false, brief = false }: Props) {
  const { t, c, f } = useMeetingSpeech();
  const [open, setOpen] = useState<Open>(null);
  const [history, setHistory] = useState(false);
  const { meeting, item, task } = directive;
  const full = !brief || history;
  const isOpen = directive.state === 'open' || directive.state === 'inProgress';
  const who = [
    directive.leadUnit?.name ?? t.directive.noUnit,
    directive.person &&
      `${directive.person.fullName}${directive.person.position ? ` (${directive.person.position})` : ''}`,
    directive.coordinatingUnits.length > 0 &&
      t.directive.with(directive.coordinatingUnits.map(({ name }) => name).join('; ')),
  ].filter(Boolean);
  const when = [
    directive.dueOn ? t.directive.dueOn(f.day(directive.dueOn)) : t.directive.noDue,
    directive.firstDueOn !== null && directive.firstDueOn !== directive.dueOn
      ? t.directive.extended(f.day(directive.firstDueOn))
      : null,
  ].filter(Boolean);
  return (
    <li className={styles.line} data-row={full ? undefined : true}>
      {brief ? (
        <button type="button" className={styles.opener} aria-expanded={history} onClick={() => setHistory(!history)}>
          <span className={styles.text}>{directive.text}</span>
          <span className={styles.chevron} aria-hidden="true" />
        </button>
      ) : (
        <p className={styles.text}>
          {withinMeeting && <span className={styles.number}>{f.number(directive.number)}.</span>} {directive.text}
        </p>
      )}
      <p className={styles.fact}>
        <DirectiveMark {...directive} />
        <span>{[...when, ...who, ...(full ? [] : [directive.note])].filter(Boolean).join(' · ')}</span>
      </p>
      {item && full && (
        <p className={styles.fact}>
          <span>
            {t.directive.about}{' '}
            <Link to={paths.item(plan.slug, item.kind, item.code)}>{item.name ?? c.unnamed(item.code)}</Link>
          </span>
        </p>
      )}
      {!withinMeeting && full && (
        <p className={styles.fact}>
          {meeting ? (
            <Link to={paths.meeting(plan.slug, meeting.id)}>
              {t.directive.from(meeting.name, f.day(meeting.heldOn))}
            </Link>
          ) : (
            <span>{t.directive.given(f.day(directive.issuedOn))}</span>
          )}
          <span>
            {directive.document ? (
              <DocumentLink province={plan.province.code} document={directive.document} />
            ) : (
              t.noDocument
            )}
          </span>
        </p>
      )}
      {task && (
        <p className={styles.fact}>
          {t.directive.task}: <Link to={paths.item(plan.slug, task.kind, task.code)}>{task.code}</Link>
        </p>
      )}
      {directive.note && full && <p className={styles.said}>{directive.note}</p>}
      {full && (
        <div className={`${styles.actions} no-print`}>
          {mayWrite && (
            <button type="button" className={styles.action} onClick={() => setOpen('state')}>
              {t.directive.update}
            </button>
          )}
          {mayWrite && directive.document === null && (
            <button type="button" className={styles.action} onClick={() => setOpen('edit')}>
              {t.directive.edit}
            </button>
          )}
          {mayWrite && task === null && directive.document !== null && isOpen && (
            <button type="button" className={styles.action} onClick={() => setOpen('task')}>
              {t.directive.makeTask}
            </button>
          )}
          {!brief && (
            <button
              type="button"
              className={styles.action}
              aria-expanded={history}
              onClick={() => setHistory(!history)}
            >
              {t.directive.history}
            </button>
          )}
        </div>
      )}
      {history && <DirectiveHistory slug={plan.slug} province={plan.province.code} id={directive.id} />}
      <Suspense fallback={null}>
        {open === 'state' && <StateDialog plan={plan} directive={directive} onClose={() => setOpen(null)} />}
        {open === 'edit' && <DirectiveEditDialog plan={plan} directive={directive} onClose={() => setOpen(null)} />}
        {open === 'task' && <TaskDialog plan={plan} directive={directive} onClose={() => setOpen(null)} />}
      </Suspense>
    </li>
  );
}
