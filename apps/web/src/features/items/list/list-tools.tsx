import type { ItemKind } from '@tiendo/contracts';
import { Link } from 'react-router';
import { useMessages } from '../../../shared/i18n';
import { PopButton, useClosePopover } from '../../../shared/ui';
import { itemMessages } from '../messages';
import { columnFits, columns } from './columns';
import { columnLabel } from './grid-header';
import { COLUMN_IDS, defaultColumns, type ColumnId } from './list-state';
import { OptionList } from './option-list';
import shared from './list.module.css';
import styles from './list-tools.module.css';

interface Props {
  kind: ItemKind;
  signedIn: boolean;
  shownColumns: readonly ColumnId[];
  onColumns: (columns: ColumnId[] | null) => void;
  onSave: (format: 'xlsx' | 'csv') => void;
  sheetHref: string;
  onShortcuts: () => void;
  narrow: boolean;
  wrapped: boolean;
  onWrapped: (wrapped: boolean) => void;
  /** Opens the paste of statuses; null: this person states none. */
  onPaste: (() => void) | null;
}

/** What can be done with the table as a whole: its columns, its files, its print. */
export function ListTools(props: Props) {
  const { kind, signedIn, shownColumns, onColumns, onSave, sheetHref, onShortcuts, narrow, wrapped, onPaste } = props;
  const t = useMessages(itemMessages);
  const possible = COLUMN_IDS.filter((id) =>
    columnFits(columns.find((column) => column.id === id)?.meta, kind, signedIn),
  );
  return (
    <>
      {!narrow && (
        <PopButton
          label={t.chooseColumns}
          className={shared.tool}
          panel={() => (
            <>
              <OptionList
                label={t.chooseColumns}
                options={possible.map((id) => ({ value: id, label: columnLabel(t, kind, id) }))}
                chosen={shownColumns}
                onChange={(chosen) => onColumns(COLUMN_IDS.filter((id) => chosen.includes(id)))}
              />
              <button
                type="button"
                className={shared.quietButton}
                disabled={defaultColumns(kind).join() === shownColumns.join()}
                onClick={() => onColumns(null)}
              >
                {t.defaultColumns}
              </button>
            </>
          )}
        >
          {t.chooseColumns}
        </PopButton>
      )}
      {!narrow && (
        <button
          type="button"
          className={shared.tool}
          aria-pressed={wrapped}
          title={t.wrapHint}
          onClick={() => props.onWrapped(!wrapped)}
        >
          {t.wrap}
        </button>
      )}
      {onPaste && !narrow && (
        <button type="button" className={shared.tool} title={t.pasteStatuses.hint} onClick={onPaste}>
          {t.pasteStatuses.open}
        </button>
      )}
      <PopButton label={t.saveAs} className={shared.tool} panel={() => <SaveChoices onSave={onSave} />}>
        {t.saveAs}
      </PopButton>
      <Link to={sheetHref} className={shared.tool}>
        {t.printSheet}
      </Link>
      {!narrow && (
        <button
          type="button"
          className={shared.tool}
          aria-label={t.shortcutsTitle}
          title={t.shortcutsTitle}
          aria-keyshortcuts="?"
          onClick={onShortcuts}
        >
          ?
        </button>
      )}
    </>
  );
}

function SaveChoices({ onSave }: Pick<Props, 'onSave'>) {
  const t = useMessages(itemMessages);
  const close = useClosePopover();
  return (
    <ul>
      {(['xlsx', 'csv'] as const).map((format) => (
        <li key={format}>
          <button
            type="button"
            className={styles.menuItem}
            onClick={() => {
              onSave(format);
              close();
            }}
          >
            {format === 'xlsx' ? t.saveExcel : t.saveCsv}
          </button>
        </li>
      ))}
    </ul>
  );
}
