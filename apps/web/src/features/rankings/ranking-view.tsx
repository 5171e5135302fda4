import { useQuery } from '@tanstack/react-query';
import type { RankingBody } from '@tiendo/contracts';
import { useMediaQuery } from '@mantine/hooks';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { blockLabel, rangeRuleText } from '@tiendo/indicators/words';
import { lightChartTokens, saveChart } from '../../shared/charts';
import { blockStanding } from '@tiendo/indicators';
import { today } from '../../shared/format/today';
import { commonMessages, useMessages } from '../../shared/i18n';
import { SaveAs } from '../../shared/files';
import { NoData, usePlanView } from '../../shared/plan';
import { SavedViews } from '../../shared/saved-views';
import { membershipsIn, may, useSession } from '../../shared/session';
import { Card, EmptyState, PageHeader, SaveMenu } from '../../shared/ui';
import { mayBeDrawn, RankingBoard } from './board';
import { CompareCard } from './compare-card';
import { ExternalCard } from './external-card';
import { IndicatorLinks } from './indicator-links';
import { foundRows, withBands } from './list-lines';
import { ListTools } from './list-tools';
import { ListedTable } from './listed-table';
import { ListedUnitsCard } from './listed-units-card';
import { RankingActions } from './office-actions';
import { choicesQuery } from './rankings.queries';
import { RankingFilters } from './ranking-filters';
import { mayBeShared, PICTURE_HEIGHT, rankingPicture, sharedFinding, sharedSubject } from './ranking-picture';
import { RANKINGS } from './ranking-search';
import { toggledCompare, type RankingState } from './ranking-state';
import { RankingTable } from './ranking-table';
import { RemarksCard } from './remarks-card';
import { needsBanner, publishedDetail, StateBanner } from './state-banner';
import { TrendCard } from './trend-card';
import { UnitPanel } from './unit-panel';
import { useRanking, useRankingSpeech } from './use-ranking';
import { briefOf, findingOf, silentText, shownRows, type Speech } from './words';
import shared from './rankings.module.css';
import styles from './ranking-rules.module.css';

interface Props {
  ranking: RankingBody;
  /** What is shown is the ranking before, until the one asked for is there. */
  isWaiting: boolean;
  state: RankingState;
  windowTitle: string;
}

export function RankingView({ ranking, isWaiting, state, windowTitle }: Props) {
  const speech = useRankingSpeech();
  const { t, f } = speech;
  const common = useMessages(commonMessages);
  const planView = usePlanView();
  const { plan } = planView;
  const { slug, addressOf, go } = useRanking();
  const session = useSession();
  const { data: choices } = useQuery(choicesQuery(slug));
  const [text, setText] = useState('');
  const settled = useDeferredValue(text);
  const [jumps, setJumps] = useState(0);
  const province = plan.province.code;
  const isMember = may(session, province, 'plan.read');
  const isOffice = may(session, province, 'ranking.publish');
  const speaksForUnit = membershipsIn(session, province).some(
    ({ role }) => role === 'reporter' || role === 'unitLeader',
  );
  const everything = ranking.audience === 'all';
  const isNarrow = useMediaQuery('(max-width: 700px)', undefined, { getInitialValueInEffect: false }) ?? false;
  // On a phone a leader looks for who is behind; where all fit on the screen all are shown.
  const part = state.movement ?? (isNarrow && isMember && everything ? 'last' : 'all');
  const drawable = mayBeDrawn(ranking);
  const view = !drawable ? null : state.view === 'table' ? 'table' : 'drawing';
  const rows = useMemo(() => foundRows(shownRows(ranking.items, part), settled), [ranking.items, part, settled]);
  const lines = useMemo(() => withBands(rows), [rows]);
  const open = isMember ? (code: string) => go({ unit: code }) : null;
  const jump = useMemo(() => (state.jump === null ? null : { code: state.jump, asked: jumps }), [state.jump, jumps]);
  const jumpTo = (code: string) => {
    // A unit that the list does not show cannot be gone to.
    setText('');
    setJumps((asked) => asked + 1);
    go({ jump: code, movement: null });
  };
  const actions = isMember ? <RankingActions ranking={ranking} isOffice={isOffice} /> : undefined;
  const compare = (code: string) => go({ compare: toggledCompare(state.compare, code), unit: null });
  const file = async () => {
    const { rankingFile } = await import('./ranking-file');
    const lead = `${leadOf(ranking, speech)}. ${t.rule.ties}`;
    return rankingFile({ view: planView, ranking, rows, lead, state: stateLine(ranking, speech), q: settled }, speech);
  };
  const save = (format: 'png' | 'svg') => {
    const tokens = lightChartTokens();
    void saveChart(
      {
        title: sharedFinding(ranking, speech),
        hint: sharedSubject(ranking, speech),
        legend: [],
        source: `${stateLine(ranking, speech)}. ${t.picture.taken(f.day(today()))}. ${t.rule.ties} ${location.origin}${location.pathname}`,
        leastHeight: PICTURE_HEIGHT,
        simulated: ranking.plan.simulated ? common.simulated(ranking.plan.province) : null,
        chart: rankingPicture(ranking, tokens, speech),
        tokens,
        fileName: `${t.picture.file}-${ranking.block}-${ranking.period.code}`,
      },
      format,
    );
  };
  return (
    <>
      <PageHeader
        title={findingOf(ranking, speech)}
        windowTitle={windowTitle}
        lead={<Lead ranking={ranking} isMember={isMember} />}
      />
      <div className={shared.content} aria-busy={isWaiting}>
        {ranking.publication && needsBanner(ranking) && (
          <StateBanner ranking={ranking} publication={ranking.publication} actions={actions} />
        )}
        <div className={shared.bar}>
          {choices && <RankingFilters choices={choices} ranking={ranking} state={state} onChange={go} />}
          <SavedViews province={province} screen="rankings" />
          {!needsBanner(ranking) && actions && <div className={`${shared.barActions} no-print`}>{actions}</div>}
        </div>
        {state.compare.length > 0 && (
          <CompareCard ranking={ranking} state={state} onClear={() => go({ compare: [] })} />
        )}
        {ranking.audience === 'nobody' ? (
          <NoData plan={plan} title={t.own.notShared} detail={t.own.notSharedDetail} search={RANKINGS} />
        ) : hasNoTargets(ranking) ? (
          choices && <IndicatorLinks choices={choices} block={ranking.block} />
        ) : (
          <Card className={shared.list}>
            {everything && (
              <ListTools
                {...{ ranking, state, part, isNarrow, isMember, view, text }}
                onText={setText}
                onJump={jumpTo}
              />
            )}
            {state.parent !== null && everything && !isWaiting && ranking.within === null ? (
              <EmptyState
                title={t.nothingWithin}
                actions={<Link to={addressOf({ parent: null, jump: null })}>{t.toWhole}</Link>}
              />
            ) : rows.length === 0 ? (
              <EmptyState title={t.noneFound} />
            ) : rows.some(({ targets }) => targets) ? (
              <ListedTable rows={rows} onOpen={open && (({ unit }) => open(unit.code))} />
            ) : view === 'drawing' ? (
              <RankingBoard
                ranking={ranking}
                rows={rows}
                isMember={isMember}
                marked={state.jump}
                onOpen={open && (({ unit }) => open(unit.code))}
              />
            ) : (
              <RankingTable
                ranking={ranking}
                lines={lines}
                compare={state.compare}
                jump={jump}
                onOpen={open && (({ unit }) => open(unit.code))}
                onCompare={isMember && everything ? ({ unit }) => compare(unit.code) : null}
              />
            )}
            {ranking.version === 'published' && ranking.publication && !needsBanner(ranking) && (
              <p className={shared.quiet}>{publishedDetail(ranking.publication, speech)}</p>
            )}
            <div className={`${shared.panelActions} no-print`}>
              {everything && rows.length > 0 && <SaveAs table={file} />}
              {ranking.order !== 'listed' &&
                (mayBeShared(ranking) ? (
                  <SaveMenu onSave={save} />
                ) : (
                  <p className={shared.quiet}>{t.picture.refused}</p>
                ))}
            </div>
          </Card>
        )}
        {ranking.live === 'all' && everything && ranking.order === 'best' && (
          <TrendCard ranking={ranking} state={state} />
        )}
        {isMember && ranking.publication && (
          <RemarksCard publication={ranking.publication} isOffice={isOffice} mayContest={speaksForUnit} />
        )}
        {isMember && <ListedUnitsCard />}
        <Rules ranking={ranking} />
        <ExternalCard />
        {isMember && (
          <UnitPanel ranking={ranking} state={state} onClose={() => go({ unit: null })} onCompare={compare} />
        )}
      </div>
    </>
  );
}

/** How many moved, against when, who gave nothing: what the heading leaves unsaid. */
function Lead({ ranking, isMember }: { ranking: RankingBody; isMember: boolean }) {
  const speech = useRankingSpeech();
  const silent = isMember && ranking.audience === 'all' ? silentText(ranking, speech) : null;
  return (
    <>
      {!needsBanner(ranking) && (
        <strong className={shared.tag} data-state={ranking.version}>
          {isListed(ranking) ? speech.t.state.listed : stateOf(ranking, speech)}
        </strong>
      )}
      {briefOf(ranking, speech)}
      {silent !== null && (
        <>
          {' · '}
          <strong className={shared.alarm}>{silent}</strong>
        </>
      )}
      {[insteadOf(ranking, speech.t), withinText(ranking, speech)]
        .filter((part) => part !== null)
        .map((part) => (
          <span key={part} className={shared.under}>
            {part}
          </span>
        ))}
    </>
  );
}

/** `Đã công bố theo Quyết định số 215/QĐ-UBND ngày 29/12/2025`. */
function stateOf({ version, publication }: RankingBody, { t }: Speech): string {
  if (version === 'live') return t.state.provisional;
  return publication?.decision ? t.state.publishedBy(publication.decision.label) : t.state.published;
}

/** Units that are not ranked, whatever the index. */
const isListed = ({ order, block }: RankingBody): boolean => order === 'listed' && blockStanding(block) !== 'ranked';

/** Nothing to take a share of: no unit of the block has a target. */
const hasNoTargets = ({ indicator, items, audience }: RankingBody): boolean =>
  audience === 'all' && indicator === null && items.length > 0 && items.every(({ total }) => total === 0);

/** By what, of whom, when, compared with what, and how much was reported. */
function leadOf(ranking: RankingBody, speech: Speech): string {
  const { t, f } = speech;
  const { indicator, index, pillar, against, within } = ranking;
  const counts = within?.counts ?? ranking.counts;
  const name = indicator?.name ?? (index === 'achievement' ? t.indices.achievement : t.indices.completion);
  const parts = [
    ranking.order === 'listed' ? name : t.byIndex(pillar ? `${name}, ${pillar.name}` : name),
    blockLabel(ranking.block, f.language),
    ranking.period.label,
    against ? t.comparedWith(against.label) : t.notCompared,
  ];
  const percent = f.share(counts.reported, counts.asked, 1);
  const reporting = percent && t.reporting(f.number(counts.reporting), f.number(counts.units), percent);
  const said = ranking.audience === 'all' && reporting ? `${parts.join(' · ')}. ${reporting}` : parts.join(' · ');
  return [said, withinText(ranking, speech), insteadOf(ranking, t)].filter(Boolean).join('. ');
}

const withinText = ({ within, counts }: RankingBody, { t, f }: Speech): string | null =>
  within && t.within(f.number(within.counts.units), within.parent.name, f.number(counts.units));

const insteadOf = ({ indexChosen, order }: RankingBody, t: Speech['t']): string | null =>
  indexChosen !== 'noTargets' ? null : order === 'best' ? t.instead : t.insteadListed;

function stateLine({ version, publication }: RankingBody, { t, f }: Speech): string {
  if (version === 'live') return publication ? t.state.shared : t.state.provisional;
  return [
    t.state.published,
    publication?.decision && t.state.by(publication.decision.label),
    publication?.ranges && rangeRuleText(publication.ranges, f.language),
  ]
    .filter(Boolean)
    .join('. ');
}

/** The counting rule, one tap from the figures. */
function Rules({ ranking }: { ranking: RankingBody }) {
  const { t, f } = useRankingSpeech();
  const { indicator, index, minimumItems, bySourceClasses, against, order, publication, block } = ranking;
  const standing = blockStanding(block);
  if (order === 'listed' && standing !== 'ranked') {
    return <RuleList lines={[t.rule.notRanked[standing], indicator ? t.rule.indicator : t.rule.completion]} />;
  }
  const lines = [
    indicator ? t.rule.indicator : index === 'achievement' ? t.rule.achievement : t.rule.completion,
    bySourceClasses ? t.rule.classes : null,
    t.rule.ties,
    indicator ? null : t.rule.minimum(f.count(minimumItems)),
    against ? t.rule.movement : null,
    order === 'best' ? t.rule.bands : t.rule.counts,
    publication?.ranges
      ? `${rangeRuleText(publication.ranges, f.language)}.`
      : order === 'listed'
        ? null
        : t.rule.tooWide,
  ].filter((line) => line !== null);
  return <RuleList lines={lines} />;
}

function RuleList({ lines }: { lines: readonly string[] }) {
  const { t } = useRankingSpeech();
  return (
    <details className={styles.rules}>
      <summary>{t.rule.title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
