import type { ReportRequestBody } from '@tiendo/contracts';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../../../../shared/format';
import { useMessages } from '../../../../shared/i18n';
import { Button } from '../../../../shared/ui';
import { paths } from '../../../../shared/url';
import { requestMessages } from '../messages';
import { withdrawRequest } from '../requests.queries';
import styles from '../requests.module.css';

const OpeningDialog = lazy(() => import('./opening-dialog'));
const WithdrawDialog = lazy(() => import('../../../../shared/fields/withdraw-dialog'));

interface Props {
  province: string;
  /** Code of the owner for the address, where the person works for several. */
  owner: string | null;
  request: ReportRequestBody;
}

/** What whoever writes requests can do with one: open it to its units, edit it, withdraw it. */
export function RequestActions({ province, owner, request }: Props) {
  const t = useMessages(requestMessages);
  const f = useFormat();
  const [dialog, setDialog] = useState<'open' | 'withdraw' | null>(null);
  const close = () => setDialog(null);
  const { id, version, title, state, units, sent } = request;
  if (state === 'withdrawn') return null;
  return (
    <>
      {state === 'draft' && (
        <Button className={styles.act} onClick={() => setDialog('open')}>
          {t.open}
        </Button>
      )}
      <Link to={paths.editRequest(id, owner)} className={styles.secondary}>
        {t.edit}
      </Link>
      <Button variant="default" className={styles.act} onClick={() => setDialog('withdraw')}>
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
