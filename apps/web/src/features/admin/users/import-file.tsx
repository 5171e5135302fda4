import { FileInput } from '@mantine/core';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { adminMessages } from '../messages';
import styles from '../parts/admin.module.css';
import { userMessages } from './messages';

/** Bytes: larger than any list that is taken in; a file of pictures is a mistake. */
export const MOST_IMPORTED_BYTES = 5_000_000;

interface Props {
  file: File | null;
  onChoose: (file: File | null) => void;
  /** Saves an empty file with the headings to fill in. */
  onTemplate: () => void;
}

/** The Excel file to take in, and the template for it. */
export function ImportFile({ file, onChoose, onTemplate }: Props) {
  const t = useMessages(userMessages);
  const admin = useMessages(adminMessages);
  return (
    <div className={styles.link}>
      <FileInput
        label={t.chooseFile}
        placeholder={t.choose}
        accept=".xlsx"
        clearable
        clearButtonProps={{ 'aria-label': admin.remove }}
        style={{ flex: '1 1 200px', minWidth: 0 }}
        value={file}
        onChange={onChoose}
      />
      <Button variant="default" onClick={onTemplate}>
        {t.template}
      </Button>
    </div>
  );
}
