import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NamedUnitReporter, UnitReporterBody } from '@tiendo/contracts';
import { useState } from 'react';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button, Card, EmptyState, ErrorState, LoadingState } from '../../../shared/ui';
import { CopyBox } from '../../../shared/ui/copy-box';
import { reporterMessages } from './messages';
import { NameForm } from './name-form';
import { RemoveDialog } from './remove-dialog';
import { linkReporter, reportersQuery, type UnitPlace } from './reporters.queries';
import styles from './reporters.module.css';

type ResetLink = NonNullable<NamedUnitReporter['resetLink']>;

/** Who writes and leads the reports of one unit; for its leader with what they may do. */
export function UnitReporters({ place }: { place: UnitPlace }) {
  const t = useMessages(reporterMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(reportersQuery(place));
  const [link, setLink] = useState<ResetLink | null>(null);
  const [removing, setRemoving] = useState<UnitReporterBody | null>(null);
  const renew = useMutation({
    mutationFn: (username: string) => linkReporter(place, username),
    onSuccess: setLink,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={4} />;
  const { unit, items, mayName } = data;
  return (
    <Card title={unit.name} className={styles.unit}>
      {items.length === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <ul className={styles.people} aria-label={t.unitLabel(unit.name)}>
          {items.map((person) => (
            <li key={person.username}>
              <p className={styles.person}>
                <strong>{person.displayName}</strong>
                <span className={styles.quiet}>
                  {[
                    person.username,
                    person.leads && t.leads,
                    person.writes && t.writes,
                    !person.isReady && t.notReady,
                    person.disabled && t.disabled,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </p>
              {mayName && person.writes && (
                <span className={styles.acts}>
                  {!person.leads && !person.disabled && (
                    <Button
                      variant="default"
                      aria-label={t.newLinkOf(person.displayName)}
                      loading={renew.isPending && renew.variables === person.username}
                      onClick={() => renew.mutate(person.username)}
                    >
                      {t.newLink}
                    </Button>
                  )}
                  <Button
                    variant="default"
                    aria-label={t.removeOf(person.displayName)}
                    onClick={() => setRemoving(person)}
                  >
                    {t.remove}
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <FormProblem error={renew.error} />
      {link && (
        <div className={styles.link} role="status">
          <CopyBox label={t.link(link.username)} text={link.url} />
          <p className={styles.quiet}>{t.linkOnce(f.moment(link.expiresAt))}</p>
        </div>
      )}
      {mayName && (
        <NameForm
          place={place}
          onNamed={({ resetLink }) => {
            setLink(resetLink);
            void queries.invalidateQueries(reportersQuery(place));
          }}
        />
      )}
      {removing && <RemoveDialog place={place} person={removing} onClose={() => setRemoving(null)} />}
    </Card>
  );
}
