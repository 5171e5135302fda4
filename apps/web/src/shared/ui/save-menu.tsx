import { commonMessages, useMessages } from '../i18n';
import { useClosePopover } from './close-popover';
import { PopButton } from './pop-button';
import styles from './ui.module.css';

interface Props {
  /** Saves in the format chosen. */
  onSave: (format: 'png' | 'svg') => void;
}

/** "Lưu biểu đồ": as a picture for documents, as a drawing for print. */
export function SaveMenu({ onSave }: Props) {
  const t = useMessages(commonMessages);
  return (
    <PopButton label={t.saveChart} className={styles.quiet} panel={() => <Choices onSave={onSave} />}>
      {t.saveChart}
    </PopButton>
  );
}

function Choices({ onSave }: Props) {
  const t = useMessages(commonMessages);
  const close = useClosePopover();
  return (
    <ul className={styles.menu}>
      {(['png', 'svg'] as const).map((format) => (
        <li key={format}>
          <button
            type="button"
            className={styles.menuItem}
            onClick={() => {
              onSave(format);
              close();
            }}
          >
            {format === 'png' ? t.saveAsPng : t.saveAsSvg}
          </button>
        </li>
      ))}
    </ul>
  );
}
