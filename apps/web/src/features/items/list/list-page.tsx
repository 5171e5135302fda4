import type { ItemKind } from '@tiendo/contracts';
import type { ReactNode } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { type DataSearch, NoData, usePlanView } from '../../../shared/plan';
import { ErrorState, LoadingState, PageHeader } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { itemMessages } from '../messages';
import { summaryOf } from './arrange';
import { ListView } from './list-view';
import { percentDigitsOf, policyOf } from './plan-count';
import { useItems } from './use-items';

/** Another plan that has items of a kind. */
const searchOf = (kind: ItemKind): DataSearch => ({
  what: kind,
  look: ({ slug, targetCount, taskCount, year }) =>
    Promise.resolve(
      (kind === 'target' ? targetCount : taskCount) > 0 ? { when: String(year), to: paths.list(slug, kind) } : null,
    ),
});
const ITEMS = { target: searchOf('target'), task: searchOf('task') };

/** Chỉ tiêu, Nhiệm vụ: every item of a plan in one table. */
export function ItemListPage({ kind }: { kind: ItemKind }) {
  const view = usePlanView();
  const t = useMessages(itemMessages);
  const format = useFormat();
  const items = useItems(view.slug, kind, { asOf: view.asOf, knownAt: view.knownAt });
  const { plan } = view;
  const summary = items.complete ? summaryOf(items.rows, policyOf(plan.policy, kind)) : null;
  const lead =
    summary && summary.total > 0
      ? t.lead(
          kind,
          format.number(summary.completed),
          format.number(summary.total),
          format.share(summary.completed, summary.total, percentDigitsOf(plan.policy, kind)),
        )
      : undefined;
  const header = (actions?: ReactNode) => (
    <PageHeader
      isDense
      title={t.title[kind]}
      windowTitle={`${t.title[kind]} · ${plan.code}`}
      lead={lead}
      actions={actions}
    />
  );
  const shown = !items.waiting && items.rows.length > 0;
  return shown ? (
    <ListView kind={kind} view={view} items={items} header={header} />
  ) : (
    <>
      {header()}
      {items.waiting ? (
        <LoadingState lines={8} height={420} />
      ) : items.error !== null ? (
        <ErrorState error={items.error} onRetry={items.retry} />
      ) : (
        <NoData plan={plan} title={t.emptyTitle[kind]} detail={t.emptyDetail} search={ITEMS[kind]} />
      )}
    </>
  );
}
