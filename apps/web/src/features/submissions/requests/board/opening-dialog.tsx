import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReportRequestBody } from '@tiendo/contracts';
import { FormProblem } from '../../../../shared/fields';
import { useFormat } from '../../../../shared/format';
import { commonMessages, useMessages } from '../../../../shared/i18n';
import { Button, notify } from '../../../../shared/ui';
import '../../../../shared/ui/mantine-all';
import { requestMessages } from '../messages';
import { openRequest, requestQuery, requestsKey } from '../requests.queries';
import styles from '../requests.module.css';

interface Props {
  province: string;
  request: ReportRequestBody;
  onClose: () => void;
}

/** Asks once before all units are asked: how many get it, and what cannot be changed afterwards. */
export default function OpeningDialog({ province, request, onClose }: Props) {
  const t = useMessages(requestMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const { id, version, title, units } = request;
  const opening = useMutation({
    mutationFn: () => openRequest({ province, requestId: id, version }),
    onSuccess: async (opened) => {
      queries.setQueryData(requestQuery(province, id).queryKey, opened);
      void notify({ title: t.opened(f.count(opened.units)) });
      onClose();
      await queries.invalidateQueries({ queryKey: requestsKey(province) });
    },
    // Somebody else may have changed it: what is asked now has to be read first.
    onError: () => void queries.invalidateQueries({ queryKey: requestsKey(province) }),
  });
  return (
    <Modal opened title={t.openTitle(title)} closeButtonProps={{ 'aria-label': common.close }} onClose={onClose}>
      <div className={styles.form}>
        <p>
          <strong>{t.openDetail(f.count(units))}</strong>
        </p>
        <p className={styles.quiet}>{t.openAfter}</p>
        <FormProblem error={opening.error} />
        <div className={styles.buttons}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {common.cancel}
          </Button>
          <Button loading={opening.isPending} onClick={() => opening.mutate()}>
            {t.open}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
