import { Modal } from '@mantine/core';
import { entryMessages, shownText, type EntryMessages } from '../../../shared/figure-entry';
import { useFormat, type Format } from '../../../shared/format';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, useFocusBack } from '../../../shared/ui';
import '../../../shared/ui/mantine-all';
import { submissionMessages } from '../messages';
import { isGood, type PastedBlock, type PastedFigure } from './use-pasting';
import styles from './lines.module.css';

interface Props {
  block: PastedBlock;
  namesSubject: boolean;
  onWrite: (block: PastedBlock) => void;
  onClose: () => void;
}

/** How a pasted text reads, or why it does not. */
function readWords({ reading, square }: PastedFigure, t: EntryMessages, f: Format): string {
  if (!reading.ok) return t.failures[reading.error];
  return reading.figure === null ? t.noFigure : shownText(reading.figure, square.line, t, f);
}

/** What of a pasted block goes where, before any of it is written. */
export default function PastePreview({ block, namesSubject, onWrite, onClose }: Props) {
  useFocusBack();
  const t = useMessages(submissionMessages);
  const entry = useMessages(entryMessages);
  const common = useMessages(commonMessages);
  const f = useFormat();
  const good = block.figures.filter(isGood).length;
  return (
    <Modal
      opened
      size="xl"
      title={t.pasteTitle(f.count(block.figures.length))}
      closeButtonProps={{ 'aria-label': common.close }}
      transitionProps={{ duration: 0 }}
      onClose={onClose}
    >
      <div className={styles.details}>
        {block.unknown.length > 0 && <p>{t.pastedUnknown(block.unknown.join('; '))}</p>}
        <div className={styles.sheetScroll}>
          <table className={`${styles.table} ${styles.whole}`} aria-label={t.pasteLabel}>
            <thead>
              <tr>
                <th scope="col">{t.indicator}</th>
                <th scope="col">{t.pasteNow}</th>
                <th scope="col">{t.pasteText}</th>
                <th scope="col">{t.pasteRead}</th>
              </tr>
            </thead>
            <tbody>
              {block.figures.map((figure) => {
                const { indicator, subject, answer } = figure.square.body;
                return (
                  <tr key={figure.key}>
                    <th scope="row">{namesSubject ? `${indicator.name}, ${subject.name}` : indicator.name}</th>
                    <td>{answer?.text ?? '–'}</td>
                    <td>{figure.text}</td>
                    <td>
                      {!isGood(figure) && <span aria-hidden="true">! </span>}
                      {readWords(figure, entry, f)}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
        {good < block.figures.length && (
          <p className={styles.quiet}>{t.pasteBad(f.count(block.figures.length - good))}</p>
        )}
        <div className={styles.others}>
          <Button data-autofocus onClick={() => onWrite(block)}>
            {t.pasteWrite(f.count(good))}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
