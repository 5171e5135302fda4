import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DayField, type FieldErrors } from '../../../shared/fields';
import { useMessages } from '../../../shared/i18n';
import { UnitSelect, UnitsSelect } from '../../../shared/org/unit-select';
import '../../../shared/ui/mantine-all';
import { peopleOfUnitQuery } from '../meetings.queries';
import { meetingMessages } from '../messages';
import type { DirectiveDraft } from './directive-draft';
import styles from './directives.module.css';

/** Pointers that the fields of a conclusion show themselves. */
export const DIRECTIVE_FIELDS = ['/text', '/leadUnit', '/coordinatingUnits', '/personId', '/dueOn'];

interface Props {
  province: string;
  draft: DirectiveDraft;
  errors: FieldErrors;
  /** Earliest deadline: the day it is given. */
  issuedOn: string;
  autoFocus?: boolean;
  onChange: (draft: DirectiveDraft) => void;
}

/** What, whose, who, until when. */
export function DirectiveFields({ province, draft, errors, issuedOn, autoFocus = false, onChange }: Props) {
  const t = useMessages(meetingMessages);
  const { data: people } = useQuery({
    ...peopleOfUnitQuery(province, draft.leadUnit ?? ''),
    enabled: draft.leadUnit !== null,
  });
  const change = (part: Partial<DirectiveDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <Textarea
        label={t.directive.text}
        required
        withAsterisk={false}
        autosize
        minRows={2}
        data-autofocus={autoFocus || undefined}
        value={draft.text}
        error={errors.at('/text')}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <div className={styles.columns}>
        <UnitSelect
          province={province}
          label={t.directive.leadUnit}
          value={draft.leadUnit}
          error={errors.at('/leadUnit')}
          onChange={(leadUnit) => change({ leadUnit, personId: null })}
        />
        <DayField
          label={t.directive.due}
          value={draft.dueOn}
          min={issuedOn}
          error={errors.at('/dueOn')}
          onChange={(dueOn) => change({ dueOn })}
        />
      </div>
      <div className={styles.columns}>
        <UnitsSelect
          province={province}
          label={t.directive.coordinating}
          value={[...draft.coordinatingUnits]}
          except={draft.leadUnit ?? undefined}
          error={errors.at('/coordinatingUnits')}
          onChange={(coordinatingUnits) => change({ coordinatingUnits })}
        />
        <NativeSelect
          label={t.directive.person}
          value={draft.personId ?? ''}
          error={errors.at('/personId')}
          onChange={(event) => change({ personId: event.currentTarget.value || null })}
        >
          <option value="">{t.directive.noPerson}</option>
          {(people?.items ?? []).map((person) => (
            <option key={person.id} value={person.id}>
              {person.fullName}
              {person.position && ` – ${person.position}`}
            </option>
          ))}
        </NativeSelect>
      </div>
    </>
  );
}
