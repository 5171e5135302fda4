import { useQuery } from '@tanstack/react-query';
import type { ExternalResultBody } from '@tiendo/contracts';
import { blockName } from '@tiendo/indicators/words';
import { usePlanView } from '../../shared/plan';
import { externalResultsQuery } from '../../shared/standings';
import { Card } from '../../shared/ui';

import { useRankingSpeech } from './use-ranking';
import shared from './rankings.module.css';
import styles from './external-card.module.css';

/** Kết quả do cơ quan khác công bố: one list per index, version and year, each with its source. */
export function ExternalCard() {
  const { plan } = usePlanView();
  const { t } = useRankingSpeech();
  const { data } = useQuery(externalResultsQuery(plan.province.code));
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t.external.title} hint={t.external.hint}>
      <div className={styles.results}>
        {listsOf(data.items).map(([key, results]) => (
          <ResultList key={key} results={results} />
        ))}
      </div>
    </Card>
  );
}

/** Two versions of an index are never one list. */
export function listsOf(results: readonly ExternalResultBody[]): [key: string, results: ExternalResultBody[]][] {
  const lists = new Map<string, ExternalResultBody[]>();
  for (const result of results) {
    const key = `${result.index.code} ${result.index.version} ${result.year}`;
    lists.set(key, [...(lists.get(key) ?? []), result]);
  }
  return [...lists];
}

function ResultList({ results }: { results: readonly ExternalResultBody[] }) {
  const { t, f } = useRankingSpeech();
  const [first] = results;
  if (!first) return null;
  const { index, publisher, publishedOn, source } = first;
  const blocks = new Set(results.map(({ block }) => block));
  return (
    <section>
      <h3>{t.external.list(index.name, index.version)}</h3>
      <ul>
        {results.map(({ unit, rank, of, score, isOwner, block }) => (
          <li key={`${block} ${unit.name}`} data-owner={isOwner}>
            {unit.name}: {t.external.rank(f.number(rank), of === null ? null : f.number(of))}
            {score !== null && `, ${t.external.score(f.number(score, 4))}`}
            {blocks.size > 1 && <span className={shared.quiet}> · {blockName(block, f.language)}</span>}
          </li>
        ))}
      </ul>
      <p className={shared.quiet}>
        {publisher && publishedOn && `${t.external.published(publisher, f.day(publishedOn))}. `}
        {t.external.source(source.label, source.section)}
      </p>
    </section>
  );
}
