import { isBoolean, useRemembered } from '../grid/use-remembered';
import { commonMessages, useMessages } from '../i18n';
import table from './table.module.css';

/** Whether a table shows its names in full or in one line, as this device keeps it; the same for all tables of records. */
export function useWholeNames() {
  return useRemembered('records.whole', false, isBoolean);
}

interface Props {
  whole: boolean;
  onWhole: (whole: boolean) => void;
  className?: string | undefined;
}

/** Names in full, or each row in one line. */
export function WholeNames({ whole, onWhole, className = table.tool }: Props) {
  const t = useMessages(commonMessages);
  return (
    <button
      type="button"
      className={className}
      aria-pressed={whole}
      title={t.wholeNamesHint}
      onClick={() => onWhole(!whole)}
    >
      {t.wholeNames}
    </button>
  );
}
