import { NativeSelect } from '@mantine/core';
import type { SubmissionLineBody } from '@tiendo/contracts';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages } from '../messages';
import { holdersIn, type HolderFilter } from './holders';

interface Props {
  lines: readonly SubmissionLineBody[];
  value: HolderFilter;
  onChange: (filter: HolderFilter) => void;
}

/** Shows one's own lines, or those of a division or an officer; nothing where no line is given to anybody. */
export function HolderFilterSelect({ lines, value, onChange }: Props) {
  const t = useMessages(submissionMessages);
  const { divisions, officers } = holdersIn(lines);
  if (divisions.length === 0 && officers.length === 0 && value === '') return null;
  const choices: readonly { readonly value: HolderFilter; readonly label: string }[] = [
    { value: '', label: t.allLines },
    { value: 'mine', label: t.myLines },
    { value: 'nobody', label: t.nobodysLines },
    ...divisions.map((name) => ({ value: `division:${name}` as const, label: name })),
    ...officers.map(([username, name]) => ({ value: `officer:${username}` as const, label: name })),
  ];
  return (
    <NativeSelect
      size="xs"
      aria-label={t.holderFilter}
      value={value}
      data={[...choices]}
      onChange={({ currentTarget }) => onChange(choices.find((one) => one.value === currentTarget.value)?.value ?? '')}
    />
  );
}
