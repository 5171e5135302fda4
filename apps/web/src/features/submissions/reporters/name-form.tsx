import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { NamedUnitReporter } from '@tiendo/contracts';
import { fieldErrors, FormProblem } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { Button, notify } from '../../../shared/ui';
import { reporterMessages } from './messages';
import { nameReporter, type UnitPlace } from './reporters.queries';
import styles from './reporters.module.css';

const FIELDS = ['/username', '/displayName'];

/** Names somebody to write the reports of a unit. */
export function NameForm({ place, onNamed }: { place: UnitPlace; onNamed: (named: NamedUnitReporter) => void }) {
  const t = useMessages(reporterMessages);
  const kept = useKept({ form: 'unit-reporter', about: `${place.province} ${place.unit}`, label: t.nameTitle });
  const [displayName, setDisplayName] = useKeptState(kept, 'displayName', '');
  const [username, setUsername] = useKeptState(kept, 'username', '');
  const isWhole = displayName.trim() !== '' && username.trim() !== '';
  const name = useMutation({
    mutationFn: () => nameReporter(place, { username: username.trim(), displayName: displayName.trim() }),
    onSuccess: (named) => {
      kept.done();
      setDisplayName('');
      setUsername('');
      void notify({ title: t.named(named.reporter.displayName) });
      onNamed(named);
    },
  });
  const errors = fieldErrors(name.error);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) name.mutate();
      }}
    >
      <h3>{t.nameTitle}</h3>
      <KeptNote kept={kept} />
      <div className={styles.fields}>
        <TextInput
          label={t.displayName}
          value={displayName}
          maxLength={120}
          autoComplete="off"
          error={errors.at('/displayName')}
          onChange={({ currentTarget }) => setDisplayName(currentTarget.value)}
        />
        <TextInput
          label={t.username}
          description={t.usernameHint}
          value={username}
          maxLength={80}
          autoComplete="off"
          autoCapitalize="none"
          error={errors.at('/username')}
          onChange={({ currentTarget }) => setUsername(currentTarget.value)}
        />
      </div>
      <FormProblem error={name.error} fields={FIELDS} />
      <Button type="submit" loading={name.isPending} disabled={!isWhole}>
        {t.name}
      </Button>
    </form>
  );
}
