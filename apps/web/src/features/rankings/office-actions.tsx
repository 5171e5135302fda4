import type { RankingBody } from '@tiendo/contracts';
import { blockStanding } from '@tiendo/indicators';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../shared/ui';
import { useRanking, useRankingSpeech } from './use-ranking';

const ShareDialog = lazy(() => import('./share-dialog').then((module) => ({ default: module.ShareDialog })));
const PublishDialog = lazy(() => import('./publish-dialog').then((module) => ({ default: module.PublishDialog })));

/** Between the published ranking and the figures as they are; and for the office, the next step. */
export function RankingActions({ ranking, isOffice }: { ranking: RankingBody; isOffice: boolean }) {
  const { t } = useRankingSpeech();
  const { addressOf } = useRanking();
  const [open, setOpen] = useState<'share' | 'publish' | null>(null);
  const { version, publication } = ranking;
  const isShared = version === 'live' && publication !== null;
  const label = isShared ? t.share.extend : version === 'published' ? t.share.correct : t.share.open;
  const mayShare =
    isOffice && (publication?.supersededBy ?? null) === null && blockStanding(ranking.block) !== 'listed';
  return (
    <>
      {version === 'published'
        ? ranking.live !== 'nobody' && <Link to={addressOf({ version: 'live', unit: null })}>{t.state.toLive}</Link>
        : ranking.latestPublished && <Link to={addressOf({ version: null, unit: null })}>{t.state.toPublished}</Link>}
      {mayShare && (
        <Button variant="default" onClick={() => setOpen('share')}>
          {label}
        </Button>
      )}
      {isOffice && isShared && (
        <Button disabled={publication.contestOpen} onClick={() => setOpen('publish')}>
          {t.publish.open}
        </Button>
      )}
      <Suspense>
        {open === 'share' && <ShareDialog ranking={ranking} onClose={() => setOpen(null)} />}
        {open === 'publish' && publication && (
          <PublishDialog ranking={ranking} publication={publication} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </>
  );
}
