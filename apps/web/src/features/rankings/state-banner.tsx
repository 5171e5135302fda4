import type { RankingBody, RankingPublicationBody } from '@tiendo/contracts';
import { rangeRuleText } from '@tiendo/indicators/words';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useRanking, useRankingSpeech } from './use-ranking';
import type { Speech } from './words';
import styles from './state-banner.module.css';

interface Props {
  ranking: RankingBody;
  publication: RankingPublicationBody;
  actions: ReactNode;
}

/**
 * Whether the state needs lines of its own: while units are asked, where only their own line is shown, and where a
 * published ranking was corrected or rests on a document that orders it. A tag in the heading says anything else.
 */
export function needsBanner({ version, publication, audience }: RankingBody): boolean {
  if (publication === null) return false;
  const { basis, supersedes, supersededBy } = publication;
  return version === 'live' || audience !== 'all' || (basis ?? supersedes ?? supersededBy) !== null;
}

/** When it was frozen, by which rule its places are, and what became of it. */
export function publishedDetail(publication: RankingPublicationBody, { t, f }: Speech): string {
  return [
    publication.publishedAt && t.state.frozen(f.moment(publication.publishedAt)),
    publication.ranges && `${rangeRuleText(publication.ranges, f.language)}.`,
    publication.supersedes && t.state.corrects,
    publication.supersededBy && t.state.superseded,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Đang lấy ý kiến, or published by which decision: always in sight, whatever is shown below. */
export function StateBanner({ ranking: { version, audience }, publication, actions }: Props) {
  const speech = useRankingSpeech();
  const { t } = speech;
  const { addressOf } = useRanking();
  const isPublished = version === 'published';
  const name = isPublished ? t.state.published : t.state.shared;
  return (
    <section className={styles.state} data-state={version} aria-label={name}>
      <div>
        <p className={styles.stateName}>
          {name}
          {isPublished && publication.decision && `. ${t.state.by(publication.decision.label)}`}
        </p>
        {publication.basis && <p className={styles.stateDetail}>{t.state.basis(publication.basis.label)}</p>}
        <p className={styles.stateDetail}>{detailOf(version, publication, speech)}</p>
        {audience === 'ownUnit' && <p className={styles.stateDetail}>{t.own.shared}</p>}
      </div>
      <div className={`${styles.stateActions} no-print`}>
        {isPublished && publication.supersededBy && (
          <Link to={addressOf({ version: publication.supersededBy })}>{t.state.toLatest}</Link>
        )}
        {actions}
      </div>
    </section>
  );
}

function detailOf(version: RankingBody['version'], publication: RankingPublicationBody, speech: Speech): string {
  if (version === 'published') return publishedDetail(publication, speech);
  const { t, f } = speech;
  const day = f.day(publication.contestUntil);
  return [
    publication.contestOpen ? t.state.sharedUntil(day) : t.state.contestOver(day),
    publication.remarks &&
      publication.remarks.total > 0 &&
      `${t.state.remarks(f.count(publication.remarks.total), f.count(publication.remarks.open))}.`,
    publication.note,
  ]
    .filter(Boolean)
    .join(' ');
}
