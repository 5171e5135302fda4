import type { ReportRequestBody } from '@tiendo/contracts';
import { lazy, Suspense, useState } from 'react';
import { useFormat } from '../../../../shared/format';
import { useMessages } from '../../../../shared/i18n';
import { Button } from '../../../../shared/ui';
import { requestMessages } from '../messages';
import { withdrawRequest } from '../requests.queries';

const OpeningDialog = lazy(() => import('./opening-dialog'));
const WithdrawDialog = lazy(() => import('../../../../shared/fields/withdraw-dialog'));

/** What whoever writes requests can do with one: open it to its units, withdraw it. */
export function RequestActions({ province, request }: { province: string; request: ReportRequestBody }) {
  const t = useMessages(requestMessages);
  const f = useFormat();
  const [dialog, setDialog] = useState<'open' | 'withdraw' | null>(null);
  const close = () => setDialog(null);
  const { id, version, title, state, units, sent } = request;
  if (state === 'withdrawn') return null;
  return (
    <>
      {state === 'draft' && <Button onClick={() => setDialog('open')}>{t.open}</Button>}
      <Button variant="default" onClick={() => setDialog('withdraw')}>
        {t.withdraw}
      </Button>
      <Suspense fallback={null}>
        {dialog === 'open' && <OpeningDialog province={province} request={request} onClose={close} />}
        {dialog === 'withdraw' && (
          <WithdrawDialog
            title={t.withdrawTitle}
            about={state === 'draft' ? t.withdrawDraftAbout(title) : t.withdrawAbout(title, f.count(units - sent))}
            label={t.withdrawReason}
            done={t.withdrawn}
            withdraw={(reason) => withdrawRequest({ province, requestId: id, version }, reason)}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}
