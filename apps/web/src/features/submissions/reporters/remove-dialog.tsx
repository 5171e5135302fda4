import { Modal } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UnitReporterBody } from '@tiendo/contracts';
import { FormProblem } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, notify } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { reporterMessages } from './messages';
import { removeReporter, reportersQuery, type UnitPlace } from './reporters.queries';
import styles from './reporters.module.css';

/** Asks once before somebody writes the reports of the unit no more. */
export function RemoveDialog(props: { place: UnitPlace; person: UnitReporterBody; onClose: () => void }) {
  const { place, person, onClose } = props;
  const t = useMessages(reporterMessages);
  const common = useMessages(commonMessages);
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeReporter(place, person.username),
    onSuccess: async () => {
      void notify({ title: t.removed(person.displayName) });
      onClose();
      await queries.invalidateQueries(reportersQuery(place));
    },
  });
  return (
    <Modal
      opened
      title={t.removeTitle(person.displayName)}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
      onClose={onClose}
    >
      <div className={styles.form}>
        <p>{t.removeDetail}</p>
        <FormProblem error={remove.error} />
        <div className={styles.acts}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {common.cancel}
          </Button>
          <Button loading={remove.isPending} onClick={() => remove.mutate()}>
            {t.remove}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
