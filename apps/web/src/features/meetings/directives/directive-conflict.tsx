import { useQueries, useQuery } from '@tanstack/react-query';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { ConflictChoice } from '../../../shared/keeping';
import { unitsQuery } from '../../../shared/org';
import { peopleOfUnitQuery } from '../meetings.queries';
import { meetingMessages } from '../messages';
import type { DirectiveDraft } from './directive-draft';

interface Props {
  province: string;
  versions: Readonly<Record<'base' | 'mine' | 'theirs', DirectiveDraft>>;
  saving: boolean;
  onSave: (taken: ReadonlySet<keyof DirectiveDraft>) => void;
  onTakeTheirs: () => void;
}

/** Somebody else reworded the conclusion first: both versions field by field. */
export function DirectiveConflict({ province, versions, saving, onSave, onTakeTheirs }: Props) {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const { data: units } = useQuery(unitsQuery(province));
  const people = useQueries({
    queries: [versions.mine, versions.theirs].map(({ leadUnit }) => ({
      ...peopleOfUnitQuery(province, leadUnit ?? ''),
      enabled: leadUnit !== null,
    })),
  }).flatMap(({ data }) => data?.items ?? []);
  const unitName = (code: string) => units?.find((unit) => unit.code === code)?.name ?? code;
  const told: readonly [keyof DirectiveDraft, string, (draft: DirectiveDraft) => string][] = [
    ['text', t.directive.text, ({ text }) => text],
    ['leadUnit', t.directive.leadUnit, ({ leadUnit }) => (leadUnit === null ? '' : unitName(leadUnit))],
    ['coordinatingUnits', t.directive.coordinating, ({ coordinatingUnits: all }) => all.map(unitName).join('; ')],
    [
      'personId',
      t.directive.person,
      ({ personId }) => people.find(({ id }) => id === personId)?.fullName ?? personId ?? '',
    ],
    ['dueOn', t.directive.due, ({ dueOn }) => (dueOn === null ? '' : format.day(dueOn))],
  ];
  return (
    <ConflictChoice
      rows={told.map(([key, label, words]) => ({
        ...{ key, label },
        mine: words(versions.mine),
        theirs: words(versions.theirs),
        base: words(versions.base),
      }))}
      saving={saving}
      onSave={onSave}
      onTakeTheirs={onTakeTheirs}
    />
  );
}
