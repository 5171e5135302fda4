import { Modal } from '@mantine/core';
import type { SubmissionListBody } from '@tiendo/contracts';
import { LIST_STATE_LABELS, listCellOf, listCellText, type PastedList } from '@tiendo/indicators/lists';
import { useFormat } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, useFocusBack } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { listMessages } from './messages';
import styles from './lists.module.css';

interface Props {
  list: SubmissionListBody;
  pasted: PastedList;
  onAdd: () => void;
  onClose: () => void;
}

/** Rows drawn before they are added; of more than these it is said how many there are. */
const DRAWN = 50;

/** What a pasted table or a file would add, before any of it is. */
export default function ListPreview({ list, pasted, onAdd, onClose }: Props) {
  useFocusBack();
  const t = useMessages(listMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const { rows, unknown, byHeading } = pasted;
  const bad = rows.reduce((sum, { problems }) => sum + problems.length, 0);
  const count = f.count(rows.length);
  return (
    <Modal
      opened
      size="xl"
      title={t.previewTitle(count)}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
      onClose={onClose}
    >
      <div className={styles.preview}>
        {unknown.length > 0 && <p>{t.previewUnknown(unknown.join('; '))}</p>}
        {!byHeading && <p>{t.previewInOrder}</p>}
        <div className={styles.scroll}>
          <table className={styles.table} aria-label={t.previewLabel}>
            <thead>
              <tr>
                {list.columns.map(({ code, name }) => (
                  <th key={code} scope="col">
                    {name}
                  </th>
                ))}
                {list.hasStates && <th scope="col">{t.state}</th>}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, DRAWN).map((row, index) => (
                <tr key={index}>
                  {list.columns.map((column) => {
                    const problem = row.problems.find((one) => one.column === column.code);
                    return (
                      <td key={column.code}>
                        {problem ? (
                          <>
                            {problem.text} <span className={styles.error}>{t.cellErrors[problem.error]}</span>
                          </>
                        ) : (
                          listCellText(column, listCellOf(row, column.code), f.language)
                        )}
                      </td>
                    );
                  })}
                  {list.hasStates && <td>{row.state === null ? '' : LIST_STATE_LABELS[f.language][row.state]}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {rows.length > DRAWN && <p className={styles.quiet}>{t.previewMore(f.number(rows.length - DRAWN))}</p>}
        {bad > 0 && <p className={styles.quiet}>{t.previewBad(f.count(bad))}</p>}
        <div className={styles.foot}>
          <Button data-autofocus onClick={onAdd}>
            {t.previewAdd(count)}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
