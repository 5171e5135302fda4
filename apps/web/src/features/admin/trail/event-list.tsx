import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { AuditEventBody } from '@tiendo/contracts';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { DayField } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useMay } from '../../../shared/session';
import { EmptyState } from '../../../shared/ui';
import { adminMessages } from '../messages';
import adminStyles from '../parts/admin.module.css';
import { PARAMS, useListParams } from '../parts/list-params';
import { PagedList } from '../parts/paged-list';
import { type RecordColumn, RecordTable } from '../parts/record-table';
import { FilterSelect, SearchBox, Toolbar } from '../parts/toolbar';
import { subjectLink } from './event-links';
import { trailMessages } from './messages';
import styles from './trail.module.css';
import { eventsQuery, KIND_CODES } from './trail.queries';

/** Events of the trail with their filters, which stand in the address. */
export function EventList({ province }: { province: string }) {
  const t = useMessages(trailMessages);
  const admin = useMessages(adminMessages);
  const { text, oneOf, set, clear } = useListParams();
  const filter = {
    q: text(PARAMS.q),
    kind: oneOf(PARAMS.kind, KIND_CODES),
    by: text(PARAMS.by),
    from: text(PARAMS.from) || null,
    to: text(PARAMS.to) || null,
  };
  const query = useInfiniteQuery({ ...eventsQuery(province, filter), placeholderData: keepPreviousData });
  const search = useCallback((q: string) => set(PARAMS.q, q), [set]);
  const { head, columns } = useEventColumns(province, (username) => set(PARAMS.by, username));
  const isFiltered = Object.values(filter).some((value) => value !== null && value !== '');
  return (
    <>
      <Toolbar names>
        <SearchBox label={t.search} value={filter.q} onChange={search} />
        <FilterSelect
          label={t.kind}
          value={filter.kind}
          options={KIND_CODES.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          onChange={(kind) => set(PARAMS.kind, kind)}
        />
        <div className={styles.day}>
          <DayField
            label={t.from}
            value={filter.from}
            {...(filter.to !== null && { max: filter.to })}
            onChange={(day) => set(PARAMS.from, day)}
          />
        </div>
        <div className={styles.day}>
          <DayField
            label={t.to}
            value={filter.to}
            {...(filter.from !== null && { min: filter.from })}
            onChange={(day) => set(PARAMS.to, day)}
          />
        </div>
        {filter.by !== '' && (
          <button type="button" className={adminStyles.name} onClick={() => set(PARAMS.by, null)}>
            {t.onlyBy(filter.by)} · {admin.clearFilters}
          </button>
        )}
      </Toolbar>
      <PagedList
        query={query}
        filtered={isFiltered}
        onClear={clear}
        empty={<EmptyState title={t.emptyTitle} detail={t.emptyDetail} />}
      >
        {(events) => (
          <RecordTable
            caption={t.title}
            records={events}
            keyOf={({ number }) => String(number)}
            head={head}
            columns={columns}
          />
        )}
      </PagedList>
    </>
  );
}

function useEventColumns(
  province: string,
  onBy: (username: string) => void,
): { head: RecordColumn<AuditEventBody>; columns: RecordColumn<AuditEventBody>[] } {
  const t = useMessages(trailMessages);
  const f = useFormat();
  // The list of units opens for who keeps them.
  const keepsUnits = useMay(province, 'org.write');
  return {
    head: {
      key: 'what',
      label: t.what,
      cell: (event) => {
        const { action, subject, subjectKind } = event;
        const link = subjectKind === 'unit' && !keepsUnits ? null : subjectLink(province, subjectKind, subject);
        return (
          <div className={styles.what}>
            {t.actions[action] ?? action}
            {link === null ? <span className={adminStyles.quiet}>{subject}</span> : <Link to={link}>{subject}</Link>}
            <Detail event={event} />
          </div>
        );
      },
    },
    columns: [
      {
        key: 'who',
        label: t.who,
        cell: ({ actor }) =>
          actor === null ? (
            t.nobody
          ) : (
            <button
              type="button"
              className={adminStyles.name}
              onClick={() => onBy(actor.username)}
              title={t.showTheirs}
            >
              {actor.displayName}
            </button>
          ),
      },
      { key: 'when', label: t.when, cell: ({ at }) => f.moment(at) },
      { key: 'number', label: t.number, numeric: true, cell: ({ number }) => f.count(number) },
    ],
  };
}

/** What an event says besides, as it was kept. */
function Detail({ event: { detail, action, number } }: { event: AuditEventBody }) {
  const t = useMessages(trailMessages);
  const said = Object.entries(detail).filter(([, value]) => value !== null && value !== '');
  if (said.length === 0) return null;
  return (
    <details className={styles.detail}>
      <summary aria-label={t.detailOf(t.actions[action] ?? action, String(number))}>{t.detail}</summary>
      <dl>
        {said.map(([name, value]) => (
          <div key={name}>
            <dt>{t.fields[name] ?? name}:</dt>
            <dd>{typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
