import { useQuery } from '@tanstack/react-query';
import type { SuccessionAct, SuccessionList } from '@tiendo/contracts';
import { useCallback, useState } from 'react';
import { useMessages } from '../../../shared/i18n';
import { useReopened } from '../../../shared/keeping';
import { searchUnits, unitsQuery } from '../../../shared/org';
import { Button, EmptyState, ErrorState, LoadingState } from '../../../shared/ui';
import { AdminFrame } from '../parts/admin-frame';
import { PARAMS, useListParams } from '../parts/list-params';
import { NothingFound } from '../parts/paged-list';
import { SearchBox, Toolbar } from '../parts/toolbar';
import { ActDialog } from './act-dialog';
import { unitsOfAct } from './act-groups';
import { successionMessages } from './messages';
import { RemoveDialog } from './remove-dialog';
import { successionsQuery } from './successions.queries';
import { Timeline } from './timeline';
import admin from '../parts/admin.module.css';

type Opened = { readonly kind: 'edit'; readonly act: SuccessionAct | null } | { readonly kind: 'remove'; readonly act: SuccessionAct }; // prettier-ignore

/** Sắp xếp đơn vị: the acts on the units of a province on one timeline, and the form that writes them. */
export function SuccessionsPage() {
  const t = useMessages(successionMessages);
  return (
    <AdminFrame title={t.title} permission="org.write">
      {(province) => <Successions key={province} province={province} />}
    </AdminFrame>
  );
}

function Successions({ province }: { province: string }) {
  const t = useMessages(successionMessages);
  const { text, set, clear } = useListParams();
  const [opened, setOpened] = useState<Opened | null>(null);
  useReopened<SuccessionAct | null>('act', (act) => setOpened({ kind: 'edit', act }));
  const query = useQuery(successionsQuery(province));
  const { data: units } = useQuery(unitsQuery(province));
  const q = text(PARAMS.q);
  const search = useCallback((value: string) => set(PARAMS.q, value), [set]);
  const content = () => {
    if (query.isPending) return <LoadingState lines={8} />;
    if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (query.data.items.length === 0) return <EmptyState title={t.emptyTitle} detail={t.emptyDetail} />;
    const wanted = q === '' ? null : new Set(searchUnits(units ?? [], q).map(({ code }) => code));
    const items = actsAbout(query.data, wanted);
    if (items.length === 0) return <NothingFound onClear={clear} />;
    return (
      <Timeline
        province={province}
        acts={items}
        units={query.data.units}
        marked={wanted}
        onEdit={(act) => setOpened({ kind: 'edit', act })}
        onRemove={(act) => setOpened({ kind: 'remove', act })}
      />
    );
  };
  return (
    <>
      <p className={admin.lead}>{t.lead}</p>
      <Toolbar actions={<Button onClick={() => setOpened({ kind: 'edit', act: null })}>{t.add}</Button>}>
        <SearchBox label={t.searchLabel} value={q} onChange={search} />
      </Toolbar>
      {content()}
      {opened?.kind === 'edit' && units && (
        <ActDialog province={province} units={units} act={opened.act} onClose={() => setOpened(null)} />
      )}
      {opened?.kind === 'remove' && (
        <RemoveDialog province={province} act={opened.act} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

/** Acts in which one of these units takes part; null: all. */
const actsAbout = ({ items }: SuccessionList, wanted: ReadonlySet<string> | null): readonly SuccessionAct[] =>
  wanted === null ? items : items.filter((act) => [...unitsOfAct(act)].some((code) => wanted.has(code)));
