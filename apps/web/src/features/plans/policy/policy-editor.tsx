import { NativeSelect } from '@mantine/core';
import type { ItemKind, PlanPolicy } from '@tiendo/contracts';
import { ITEM_STATUSES, type CountingPolicy, type StatedStatus } from '@tiendo/indicators/status';
import { ACHIEVEMENT_CAPS, capOf } from '@tiendo/indicators/target';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { StatusMark, statusMessages } from '../../../shared/status';
import { Card } from '../../../shared/ui';
import { policyMessages } from './policy-messages';
import { policyExample, policySentence } from './policy-sentence';
import styles from './policy.module.css';

interface Props {
  policy: PlanPolicy;
  onChange: (policy: PlanPolicy) => void;
}

/** How the plan counts, per kind of item: each status is counted, in the total, or left out; never two of them. */
export function PolicyEditor({ policy, onChange }: Props) {
  return (
    <div className={styles.pair}>
      <KindPolicy kind="target" policy={policy.targets} onChange={(targets) => onChange({ ...policy, targets })} />
      <KindPolicy kind="task" policy={policy.tasks} onChange={(tasks) => onChange({ ...policy, tasks })} />
      <CapPolicy policy={policy} onChange={onChange} />
    </div>
  );
}

const NO_CAP = 'none';

/** Where achievements are capped in means and ranks; the raw rate stays with each item. */
function CapPolicy({ policy, onChange }: Props) {
  const t = useMessages(policyMessages);
  return (
    <Card title={t.capTitle}>
      <NativeSelect
        label={t.cap}
        description={t.capHint}
        value={String(capOf(policy) ?? NO_CAP)}
        data={[
          ...ACHIEVEMENT_CAPS.map((cap) => ({ value: String(cap), label: t.capAt(cap) })),
          { value: NO_CAP, label: t.noCap },
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange({ ...policy, achievementCap: ACHIEVEMENT_CAPS.find((cap) => String(cap) === chosen) ?? null });
        }}
      />
    </Card>
  );
}

type Choice = 'completed' | 'open' | 'excluded';
const CHOICES: readonly Choice[] = ['completed', 'open', 'excluded'];

const choiceOf = (status: StatedStatus, policy: CountingPolicy): Choice =>
  policy.countsAsCompleted.includes(status)
    ? 'completed'
    : policy.excludedFromTotal.includes(status)
      ? 'excluded'
      : 'open';

interface KindProps {
  kind: ItemKind;
  policy: PlanPolicy['targets'];
  onChange: (policy: PlanPolicy['targets']) => void;
}

function KindPolicy({ kind, policy, onChange }: KindProps) {
  const t = useMessages(policyMessages);
  const s = useMessages(statusMessages);
  const format = useFormat();
  const choose = (status: StatedStatus, choice: Choice) => {
    const pick = (list: readonly StatedStatus[], into: boolean) =>
      ITEM_STATUSES.filter((one) => (one === status ? into : list.includes(one)));
    onChange({
      ...policy,
      countsAsCompleted: pick(policy.countsAsCompleted, choice === 'completed'),
      excludedFromTotal: pick(policy.excludedFromTotal, choice === 'excluded'),
    });
  };
  return (
    <Card title={t.title(kind)}>
      <p className={styles.sentence} aria-live="polite">
        {policySentence(kind, policy, { t, s })}
      </p>
      <p className={styles.example}>{t.example(policyExample(policy, format))}</p>
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t.status}</th>
              {CHOICES.map((choice) => (
                <th key={choice} scope="col" className={styles.choice}>
                  {t[choice]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ITEM_STATUSES.map((status) => (
              <tr key={status}>
                <th scope="row">
                  <span className={styles.status}>
                    <StatusMark status={status} size={18} />
                    {s.status[status]}
                  </span>
                </th>
                {CHOICES.map((choice) => (
                  <td key={choice} className={styles.choice}>
                    <input
                      type="radio"
                      name={`${kind}-${status}`}
                      aria-label={`${s.status[status]}: ${t[choice]}`}
                      checked={choiceOf(status, policy) === choice}
                      onChange={() => choose(status, choice)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <NativeSelect
        label={t.percentDigits}
        value={String(policy.percentDigits)}
        data={['0', '1', '2', '3', '4']}
        onChange={(event) => onChange({ ...policy, percentDigits: Number(event.currentTarget.value) })}
      />
    </Card>
  );
}
