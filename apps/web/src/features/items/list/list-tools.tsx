import type { ItemKind } from '@tiendo/contracts';
import { Link } from 'react-router';
import { SaveAs, type NamedTable } from '../../../shared/files';
import { useMessages } from '../../../shared/i18n';
import { PopButton, WholeNames } from '../../../shared/ui';
import { itemMessages } from '../messages';
import { columnFits, columns } from './columns';
import { columnLabel } from './grid-header';
import { COLUMN_IDS, defaultColumns, type ColumnId } from './list-state';
import { OptionList } from './option-list';
import shared from './list.module.css';

interface Props {
  kind: ItemKind;
  signedIn: boolean;
  shownColumns: readonly ColumnId[];
  onColumns: (columns: ColumnId[] | null) => void;
  /** The list on screen as a file holds it. */
  file: () => Promise<NamedTable>;
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
  const { kind, signedIn, shownColumns, onColumns, file, sheetHref, onShortcuts, narrow, wrapped, onPaste } = props;
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
      {!narrow && <WholeNames className={shared.tool} whole={wrapped} onWhole={props.onWrapped} />}
      {onPaste && !narrow && (
        <button type="button" className={shared.tool} title={t.pasteStatuses.hint} onClick={onPaste}>
          {t.pasteStatuses.open}
        </button>
      )}
      <SaveAs className={shared.tool} table={file} />
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
