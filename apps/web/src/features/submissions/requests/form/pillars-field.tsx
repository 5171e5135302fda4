import { Checkbox } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useMessages } from '../../../../shared/i18n';
import { planQuery } from '../../../../shared/plan';
import { requestMessages } from '../messages';
import styles from '../requests.module.css';

interface Props {
  /** Addresses of the plans that are asked. */
  slugs: readonly string[];
  value: readonly string[];
  onChange: (pillars: string[]) => void;
}

/** Pillars of the plans that alone are asked; none chosen: everything. */
export function PillarsField({ slugs, value, onChange }: Props) {
  const t = useMessages(requestMessages);
  const plans = useQueries({ queries: slugs.map((slug) => planQuery(slug)) });
  const pillars = new Map(plans.flatMap(({ data }) => (data?.pillars ?? []).map(({ code, name }) => [code, name])));
  if (pillars.size === 0) return null;
  return (
    <Checkbox.Group
      label={t.pillars}
      description={t.pillarsHint}
      value={[...value]}
      onChange={(chosen) => onChange([...pillars.keys()].filter((code) => chosen.includes(code)))}
      className={styles.choicesOf}
    >
      {[...pillars].map(([code, name]) => (
        <Checkbox key={code} value={code} label={name} />
      ))}
    </Checkbox.Group>
  );
}
