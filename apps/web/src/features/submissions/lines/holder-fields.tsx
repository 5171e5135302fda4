import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SubmissionLineBody } from '@tiendo/contracts';
import { api } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useKept, useKeptState } from '../../../shared/keeping';
import { Button } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import { reportersQuery } from '../reporters/reporters.queries';
import { keepHolders } from '../submissions.queries';
import type { Giving } from './holders';
import styles from './lines.module.css';

/** To whom in the unit a line is given: a division, an officer, or both; in this report and the next ones. */
export function HolderFields({ giving, line }: { giving: Giving; line: SubmissionLineBody }) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const { place, unit, unheld } = giving;
  const { indicator, subject, holder } = line;
  const people = useQuery(reportersQuery({ province: place.province, unit }));
  const kept = useKept({
    form: 'submission-holder',
    about: `${place.province} ${place.submissionId} ${indicator.code}|${subject.code}`,
    label: `${t.giveLine}: ${indicator.name}`,
  });
  const [division, setDivision] = useKeptState(kept, 'division', holder?.division ?? '');
  const [officer, setOfficer] = useKeptState(kept, 'officer', holder?.officer?.username ?? '');
  const give = useMutation({
    mutationFn: (lines: readonly SubmissionLineBody[]) =>
      api.put('/provinces/{province}/submissions/{submissionId}/line-holders', {
        path: { ...place },
        body: {
          items: lines.map((one) => ({
            indicator: one.indicator.code,
            subject: one.subject.code,
            division: division.trim() || null,
            officer: officer || null,
          })),
        },
      }),
    onSuccess: (answer) => {
      kept.done();
      keepHolders(queries, place, answer);
    },
  });
  const known = people.data?.items.filter(({ disabled }) => !disabled) ?? [];
  const isNamed = division.trim() !== '' || officer !== '';
  const others = unheld.filter((one) => one !== line);
  return (
    <div className={styles.pair}>
      <TextInput
        label={t.division}
        value={division}
        maxLength={120}
        onChange={({ currentTarget }) => setDivision(currentTarget.value)}
      />
      <NativeSelect
        label={t.officer}
        value={officer}
        data={[
          { value: '', label: t.noOfficer },
          ...known.map(({ username, displayName }) => ({ value: username, label: displayName })),
        ]}
        onChange={({ currentTarget }) => setOfficer(currentTarget.value)}
      />
      <Button variant="default" loading={give.isPending} onClick={() => give.mutate([line])}>
        {t.giveLine}
      </Button>
      {isNamed && others.length > 0 && (
        <Button variant="default" disabled={give.isPending} onClick={() => give.mutate([line, ...others])}>
          {t.giveAll(f.count(others.length + 1))}
        </Button>
      )}
      <FormProblem error={give.error} />
    </div>
  );
}
