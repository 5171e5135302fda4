import { today } from '../../shared/format/today';
import type { CellStates } from '../../shared/figure-entry';
import { useFormat } from '../../shared/format';
import { useMessages } from '../../shared/i18n';
import { PopButton } from '../../shared/ui';
import type { FigureGrid as Grid } from './entry/shapes';
import { figureMessages } from './messages';
import { DetailFields, type Details } from './sheet-defaults';
import styles from './figures.module.css';

interface Props {
  grid: Grid;
  drafts: CellStates['drafts'];
  province: string;
  /** May record figures. */
  writes: boolean;
  locked: boolean;
  details: Details;
  onDetails: (details: Details) => void;
  wide: boolean;
  onWide: (wide: boolean) => void;
  panel: boolean;
  onPanel: (open: boolean) => void;
  /** Goes to the next cell that is typed and not saved. */
  onNextUnsaved: () => void;
  onRetry: () => void;
}

/** What belongs to the sheet, at the end of the bar: what is not saved yet, what figures are recorded as, how it looks. */
export function SheetTools(props: Props) {
  const { grid, drafts, writes, locked, details, wide, panel } = props;
  const t = useMessages(figureMessages);
  const f = useFormat();
  const waiting = [...drafts.values()].some((draft) => draft.state === 'waiting');
  const filled = grid.cells.filter(({ figure }) => figure !== null).length;
  const reason = !writes ? t.readOnly : grid.period.state === 'closed' ? t.locked : null;
  const told = [
    reason ?? (grid.period.state === 'planned' ? t.notOpen : null),
    t.cellsFilled(f.number(filled), f.number(grid.cells.length)),
  ];
  return (
    <>
      {!locked && (
        <PopButton
          label={t.defaults}
          className={styles.tool}
          panel={() => (
            <div className={styles.popFields}>
              <DetailFields province={props.province} value={details} max={today()} onChange={props.onDetails} />
            </div>
          )}
        >
          {t.defaultsNow(t.grades[details.grade])}
        </PopButton>
      )}
      <button
        type="button"
        className={`${styles.tool} ${styles.iconTool} ${styles.wide}`}
        aria-label={t.wide}
        title={t.wide}
        aria-pressed={wide}
        onClick={() => props.onWide(!wide)}
      >
        <span aria-hidden="true">☰</span>
      </button>
      <button
        type="button"
        className={`${styles.tool} ${styles.wide}`}
        aria-pressed={panel}
        aria-keyshortcuts="F4"
        title={t.panelHint}
        onClick={() => props.onPanel(!panel)}
      >
        {t.panel}
      </button>
      <PopButton label={t.keysTitle} className={`${styles.tool} ${styles.iconTool} ${styles.wide}`} panel={KeyHelp}>
        <span aria-hidden="true">?</span>
        <span className="visually-hidden">{t.keysTitle}</span>
      </PopButton>
      <p role="status" className={styles.saved} title={told.filter(Boolean).join(' · ')}>
        {reason !== null ? t.onlyRead : drafts.size === 0 ? t.allSaved : null}
        {!locked && drafts.size > 0 && (
          <button type="button" className={styles.unsaved} title={t.nextUnsaved} onClick={props.onNextUnsaved}>
            {t.status(f.number(drafts.size))}
          </button>
        )}
      </p>
      {waiting && (
        <p className={styles.offline}>
          {t.offline}{' '}
          <button type="button" className={styles.link} onClick={props.onRetry}>
            {t.retryNow}
          </button>
        </p>
      )}
    </>
  );
}

function KeyHelp() {
  const t = useMessages(figureMessages);
  return (
    <dl className={styles.keyHelp}>
      {t.keys.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
