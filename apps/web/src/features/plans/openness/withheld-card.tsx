import { NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { PlanOpenness } from '@tiendo/contracts';
import type { FormEvent } from 'react';
import { api } from '../../../shared/api';
import type { PlanDetail } from '../../../shared/contract-types';
import { fieldErrors, FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { KeptNote, useKept, useKeptState } from '../../../shared/keeping';
import { Button, Card, notify, useFocusAfter } from '../../../shared/ui';
import styles from '../plans.module.css';
import { opennessMessages } from './openness-messages';
import { useShowOpenness } from './openness.queries';

interface Props {
  plan: PlanDetail;
  openness: PlanOpenness;
  mayOpen: boolean;
}

/** Indicators that visitors are not told of, each with who said so and why; one more is added, or one told again. */
export function WithheldCard({ plan, openness, mayOpen }: Props) {
  const t = useMessages(opennessMessages);
  const common = useMessages(commonMessages);
  const format = useFormat();
  const kept = useKept({ form: 'withholding', about: plan.slug, label: `${t.withheldTitle}: ${plan.code}` });
  const [code, setCode] = useKeptState(kept, 'code', '');
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const { box, moveTo } = useFocusAfter<HTMLDivElement>();
  const show = useShowOpenness(plan.slug);
  const withheld = openness.indicators.filter((one) => one.withheld !== null);
  const chosen = openness.indicators.find((one) => one.code === code);
  const tellsAgain = chosen !== undefined && chosen.withheld !== null;
  const write = useMutation({
    mutationFn: () =>
      api.post('/plans/{slug}/openness/indicators', {
        path: { slug: plan.slug },
        body: { indicator: code, withheld: !tellsAgain, reason: reason.trim() },
      }),
    onSuccess: async (after) => {
      kept.done();
      void notify({ title: tellsAgain ? t.toldDone : t.withheldDone });
      setCode('');
      setReason('');
      await show(after);
    },
  });
  const errors = fieldErrors(write.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!write.isPending) write.mutate();
  };
  return (
    <Card title={t.withheldTitle} hint={t.withheldHint}>
      <div ref={box} className={styles.form}>
        {withheld.length === 0 ? (
          <p className={styles.quiet}>{t.withheldNone}</p>
        ) : (
          <ul className={styles.bullets}>
            {withheld.map((one) => (
              <li key={one.code}>
                <strong>{one.name}</strong> · {t.targets(one.targets)}
                {one.withheld && (
                  <p className={styles.quiet}>
                    {one.withheld.reason} · {t.by(one.withheld.recordedBy, format.moment(one.withheld.recordedAt))}
                  </p>
                )}
                {mayOpen && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => {
                      setCode(one.code);
                      moveTo('textarea');
                    }}
                  >
                    {t.tellAgain}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
        {mayOpen && (
          <form className={styles.form} onSubmit={submit} noValidate>
            <KeptNote kept={kept} />
            {tellsAgain ? (
              <p>
                <strong>{t.tellAgainOf(chosen.name)}</strong>
              </p>
            ) : (
              <NativeSelect
                label={t.indicator}
                value={code}
                error={errors.at('/indicator')}
                data={[
                  { value: '', label: t.choose },
                  ...openness.indicators
                    .filter((one) => one.withheld === null)
                    .map((one) => ({ value: one.code, label: `${one.name} · ${t.targets(one.targets)}` })),
                ]}
                onChange={(event) => setCode(event.currentTarget.value)}
              />
            )}
            <Textarea
              label={t.reason}
              value={reason}
              error={errors.at('/reason')}
              autosize
              minRows={2}
              maxLength={1000}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <FormProblem error={write.error} fields={['/indicator', '/reason']} />
            <div className={styles.row}>
              <Button type="submit" loading={write.isPending} disabled={code === '' || reason.trim() === ''}>
                {tellsAgain ? t.tellAgain : t.withhold}
              </Button>
              {tellsAgain && (
                <Button variant="default" onClick={() => setCode('')}>
                  {common.cancel}
                </Button>
              )}
            </div>
          </form>
        )}
      </div>
    </Card>
  );
}
