import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { PersonBody } from '@tiendo/contracts';
import { useCallback, useState } from 'react';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { useReopened } from '../../../shared/keeping';
import { useUnitOptions } from '../../../shared/org';
import { Button, EmptyState } from '../../../shared/ui';
import { adminMessages } from '../messages';
import { PARAMS, useListParams } from '../parts/list-params';
import { PagedList } from '../parts/paged-list';
import { OPENS_RECORD, RecordTable } from '../parts/record-table';
import { RowMenu } from '../parts/row-menu';
import { FilterSelect, SearchBox, Toolbar } from '../parts/toolbar';
import styles from '../parts/admin.module.css';
import { EndDialog } from './end-dialog';
import { peopleMessages } from './messages';
import { PERSON_ROLE_CODES, peopleQuery } from './people.queries';
import { PersonDialog } from './person-dialog';

type Open = { dialog: 'edit'; person: PersonBody | null } | { dialog: 'end'; person: PersonBody } | null;

const NOW = 'nay';

export function PeopleList({ province }: { province: string }) {
  const t = useMessages(peopleMessages);
  const admin = useMessages(adminMessages);
  const format = useFormat();
  const { text, oneOf, set, clear } = useListParams();
  const [open, setOpen] = useState<Open>(null);
  useReopened<PersonBody | null>('person', (person) => setOpen({ dialog: 'edit', person }));
  const { data: units } = useUnitOptions(province);
  const day = today();
  const filter = {
    q: text(PARAMS.q),
    unit: text(PARAMS.unit),
    role: oneOf(PARAMS.role, PERSON_ROLE_CODES),
    asOf: text(PARAMS.when) === NOW ? day : null,
  };
  const query = useInfiniteQuery({ ...peopleQuery(province, filter), placeholderData: keepPreviousData });
  const search = useCallback((q: string) => set(PARAMS.q, q), [set]);
  const hasEnded = (person: PersonBody) => person.validTo !== null && person.validTo < day;
  const add = <Button onClick={() => setOpen({ dialog: 'edit', person: null })}>{t.add}</Button>;
  return (
    <>
      <Toolbar names actions={add}>
        <SearchBox label={t.searchLabel} value={filter.q} onChange={search} />
        <FilterSelect
          label={t.unit}
          value={filter.unit || null}
          options={units}
          onChange={(value) => set(PARAMS.unit, value)}
        />
        <FilterSelect
          label={t.role}
          value={filter.role}
          options={PERSON_ROLE_CODES.map((role) => ({ value: role, label: t.roles[role] }))}
          onChange={(value) => set(PARAMS.role, value)}
        />
        <FilterSelect
          label={t.when}
          value={filter.asOf === null ? null : NOW}
          options={[{ value: NOW, label: t.now }]}
          onChange={(value) => set(PARAMS.when, value)}
        />
      </Toolbar>
      <PagedList
        query={query}
        filtered={filter.q !== '' || filter.unit !== '' || filter.role !== null || filter.asOf !== null}
        onClear={clear}
        empty={<EmptyState title={t.emptyTitle} detail={t.emptyDetail} />}
      >
        {(people) => (
          <RecordTable
            caption={t.caption}
            records={people}
            keyOf={(person) => person.id}
            faded={hasEnded}
            head={{
              key: 'name',
              label: t.fullName,
              cell: (person) => (
                <>
                  <button
                    type="button"
                    className={styles.name}
                    {...OPENS_RECORD}
                    onClick={() => setOpen({ dialog: 'edit', person })}
                  >
                    {person.fullName}
                  </button>
                  {person.position && <p className={styles.quiet}>{person.position}</p>}
                </>
              ),
            }}
            columns={[
              { key: 'unit', label: t.unit, cell: (person) => person.unit.name },
              { key: 'role', label: t.role, cell: (person) => t.roles[person.role] },
              {
                key: 'phone',
                label: t.phone,
                empty: (person) => person.phone === null,
                cell: (person) =>
                  person.phone && <a href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}>{person.phone}</a>,
              },
              {
                key: 'email',
                label: t.email,
                empty: (person) => person.email === null,
                cell: (person) => person.email && <a href={`mailto:${person.email}`}>{person.email}</a>,
              },
              {
                key: 'when',
                label: t.when,
                cell: (person) => (
                  <>
                    <span>{t.span(format.day(person.validFrom), person.validTo && format.day(person.validTo))}</span>
                    {hasEnded(person) && <p className={styles.quiet}>{t.ended}</p>}
                  </>
                ),
              },
            ]}
            actionsLabel={admin.actionsOf('')}
            actions={(person) => (
              <RowMenu
                label={admin.actionsOf(person.fullName)}
                actions={[
                  { label: admin.edit, run: () => setOpen({ dialog: 'edit', person }) },
                  ...(hasEnded(person) ? [] : [{ label: t.end, run: () => setOpen({ dialog: 'end', person }) }]),
                ]}
              />
            )}
          />
        )}
      </PagedList>
      {open?.dialog === 'edit' && (
        <PersonDialog province={province} person={open.person} onClose={() => setOpen(null)} />
      )}
      {open?.dialog === 'end' && <EndDialog province={province} person={open.person} onClose={() => setOpen(null)} />}
    </>
  );
}
