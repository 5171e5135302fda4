import { useQuery } from '@tanstack/react-query';
import type { Unit } from '@tiendo/contracts';
import { useCallback, useMemo, useState } from 'react';
import { SaveAs } from '../../../shared/files';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { useReopened } from '../../../shared/keeping';
import { hasEnded, UNIT_KIND_CODES, orgMessages, unitLabel, unitsQuery } from '../../../shared/org';
import { useSession } from '../../../shared/session';
import { Button, EmptyState, ErrorState, LoadingState } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { administered } from '../parts/admin-province';
import { PARAMS, useListParams } from '../parts/list-params';
import { NothingFound } from '../parts/paged-list';
import { OPENS_RECORD, RecordTable } from '../parts/record-table';
import { RowMenu } from '../parts/row-menu';
import { FilterSelect, SearchBox, Toolbar } from '../parts/toolbar';
import styles from '../parts/admin.module.css';
import { findUnits, predecessorsOf } from './find-units';
import { unitMessages } from './messages';
import { UnitDialog } from './unit-dialog';
import { UnitSpan } from './unit-span';

export function UnitsList({ province }: { province: string }) {
  const t = useMessages(unitMessages);
  const org = useMessages(orgMessages);
  const admin = useMessages(adminMessages);
  const format = useFormat();
  const { text, oneOf, set, clear } = useListParams();
  const [open, setOpen] = useState<{ unit: Unit | null } | null>(null);
  useReopened<Unit | null>('unit', (unit) => setOpen({ unit }));
  const session = useSession();
  const query = useQuery(unitsQuery(province));
  const day = today();
  const q = text(PARAMS.q);
  const kind = oneOf(PARAMS.kind, UNIT_KIND_CODES);
  const when = oneOf(PARAMS.when, ['nay', 'da-ket-thuc']);
  const search = useCallback((value: string) => set(PARAMS.q, value), [set]);
  const all = query.data;
  const found = useMemo(() => findUnits(all ?? [], { q, kind, when }, day), [all, q, kind, when, day]);
  const predecessors = useMemo(() => predecessorsOf(all ?? []), [all]);
  const kinds = UNIT_KIND_CODES.filter((code) => all?.some((unit) => unit.kind === code));
  const nameOf = (code: string) => all?.find((unit) => unit.code === code)?.name ?? code;
  const names = (units: readonly { name: string }[]) => units.map(({ name }) => name).join(', ');
  const file = async () => {
    const { unitsFile } = await import('./units-file');
    const named = administered(session, 'org.write').find(({ code }) => code === province);
    return unitsFile({
      province: named ?? { code: province, name: province, simulated: false },
      ...{ units: found, all: all ?? [], day },
      filters: [
        kind && org.kinds[kind],
        when && (when === 'nay' ? t.now : t.ended),
        q.trim() && `“${q.trim()}”`,
      ].filter((one): one is string => Boolean(one)),
    });
  };
  const list = () => {
    if (query.isPending) return <LoadingState lines={8} />;
    if (!all) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    if (all.length === 0) return <EmptyState title={t.emptyTitle} detail={t.emptyDetail} />;
    if (found.length === 0) return <NothingFound onClear={clear} />;
    return (
      <>
        <p className={styles.count} role="status">
          {admin.shown(format.count(found.length), format.count(all.length))}
        </p>
        <RecordTable
          caption={t.caption}
          records={found}
          keyOf={(unit) => unit.code}
          faded={(unit) => hasEnded(unit, day)}
          head={{
            key: 'name',
            label: t.name,
            cell: (unit) => (
              <>
                <button type="button" className={styles.name} {...OPENS_RECORD} onClick={() => setOpen({ unit })}>
                  {unit.name}
                </button>
                {unit.otherNames.length > 0 && (
                  <p className={styles.quiet}>{t.alsoCalled(unit.otherNames.join('; '))}</p>
                )}
                {unit.needsCheck !== null && (
                  <p>
                    <span className={`${styles.badge} ${styles.badgeWaiting}`}>{t.toCheck}</span>{' '}
                    <span className={styles.quiet}>{unit.needsCheck}</span>
                  </p>
                )}
                {unit.parent !== null && <p className={styles.quiet}>{t.belongsTo(nameOf(unit.parent))}</p>}
                {unit.successors.length > 0 && <p className={styles.quiet}>{t.nowIs(names(unit.successors))}</p>}
                {predecessors.has(unit.code) && (
                  <p className={styles.quiet}>
                    {t.wasOnce((predecessors.get(unit.code) ?? []).map(unitLabel).join(', '))}
                  </p>
                )}
              </>
            ),
          }}
          columns={[
            {
              key: 'short',
              label: t.shortName,
              empty: (unit) => unit.shortName === null,
              cell: (unit) => unit.shortName,
            },
            { key: 'kind', label: t.kind, cell: (unit) => org.kinds[unit.kind] },
            { key: 'when', label: t.whenShort, cell: (unit) => <UnitSpan unit={unit} day={day} /> },
            { key: 'order', label: t.order, numeric: true, width: '80px', cell: (unit) => unit.officialOrder },
          ]}
          actionsLabel={admin.actionsOf('')}
          actions={(unit) => (
            <RowMenu
              label={admin.actionsOf(unit.name)}
              actions={[{ label: admin.edit, run: () => setOpen({ unit }) }]}
            />
          )}
        />
      </>
    );
  };
  return (
    <>
      <Toolbar
        names
        actions={
          <>
            {found.length > 0 && <SaveAs table={file} />}
            <Button onClick={() => setOpen({ unit: null })}>{t.add}</Button>
          </>
        }
      >
        <SearchBox label={t.searchLabel} value={q} onChange={search} />
        <FilterSelect
          label={t.kind}
          value={kind}
          options={kinds.map((value) => ({ value, label: org.kinds[value] }))}
          onChange={(value) => set(PARAMS.kind, value)}
        />
        <FilterSelect
          label={t.when}
          value={when}
          options={[
            { value: 'nay', label: t.now },
            { value: 'da-ket-thuc', label: t.ended },
          ]}
          onChange={(value) => set(PARAMS.when, value)}
        />
      </Toolbar>
      {list()}
      {open && <UnitDialog province={province} unit={open.unit} onClose={() => setOpen(null)} />}
    </>
  );
}
