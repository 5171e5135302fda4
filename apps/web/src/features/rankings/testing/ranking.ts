import type { RankingBody, RankingMovement, RankingRow } from '@tiendo/contracts';

/** A row of a ranking by share of targets met: `met` of ten. */
export function row(name: string, met: number, rest: Partial<RankingRow> = {}): RankingRow {
  const percent = String(met * 10);
  return {
    unit: { code: name.toLowerCase(), name, shortName: null },
    parent: null,
    places: { best: 1, worst: 1 },
    reason: null,
    tied: false,
    band: null,
    movement: null,
    score: { low: percent, lowOpen: false, high: percent, highOpen: false },
    reading: null,
    ...{ met, total: 10, undetermined: 0, achievement: null, asked: 10, reported: 10 },
    ...rest,
  };
}

export function moved(kind: RankingMovement['kind'], places: number | null): RankingMovement {
  const place = { best: 4, worst: 4 };
  return { kind, places, least: places, most: places, from: place, to: place, previous: place, before: null };
}

const month = (number: number) => ({
  code: `2025M0${number}`,
  kind: 'month',
  label: `Tháng ${number}/2025`,
  startsOn: `2025-0${number}-01`,
  endsOn: `2025-0${number}-28`,
  state: 'closed' as const,
});

/** A provisional ranking of districts in May, compared with April. */
export function ranking(items: RankingRow[], rest: Partial<RankingBody> = {}): RankingBody {
  return {
    plan: { slug: 'mau-2025', code: '02/KH-UBND', title: 'Kế hoạch', province: 'Tỉnh Mẫu', simulated: true },
    block: 'districts',
    period: month(5),
    against: month(4),
    index: 'completion',
    indexChosen: 'usual',
    order: 'best',
    indicator: null,
    pillar: null,
    version: 'live',
    publication: null,
    latestPublished: null,
    audience: 'all',
    live: 'all',
    minimumItems: 5,
    bySourceClasses: false,
    counts: {
      ...{ units: items.length, ranked: items.length, reporting: items.length, asked: 40, reported: 30 },
      ...{ compared: items.length, up: 1, down: 1, same: 0, joined: 0 },
    },
    leaders: { count: 1, units: items.slice(0, 1).map(({ unit: { code, name } }) => ({ code, name })) },
    risers: null,
    lowest: null,
    farBehindFrom: null,
    parents: [],
    within: null,
    items,
    nextCursor: null,
    total: items.length,
    ...rest,
  };
}
