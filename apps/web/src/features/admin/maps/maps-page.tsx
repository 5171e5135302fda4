import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { BLOCK_CODES, type BlockCode } from '@tiendo/indicators/succession';
import { useSearchParams } from 'react-router';
import { blockLabel } from '@tiendo/indicators/words';
import { DayField } from '../../../shared/fields';
import { today } from '../../../shared/format/today';
import { useLanguage, useMessages } from '../../../shared/i18n';
import { Card, EmptyState, ErrorState, LoadingState } from '../../../shared/ui';
import { BLOCK_PARAM, blockOfWord, wordOfBlock } from '../../../shared/url';
import { AdminFrame } from '../parts/admin-frame';
import admin from '../parts/admin.module.css';
import { BoundaryUpload } from './boundary-upload';
import { LayoutEditor } from './layout-editor';
import { boundariesQuery, layoutQuery, type MapChoice } from './maps.queries';
import { mapMessages } from './messages';
import styles from './maps.module.css';

/** Names of what the address chooses. */
const PARAMS = { block: BLOCK_PARAM, asOf: 'ngay' } as const;

/** Bản đồ: where the units of a block stand on the schematic map, and their boundaries, on a day. */
export function MapsPage() {
  const t = useMessages(mapMessages);
  return (
    <AdminFrame title={t.title} permission="org.write">
      {(province) => <Maps key={province} province={province} />}
    </AdminFrame>
  );
}

function Maps({ province }: { province: string }) {
  const t = useMessages(mapMessages);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const day = search.get(PARAMS.asOf);
  const asOf = day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null;
  const block: BlockCode = blockOfWord(search.get(PARAMS.block)) ?? 'communes';
  const set = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const choice: MapChoice = { province, block, asOf };
  return (
    <>
      <div className={admin.toolbar}>
        <NativeSelect
          className={styles.block}
          label={t.block}
          value={wordOfBlock(block)}
          data={BLOCK_CODES.map((code) => ({ value: wordOfBlock(code), label: blockLabel(code, language) }))}
          onChange={(event) => set(PARAMS.block, event.currentTarget.value)}
        />
        <div className={admin.filter}>
          <DayField label={t.asOf} value={asOf ?? today()} onChange={(value) => set(PARAMS.asOf, value)} required />
        </div>
      </div>
      <Chosen key={`${block} ${asOf}`} choice={choice} />
    </>
  );
}

function Chosen({ choice }: { choice: MapChoice }) {
  const t = useMessages(mapMessages);
  const layout = useQuery(layoutQuery(choice));
  const boundaries = useQuery(boundariesQuery(choice));
  if (layout.isPending || boundaries.isPending) return <LoadingState lines={8} />;
  if (!layout.data) return <ErrorState error={layout.error} onRetry={() => void layout.refetch()} />;
  if (!boundaries.data) return <ErrorState error={boundaries.error} onRetry={() => void boundaries.refetch()} />;
  if (layout.data.tiles.length === 0) return <EmptyState title={t.emptyTitle} detail={t.emptyDetail} />;
  return (
    <div className={admin.form}>
      <Card title={t.tiles}>
        <LayoutEditor choice={choice} layout={layout.data} />
      </Card>
      <Card title={t.boundaries}>
        <BoundaryUpload choice={choice} map={boundaries.data} />
      </Card>
    </div>
  );
}
