import type { DirectivePage } from '@tiendo/contracts';
import { TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { DIRECTIVE_STATES } from '@tiendo/indicators/agenda';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { PlanDetail } from '../../../shared/contract-types';
import { SaveAs } from '../../../shared/files';
import type { Format } from '../../../shared/format';
import { unitsQuery, useUnitOptions } from '../../../shared/org';
import { type DataSearch, NoData } from '../../../shared/plan';
import { useMay } from '../../../shared/session';
import {
  Card,
  CompactSelect,
  EmptyState,
  ErrorState,
  LoadingState,
  PageHeader,
  useWholeNames,
  WholeNames,
} from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { paths } from '../../../shared/url';
import { MeetingsFrame } from '../meetings-frame';
import { directivesQuery } from '../meetings.queries';
import type { MeetingMessages } from '../messages';
import { useMeetingSpeech } from '../use-meeting-speech';
import { DirectiveLine } from './directive-line';
import { directiveParams, NO_UNIT, OVERDUE, parseDirectiveView, type DirectiveView } from './directives-params';
import styles from './directives.module.css';

/** Kết luận, chỉ đạo: everything concluded on a plan, and what became of it. */
export function DirectivesPage() {
  return <MeetingsFrame>{(plan) => <Directives plan={plan} />}</MeetingsFrame>;
}

function Directives({ plan }: { plan: PlanDetail }) {
  const { t, f } = useMeetingSpeech();
  const [search] = useSearchParams();
  const [whole, setWhole] = useWholeNames();
  const mayWrite = useMay(plan.province.code, 'meeting.write');
  const { data: units } = useQuery(unitsQuery(plan.province.code));
  const view = parseDirectiveView(search);
  const { data, error, refetch } = useQuery({
    ...directivesQuery(plan.slug, {
      q: view.q,
      unit: view.unit,
      state: view.state === OVERDUE ? null : view.state,
      overdue: view.state === OVERDUE,
    }),
    placeholderData: keepPreviousData,
  });
  const directives: DataSearch = {
    what: 'directives',
    look: async ({ slug }, queries) => {
      const { total } = await queries.fetchQuery(directivesQuery(slug));
      return total > 0 ? { when: t.directives.title(f.count(total)), to: paths.directives(slug) } : null;
    },
  };
  const file = async (page: DirectivePage) => {
    const { directivesFile } = await import('./directives-file');
    const state = view.state === OVERDUE ? t.directives.overdue : view.state && t.directive.states[view.state];
    const unit = view.unit === NO_UNIT ? t.directives.noUnit : units?.find(({ code }) => code === view.unit)?.name;
    const filters = [state, unit, view.q.trim() && `“${view.q.trim()}”`].filter((one): one is string => Boolean(one));
    return directivesFile(plan, page, filters, { t, language: f.language });
  };
  const filtered = view.state !== null || view.unit !== null || view.q !== '';
  return (
    <>
      <PageHeader
        isDense
        title={data && data.total > 0 ? findingOf(data, t, f) : t.directivesPage}
        windowTitle={`${t.directivesPage} · ${plan.code}`}
        isProvisional
        lead={t.directives.lead(plan.code)}
        actions={
          <>
            {data && data.items.length > 0 && <SaveAs table={() => file(data)} />}
            <Link to={paths.meetings(plan.slug)}>{t.page}</Link>
          </>
        }
      />
      <Card className={whole ? styles.list : `${styles.list} ${styles.rows}`}>
        <Filters plan={plan} view={view} whole={whole} onWhole={setWhole} />
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <LoadingState lines={6} height={280} />
        ) : data.items.length === 0 ? (
          filtered ? (
            <EmptyState title={t.directives.noneFound} />
          ) : (
            <NoData plan={plan} title={t.directives.none} detail={t.directives.noneDetail} search={directives} />
          )
        ) : (
          <ul className={styles.lines}>
            {data.items.map((directive) => (
              <DirectiveLine key={directive.id} plan={plan} directive={directive} mayWrite={mayWrite} brief />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

/** How many there are, how many are done and how many late; of a list that came in part only how many. */
function findingOf({ items, total }: DirectivePage, t: MeetingMessages, f: Format): string {
  const said = t.directives.title(f.count(total));
  if (items.length < total) return said;
  const done = items.filter(({ state }) => state === 'done').length;
  const late = items.filter(({ overdueDays }) => overdueDays !== null).length;
  const parts = [done > 0 && t.directives.done(f.count(done)), late > 0 && t.earlier.overdue(f.count(late))].filter(
    Boolean,
  );
  return parts.length > 0 ? `${said}: ${parts.join(', ')}` : said;
}

interface FiltersProps {
  plan: PlanDetail;
  view: DirectiveView;
  whole: boolean;
  onWhole: (whole: boolean) => void;
}

function Filters({ plan, view, whole, onWhole }: FiltersProps) {
  const { t } = useMeetingSpeech();
  const navigate = useNavigate();
  const { data: units } = useUnitOptions(plan.province.code);
  const [text, setText] = useState(view.q);
  const to = (change: Partial<DirectiveView>) => paths.directives(plan.slug, directiveParams({ ...view, ...change }));
  const states = [null, OVERDUE, ...DIRECTIVE_STATES] as const;
  const label = (state: (typeof states)[number]) =>
    state === null ? t.directives.all : state === OVERDUE ? t.directives.overdue : t.directive.states[state];
  return (
    <div className={`${styles.filters} no-print`}>
      <nav className={styles.chips} aria-label={t.directives.filter}>
        {states.map((state) => (
          <Link
            key={state ?? ''}
            to={to({ state })}
            replace
            preventScrollReset
            className={styles.chip}
            aria-current={view.state === state ? 'true' : undefined}
          >
            {label(state)}
          </Link>
        ))}
      </nav>
      <TextInput
        type="search"
        size="xs"
        className={styles.search}
        aria-label={t.directives.search}
        placeholder={t.directives.search}
        value={text}
        onChange={(event) => {
          const q = event.currentTarget.value;
          setText(q);
          void navigate(to({ q }), { replace: true, preventScrollReset: true });
        }}
      />
      <CompactSelect
        label={t.directives.unit}
        value={view.unit ?? ''}
        options={[
          { value: '', label: t.directives.everyUnit },
          { value: NO_UNIT, label: t.directives.noUnit },
          ...units,
        ]}
        onChange={(unit) => void navigate(to({ unit: unit || null }), { replace: true })}
      />
      <WholeNames whole={whole} onWhole={onWhole} />
    </div>
  );
}
