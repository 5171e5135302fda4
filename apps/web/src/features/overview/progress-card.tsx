import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Overview } from '../../shared/contract-types';
import { usePlanView } from '../../shared/plan';
import { StatusBar, StatusMark } from '../../shared/status';
import { Card } from '../../shared/ui';
import { paths } from '../../shared/url';
import { countingRule, policySentences } from './counting-rule';
import { movement, sectionFinding } from './headline-sentence';
import { cellsHint, SectionRows } from './section-rows';
import { useSpeech } from './use-speech';
import shared from './overview.module.css';
import styles from './progress-card.module.css';

interface HalfProps {
  kind: 'target' | 'task';
  overview: Overview;
}

/** How far the plan is: both headlines with every pillar and group beneath, item by item. */
export function ProgressCard({ overview }: { overview: Overview }) {
  const { targets, tasks, cells } = overview;
  const hint = cellsHint([...cells.pillars, ...cells.groups], useSpeech());
  const kinds = (['target', 'task'] as const).filter((kind) => {
    const { total, excluded } = kind === 'target' ? targets : tasks;
    return total + excluded > 0;
  });
  return (
    <Card className={styles.card}>
      <div className={styles.halves}>
        {kinds.map((kind, index) => (
          <Half key={kind} kind={kind} overview={overview}>
            {index === 0 && (
              <div className={styles.foot}>
                {kinds.map((one) => (
                  <Legend key={one} kind={one} overview={overview} />
                ))}
                {hint !== null && <p>{hint}</p>}
              </div>
            )}
          </Half>
        ))}
      </div>
    </Card>
  );
}

/** One headline figure: how many of how many, where, in what states, and how it was counted. */
function Half({ kind, overview, children }: HalfProps & { children: ReactNode }) {
  const speech = useSpeech();
  const { t, s, f } = speech;
  const { slug, params } = usePlanView();
  const [rollUp, policy, sections, cells] =
    kind === 'target'
      ? ([overview.targets, overview.policy.targets, overview.pillars, overview.cells.pillars] as const)
      : ([overview.tasks, overview.policy.tasks, overview.groups, overview.cells.groups] as const);
  const share = f.share(rollUp.completed, rollUp.total, policy.percentDigits);
  const listOf = (status: string) => paths.list(slug, kind, params, { status: [status] });
  const parts = rollUp.byStatus.map((part) => `${s.status[part.status]} ${f.number(part.count)}`);
  return (
    <section className={styles.half}>
      <div className={styles.headline}>
        <h2 className={styles.headlineTitle}>
          <Link to={paths.list(slug, kind, params)} title={t.headline.open(kind)}>
            {kind === 'target' ? t.headline.targets : t.headline.tasks}
          </Link>
        </h2>
        <Moved overview={overview} kind={kind} />
      </div>
      <p className={styles.figure}>
        <span>
          <span className={styles.figureDone}>{f.number(rollUp.completed)}</span>
          <span className={styles.figureTotal}> / {f.number(rollUp.total)}</span>
        </span>
        <span className={share === null ? styles.figureNone : styles.figureShare}>{share ?? t.headline.noShare}</span>
      </p>
      {sections.length > 0 ? (
        <>
          <h3 className="visually-hidden">{sectionFinding(sections, kind, policy, speech)}</h3>
          <SectionRows kind={kind} sections={sections} cells={cells} policy={policy} />
        </>
      ) : (
        <StatusBar parts={rollUp.byStatus} label={t.headline.bar(kind, parts)} to={listOf} />
      )}
      {children}
    </section>
  );
}

/** How the figure has moved since the last snapshot; nothing where it has not. */
function Moved({ kind, overview }: HalfProps) {
  const { t, f } = useSpeech();
  const more = movement(overview, kind);
  if (more === 0) return null;
  const [count, day] = [f.count(Math.abs(more)), f.day(overview.changes.since)];
  return (
    <span className={styles.moved}>
      <span aria-hidden="true">
        {more > 0 ? '▲' : '▼'} {t.headline.moved(count, day)}
      </span>
      <span className="visually-hidden">
        {more > 0 ? t.headline.movedUp(count, kind, day) : t.headline.movedDown(count, kind, day)}
      </span>
    </span>
  );
}

/** In what states the items are. */
function Legend({ kind, overview }: HalfProps) {
  const { t, s, f } = useSpeech();
  const { slug, params } = usePlanView();
  const rollUp = kind === 'target' ? overview.targets : overview.tasks;
  const listOf = (status: string) => paths.list(slug, kind, params, { status: [status] });
  const word = kind === 'target' ? t.headline.targets : t.headline.tasks;
  return (
    <ul className={`${shared.legend} ${styles.legend}`} aria-label={word}>
      <li aria-hidden="true" className={styles.kind}>
        {word}
      </li>
      {rollUp.byStatus.map((part) => (
        <li key={part.status}>
          <Link to={listOf(part.status)} className={shared.legendItem}>
            <StatusMark status={part.status} size={15} />
            <span className={shared.legendWord}>{s.status[part.status]}</span>
            <strong>{f.number(part.count)}</strong>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** How the figures were counted, the rule of each kind in one sentence and whole behind it. */
export function CountingRules({ overview }: { overview: Overview }) {
  const speech = useSpeech();
  const { t } = speech;
  return (['target', 'task'] as const).map((kind) => {
    const [rollUp, policy] =
      kind === 'target' ? [overview.targets, overview.policy.targets] : [overview.tasks, overview.policy.tasks];
    if (rollUp.total + rollUp.excluded === 0) return null;
    return (
      <details key={kind} className={styles.rule}>
        <summary>
          <strong>
            {t.headline.rule} ({t.noun(kind)}):
          </strong>{' '}
          {countingRule(kind, rollUp, policy, speech)}
        </summary>
        <ul>
          {policySentences(policy, speech).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
    );
  });
}

/** On a phone both headlines as two lines: the whole card comes after what needs a decision. */
export function Strips({ overview }: { overview: Overview }) {
  const { t, s, f } = useSpeech();
  return (
    <ul className={styles.strips} data-region="strips">
      {(['target', 'task'] as const).map((kind) => {
        const [rollUp, policy] =
          kind === 'target' ? [overview.targets, overview.policy.targets] : [overview.tasks, overview.policy.tasks];
        if (rollUp.total + rollUp.excluded === 0) return null;
        const parts = rollUp.byStatus.map((part) => `${s.status[part.status]} ${f.number(part.count)}`);
        return (
          <li key={kind}>
            <span>
              <strong className={styles.stripDone}>{f.number(rollUp.completed)}</strong>/{f.number(rollUp.total)}
              {t.headline.strip(kind)}
            </span>
            <StatusBar parts={rollUp.byStatus} height={12} label={t.headline.bar(kind, parts)} />
            <strong className={styles.stripShare}>
              {f.share(rollUp.completed, rollUp.total, policy.percentDigits)}
            </strong>
          </li>
        );
      })}
    </ul>
  );
}
