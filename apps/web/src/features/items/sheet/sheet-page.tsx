import { useQuery } from '@tanstack/react-query';
import type { ItemKind } from '@tiendo/contracts';
import { Link, useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { statusMessages } from '../../../shared/status';
import { Button, ErrorState, LoadingState, PageHeader, tablePageRule } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { summaryQuery } from '../items.queries';
import { useItems } from '../list/use-items';
import { policyOf } from '../list/plan-count';
import { itemMessages } from '../messages';
import { ruleText } from '../rule-text';
import { SheetBody } from './sheet-body';
import { sheetSections } from './sheet-sections';
import styles from './sheet.module.css';

const PAPER = 'kho-giay';
const PAPERS = ['A4', 'A3'] as const;

/** Biểu tổng hợp: every target and task of a plan on paper, with its page numbers and its source. */
export function SheetPage() {
  const { plan, slug, day, asOf, knownAt, params } = usePlanView();
  const t = useMessages(itemMessages);
  const s = useMessages(statusMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const paper = search.get(PAPER)?.toUpperCase() === 'A3' ? 'A3' : 'A4';
  const times = { asOf, knownAt };
  const targets = useItems(slug, 'target', times);
  const tasks = useItems(slug, 'task', times);
  const { data: summary } = useQuery(summaryQuery(slug, times));
  const error = targets.error ?? tasks.error;
  const kinds: readonly ItemKind[] = ['target', 'task'];
  const rowsOf = (kind: ItemKind) => (kind === 'target' ? targets : tasks).rows;
  const ready = targets.complete && tasks.complete;
  const choose = (chosen: string) =>
    setSearch(
      (now) => {
        const next = new URLSearchParams(now);
        if (chosen === 'A3') next.set(PAPER, 'a3');
        else next.delete(PAPER);
        return next;
      },
      { replace: true },
    );
  const simulated = plan.province.simulated ? common.simulated(plan.province.name) : null;
  return (
    <div className={styles.page} data-sheet data-paper={paper}>
      <style>{tablePageRule({ paper, code: plan.code, mark: simulated })}</style>
      <div className="no-print">
        <PageHeader
          title={t.printSheet}
          windowTitle={`${t.sheet.title} · ${plan.code}`}
          actions={
            <>
              <fieldset className={styles.papers}>
                <legend className="visually-hidden">{t.sheet.paper}</legend>
                {PAPERS.map((one) => (
                  <label key={one}>
                    <input type="radio" name="paper" checked={paper === one} onChange={() => choose(one)} />
                    {one}
                  </label>
                ))}
              </fieldset>
              <Button onClick={() => window.print()} disabled={!ready}>
                {t.sheet.print}
              </Button>
              <Link to={paths.list(slug, plan.targetCount > 0 ? 'target' : 'task', params)} className={styles.back}>
                {t.sheet.back}
              </Link>
            </>
          }
        />
      </div>
      {error !== null ? (
        <ErrorState
          error={error}
          onRetry={() => {
            targets.retry();
            tasks.retry();
          }}
        />
      ) : !ready ? (
        <LoadingState lines={10} height={480} />
      ) : (
        <div className={styles.sheet}>
          <header className={styles.head}>
            {simulated && <p className={styles.simulated}>{simulated}</p>}
            <h2>{t.sheet.title}</h2>
            <p className={styles.plan}>
              {t.sheet.plan(plan.code, format.day(plan.issuedOn))} · {plan.title}
            </p>
            <p>
              {t.file.asOf(format.day(day))}
              {knownAt && `. ${t.file.knownAt(format.moment(knownAt))}`}
            </p>
          </header>
          <SheetBody
            parts={kinds
              .map((kind) => ({
                kind,
                total: summary && (kind === 'target' ? summary.targets : summary.tasks),
                sections: sheetSections(kind, plan, rowsOf(kind), summary),
              }))
              .filter((part) => part.sections.length > 0)}
            policy={plan.policy}
          />
          <footer className={styles.foot}>
            {kinds
              .filter((kind) => rowsOf(kind).length > 0)
              .map((kind) => (
                <p key={kind}>
                  {t.title[kind]}. {ruleText(kind, policyOf(plan.policy, kind), t, s)}
                </p>
              ))}
            {plan.sourceDocument && <p>{t.file.source(plan.sourceDocument.label)}</p>}
            {plan.sourceNote && <p>{plan.sourceNote}</p>}
          </footer>
        </div>
      )}
    </div>
  );
}
