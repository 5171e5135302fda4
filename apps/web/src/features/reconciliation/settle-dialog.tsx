import { Modal, Radio, Textarea } from '@mantine/core';
import { awaitsAct } from '@tiendo/indicators/reconcile';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DocumentBody, ListedDiscrepancy } from '@tiendo/contracts';
import { settlementLabel } from '@tiendo/indicators/words';
import { type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { KeptNote, useKept, useKeptState } from '../../shared/keeping';
import { api } from '../../shared/api';
import { DocumentField } from '../../shared/documents';
import { FormProblem, SecretsNote, fieldErrors } from '../../shared/fields';
import { commonMessages, useLanguage, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { Button, notify } from '../../shared/ui';
import '../../shared/ui/mantine-all';
import { actAddress } from './act-address';
import { reconciliationMessages } from './messages';
import styles from './reconciliation.module.css';

interface Props {
  discrepancy: ListedDiscrepancy;
  onClose: () => void;
}

/** How a contradiction is settled and why. No figure is changed by it: a way that names an act leads there. */
export default function SettleDialog({ discrepancy, onClose }: Props) {
  const t = useMessages(reconciliationMessages);
  const common = useMessages(commonMessages);
  const language = useLanguage();
  const queries = useQueryClient();
  const { slug, plan, params, asOf, knownAt } = usePlanView();
  const navigate = useNavigate();
  const kept = useKept({
    form: 'settlement',
    about: `${slug} ${discrepancy.key}`,
    label: `${t.settleTitle}: ${discrepancy[language]}`,
  });
  const [way, setWay] = useKeptState(kept, 'way', discrepancy.ways[0] ?? 'accept');
  const [reason, setReason] = useKeptState(kept, 'reason', '');
  const [document, setDocument] = useKeptState<DocumentBody | null>(kept, 'document', null);
  const settle = useMutation({
    mutationFn: () =>
      api.post('/plans/{slug}/discrepancies/{key}/settlement', {
        path: { slug, key: discrepancy.key },
        query: { asOf, knownAt },
        body: { way, reason: reason.trim(), documentId: document?.id },
      }),
    onSuccess: async (settled) => {
      kept.done();
      const isDone = settled.state === 'settled';
      void notify({ title: isDone ? t.settledNow : t.inHandNow });
      onClose();
      if (!isDone) await navigate(actAddress(settled, way, { slug, params }));
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(slug) });
    },
  });
  const errors = fieldErrors(settle.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    settle.mutate();
  };
  return (
    <Modal opened size="lg" title={t.settleTitle} closeButtonProps={{ 'aria-label': common.close }} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <KeptNote kept={kept} />
        <p>{discrepancy[language]}</p>
        <Radio.Group
          label={t.way}
          value={way}
          onChange={(value) => setWay(discrepancy.ways.find((one) => one === value) ?? way)}
        >
          <div className={styles.ways}>
            {discrepancy.ways.map((one) => (
              <Radio
                key={one}
                value={one}
                label={settlementLabel(one, discrepancy.kind, language)}
                description={awaitsAct(one) ? t.awaits : undefined}
              />
            ))}
          </div>
        </Radio.Group>
        <Textarea
          label={t.reason}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          value={reason}
          error={errors.at('/reason')}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DocumentField
          province={plan.province.code}
          label={t.document}
          value={document}
          error={errors.at('/documentId')}
          onChange={setDocument}
        />
        <SecretsNote />
        <FormProblem error={settle.error} fields={['/reason', '/documentId']} />
        <Button type="submit" className={styles.start} loading={settle.isPending} disabled={reason.trim() === ''}>
          {t.settle}
        </Button>
      </form>
    </Modal>
  );
}
