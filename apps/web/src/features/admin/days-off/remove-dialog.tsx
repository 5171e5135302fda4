import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DaysOff } from '@tiendo/contracts';
import { FormProblem } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, notify } from '../../../shared/ui';
import { RecordDialog } from '../parts/record-dialog';
import styles from '../parts/admin.module.css';
import { type DayRange, withoutRange } from './day-ranges';
import { daysOffQuery, saveDaysOff } from './days-off.queries';
import { daysOffMessages } from './messages';

interface Props {
  province: string;
  days: DaysOff;
  range: DayRange;
  /** The days of the range, in words. */
  words: string;
  onClose: () => void;
}

/** Asks once: due times that had moved past these days move back. */
export function RemoveDaysDialog({ province, days, range, words, onClose }: Props) {
  const t = useMessages(daysOffMessages);
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const { year, version, items } = days;
  const query = daysOffQuery(province, year);
  const removal = useMutation({
    mutationFn: () => saveDaysOff({ province, year, version }, withoutRange(items, range)),
    onSuccess: (saved) => {
      queries.setQueryData(query.queryKey, saved);
      void notify({ title: t.saved });
      onClose();
    },
    onError: () => void queries.invalidateQueries({ queryKey: query.queryKey }),
  });
  return (
    <RecordDialog title={t.removeTitle(range.name)} size="md" onClose={onClose}>
      <div className={styles.form}>
        <p>{t.removeDetail(words)}</p>
        <FormProblem error={removal.error} />
        <div className={styles.buttons}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {common.cancel}
          </Button>
          <Button loading={removal.isPending} onClick={() => removal.mutate()}>
            {t.remove}
          </Button>
        </div>
      </div>
    </RecordDialog>
  );
}
