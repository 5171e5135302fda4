import type { Compared } from '../../shared/contract-types';
import { useFormat } from '../../shared/format';
import { today } from '../../shared/format/today';
import { useMessages } from '../../shared/i18n';
import { changesMessages } from './messages';

/** What a side of the comparison is called in a sentence. */
export function useSideNames(): (side: Compared) => string {
  const t = useMessages(changesMessages);
  const f = useFormat();
  return ({ asOf, knownAt, snapshot }) => {
    if (snapshot) return t.snapshot(snapshot.name);
    const day = knownAt === null && asOf === today() ? t.now(f.day(asOf)) : t.day(f.day(asOf));
    return knownAt === null ? day : `${day} (${t.knownAt(f.moment(knownAt))})`;
  };
}
