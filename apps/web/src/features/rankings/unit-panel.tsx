import { Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { RankingBody, RankingCause, RankingUnitLine } from '@tiendo/contracts';
import { Link } from 'react-router';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { Button, ErrorState, LoadingState } from '../../shared/ui';
import { paths } from '../../shared/url';
import { MovementMark } from '../../shared/movement';
import { unitLineQuery } from './rankings.queries';
import type { RankingState } from './ranking-state';
import { useRankingSpeech } from './use-ranking';
import { figureText, pathText, placesText, resultText, type Speech, wonOf } from './words';
import shared from './rankings.module.css';
import styles from './unit-panel.module.css';

interface Props {
  ranking: RankingBody;
  state: RankingState;
  onClose: () => void;
  onCompare: (code: string) => void;
}

/** One line opened: where the unit stands, which indicator moved it, the figures behind. */
export function UnitPanel({ ranking, state, onClose, onCompare }: Props) {
  const { slug, params } = usePlanView();
  const speech = useRankingSpeech();
  const common = useMessages(commonMessages);
  const { t } = speech;
  const code = state.unit ?? '';
  const { data, error, refetch } = useQuery({ ...unitLineQuery(slug, code, state), enabled: code !== '' });
  const name = ranking.items.find(({ unit }) => unit.code === code)?.unit.name ?? data?.row.unit.name ?? '';
  return (
    <Drawer
      opened={code !== ''}
      onClose={onClose}
      position="right"
      size="lg"
      title={t.panel.title(name)}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {data ? (
        <div className={styles.panel}>
          <PanelHead line={data} ranking={ranking} />
          <Cause line={data} compared={ranking.counts.compared} />
          <div className={shared.panelActions}>
            <Link to={paths.unit(slug, code, params, { ky: data.period.code })}>{t.panel.toUnit}</Link>
            <Button variant="default" onClick={() => onCompare(code)}>
              {state.compare.includes(code) ? t.panel.uncompare : t.panel.compare}
            </Button>
          </div>
          <Causes line={data} ranking={ranking} />
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState lines={6} />
      )}
    </Drawer>
  );
}

function PanelHead({ line, ranking }: { line: RankingUnitLine; ranking: RankingBody }) {
  const speech = useRankingSpeech();
  const { t, f } = speech;
  const { row } = line;
  const rank = placesText(row.places, speech);
  return (
    <div>
      <p className={styles.panelHead}>
        <span className={styles.panelRank}>{rank ? t.panel.rankIs(rank) : t.reasons[row.reason ?? 'noFigure']}</span>
        <MovementMark movement={row.movement} won={wonOf(row, ranking)} />
      </p>
      <p>
        {resultText(row, ranking, speech)}
        {ranking.indicator === null && row.total > 0 && ` (${f.ratio(row.met, row.total)})`} ·{' '}
        {t.columns.reported.toLocaleLowerCase(f.language)} {f.ratio(row.reported, row.asked)}
      </p>
      {line.differsFromLive && <p className={shared.quiet}>{t.panel.differs}</p>}
    </div>
  );
}

/** The sentence a leader came for: from where to where, because of what. */
function Cause({ line, compared }: { line: RankingUnitLine; compared: number }) {
  const speech = useRankingSpeech();
  const { t } = speech;
  const { row, against, movedBy, causes } = line;
  const kind = row.movement?.kind;
  if (!against || (kind !== 'up' && kind !== 'down')) return null;
  const path = pathText(row, compared, speech);
  const cause = causes.find(({ target, indicator }) => (target?.code ?? indicator.code) === movedBy);
  return (
    <div className={styles.cause}>
      <p>
        <MovementMark movement={row.movement} /> {t.panel.against(against.label)}
        {path && `, ${path}`}.
      </p>
      {cause ? (
        <p>
          {t.panel.mainly}: <strong>{nameOf(cause)}</strong>
          <Figures cause={cause} speech={speech} />
        </p>
      ) : (
        <p>{t.panel.noCause}</p>
      )}
    </div>
  );
}

const nameOf = ({ target, indicator }: RankingCause): string => target?.name ?? indicator.name;

function Figures({ cause, speech }: { cause: RankingCause; speech: Speech }) {
  const { t } = speech;
  const { before, after, verdictBefore, verdictAfter, indicator } = cause;
  const said = (reading: RankingCause['after'], verdict: RankingCause['verdictAfter']) =>
    [figureText(reading, indicator.measureUnit, speech) ?? t.panel.noFigure, verdict && t.panel.verdicts[verdict]]
      .filter(Boolean)
      .join(', ');
  return (
    <span className={styles.causeFigures}>
      <span>
        {t.panel.before}: <del>{said(before, verdictBefore)}</del>
      </span>
      <span>
        {t.panel.after}: {said(after, verdictAfter)}
      </span>
    </span>
  );
}

function Causes({ line, ranking }: { line: RankingUnitLine; ranking: RankingBody }) {
  const speech = useRankingSpeech();
  const { t, f } = speech;
  if (line.causes.length === 0) return null;
  const explained = line.causes.some(({ effect }) => effect !== null);
  return (
    <section>
      <h3>{t.panel.causes}</h3>
      {explained && <p className={shared.quiet}>{t.panel.causesHint}</p>}
      <ul className={styles.causes}>
        {line.causes.map((cause) => (
          <li key={`${cause.target?.code ?? ''} ${cause.indicator.code}`}>
            <span>{nameOf(cause)}</span>
            <Figures cause={cause} speech={speech} />
            {cause.effect !== null && Number(cause.effect) !== 0 && (
              <span className={shared.quiet}>
                <span aria-hidden="true">{cause.towards === 1 ? '▲' : '▼'}</span>{' '}
                {t.panel.effect(`${Number(cause.effect) > 0 ? '+' : ''}${f.number(cause.effect, 2)}`)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {explained && ranking.indicator === null && <p className={shared.quiet}>{t.panel.effectHint}</p>}
    </section>
  );
}
