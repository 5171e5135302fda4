import { useMessages } from '../i18n';
import { PopButton, notify, useClosePopover } from '../ui';
import { fileMessages } from './messages';
import { saveTable, type FileType, type NamedTable } from './save-table';
import styles from './save-as.module.css';

interface Props {
  /** Puts the table together once it is asked for. */
  readonly table: () => Promise<NamedTable>;
  /** As the other tools of its bar look. */
  readonly className?: string | undefined;
}

/** "Lưu tệp": the table on screen as a workbook or as CSV. */
export function SaveAs({ table, className = styles.tool }: Props) {
  const t = useMessages(fileMessages);
  return (
    <PopButton label={t.saveAs} className={className} panel={() => <Choices table={table} />}>
      {t.saveAs}
    </PopButton>
  );
}

function Choices({ table }: Pick<Props, 'table'>) {
  const t = useMessages(fileMessages);
  const close = useClosePopover();
  const save = async (fileType: FileType) => {
    try {
      await saveTable(fileType, await table());
    } catch {
      await notify({ title: t.saveFailed, tone: 'failed' });
    }
  };
  return (
    <ul className={styles.choices}>
      {(['xlsx', 'csv'] as const).map((fileType) => (
        <li key={fileType}>
          <button
            type="button"
            className={styles.choice}
            onClick={() => {
              close();
              void save(fileType);
            }}
          >
            {fileType === 'xlsx' ? t.excel : t.csv}
          </button>
        </li>
      ))}
    </ul>
  );
}
