import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Role } from '@tiendo/contracts';
import { useFormat } from '../../../shared/format';
import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { hasEnded, ROLE_CODES, orgMessages, unitsQuery } from '../../../shared/org';
import { Button } from '../../../shared/ui';
import { UnitSelect } from '../parts/unit-select';
import styles from '../parts/admin.module.css';
import { userMessages } from './messages';
import type { MembershipDraft } from './user-draft';
import { NEEDS_UNIT } from './users.queries';

interface Props {
  province: string;
  memberships: readonly MembershipDraft[];
  onChange: (memberships: MembershipDraft[]) => void;
  /** What is wrong with one of them. */
  errorAt: (index: number, field: 'role' | 'unit') => string | undefined;
  /** One person may hold several roles; a new one begins with one. */
  several: boolean;
}

/** The roles of a person in the province, each with its unit. */
export function RoleFields({ province, memberships, onChange, errorAt, several }: Props) {
  const t = useMessages(userMessages);
  const org = useMessages(orgMessages);
  const f = useFormat();
  const { data: units } = useQuery(unitsQuery(province));
  /** Nobody works for a unit that is no more without it being said, with who took over. */
  const endedText = (code: string | null) => {
    const unit = units?.find((one) => one.code === code);
    if (!unit?.validTo || !hasEnded(unit, today())) return undefined;
    return t.unitEnded(f.day(unit.validTo), unit.successors.map(({ name }) => name).join(', '));
  };
  const replace = (index: number, patch: Partial<MembershipDraft>) =>
    onChange(memberships.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return (
    <div role="group" aria-label={t.roles} className={styles.form}>
      {memberships.map((membership, index) => (
        // The place in the list is what tells one from another: the same role may stand twice while typing.
        <div key={index} className={several ? styles.membership : styles.columns}>
          <NativeSelect
            label={t.role}
            value={membership.role}
            error={errorAt(index, 'role')}
            onChange={(event) => replace(index, { role: roleOf(event.currentTarget.value, membership.role) })}
            data={ROLE_CODES.map((role) => ({ value: role, label: org.roles[role] }))}
          />
          <UnitSelect
            province={province}
            label={NEEDS_UNIT.has(membership.role) ? t.unit : t.unitOptional}
            clearable
            value={membership.unit}
            error={errorAt(index, 'unit')}
            description={endedText(membership.unit)}
            onChange={(unit) => replace(index, { unit })}
          />
          {several && memberships.length > 1 && (
            <Button
              variant="subtle"
              aria-label={t.removeRole(index + 1)}
              onClick={() => onChange(memberships.filter((_, at) => at !== index))}
            >
              ✕
            </Button>
          )}
        </div>
      ))}
      {several && (
        <Button
          variant="subtle"
          style={{ justifySelf: 'start' }}
          onClick={() => onChange([...memberships, { role: 'viewer', unit: null }])}
        >
          {t.addRole}
        </Button>
      )}
    </div>
  );
}

const roleOf = (value: string, otherwise: Role): Role => ROLE_CODES.find((role) => role === value) ?? otherwise;
