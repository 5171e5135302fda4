import type { RankingRow } from '@tiendo/contracts';
import { randomUUID } from 'node:crypto';
import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import type { Manager } from '../../../platform/database/index.js';
import type { PlanKey } from '../../reporting/index.js';
import { PARENT_COLUMN, type ParentUnit } from '../../org/index.js';
import type { RankingLine } from '../entities/ranking-line.entity.js';
import { RankingPublication } from '../entities/ranking-publication.entity.js';
import type { RankedLine } from '../ranking/ranking-rows.js';

/** Which ranking of a plan a publication is of; pillar '' is the whole plan. */
export type PublicationKey = Readonly<
  Pick<RankingPublication, 'provinceId' | 'planId' | 'periodId' | 'block' | 'pillar' | 'indexCode'>
>;

/** A publication with what became of it. */
export type PublicationRow = Readonly<Omit<RankingPublication, 'sharedBy' | 'publishedBy'>> & {
  readonly supersededBy: string | null;
  readonly remarks: number;
  readonly openRemarks: number;
};

const COLUMNS = `
  p.province_id AS "provinceId", p.plan_id AS "planId", p.id, p.period_id AS "periodId", p.block, p.pillar,
  p.index_code AS "indexCode", p.state, p.against_period_id AS "againstPeriodId", p.shared_at AS "sharedAt",
  p.contest_until::text AS "contestUntil", p.note, p.supersedes, n.id AS "supersededBy",
  p.published_at AS "publishedAt", p.document_id AS "documentId", p.minimum_items AS "minimumItems",
  p.by_source_classes AS "bySourceClasses", p.ranges, p.basis_document_id AS "basisDocumentId", p.version,
  (SELECT count(*)::int FROM ranking_remark r WHERE r.province_id = p.province_id AND r.publication_id = p.id) AS remarks,
  (SELECT count(*)::int FROM ranking_remark r WHERE r.province_id = p.province_id AND r.publication_id = p.id
     AND NOT EXISTS (SELECT FROM ranking_answer a WHERE a.province_id = r.province_id AND a.remark_id = r.id))
    AS "openRemarks"`;
const FROM = `ranking_publication p
  LEFT JOIN ranking_publication n ON n.province_id = p.province_id AND n.supersedes = p.id`;

/** Publications of a plan, the one shared last first. */
export function publicationsOf(manager: Manager, plan: PlanKey): Promise<PublicationRow[]> {
  return manager.query<PublicationRow[]>(
    `SELECT ${COLUMNS} FROM ${FROM} WHERE p.province_id = $1 AND p.plan_id = $2 ORDER BY p.shared_at DESC, p.id`,
    [plan.provinceId, plan.planId],
  );
}

/** Publications of one ranking: a first one and its corrections, the last first. */
export function publicationsFor(manager: Manager, key: PublicationKey): Promise<PublicationRow[]> {
  return manager.query<PublicationRow[]>(
    `SELECT ${COLUMNS} FROM ${FROM}
     WHERE p.province_id = $1 AND p.plan_id = $2 AND p.period_id = $3 AND p.block = $4 AND p.pillar = $5
       AND p.index_code = $6
     ORDER BY p.shared_at DESC, p.id`,
    [key.provinceId, key.planId, key.periodId, key.block, key.pillar, key.indexCode],
  );
}

/** One publication, whoever owns it; null when there is none. */
export async function publicationById(
  manager: Manager,
  id: string,
): Promise<(PublicationRow & { slug: string }) | null> {
  const rows = await manager.query<(PublicationRow & { slug: string })[]>(
    `SELECT ${COLUMNS}, l.slug FROM ${FROM}
     JOIN plan l ON l.province_id = p.province_id AND l.id = p.plan_id WHERE p.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Whether a document that orders the units of this ranking to be ranked is recorded, or was by a moment (`knownAt`). */
export function isRankingOrdered(manager: Manager, key: PublicationKey, knownAt?: string): Promise<boolean> {
  return manager.getRepository(RankingPublication).existsBy({
    ...key,
    basisDocumentId: Not(IsNull()),
    ...(knownAt !== undefined && { sharedAt: LessThanOrEqual(new Date(knownAt)) }),
  });
}

export type NewPublicationRow = PublicationKey &
  Readonly<
    Pick<
      RankingPublication,
      'againstPeriodId' | 'sharedAt' | 'sharedBy' | 'contestUntil' | 'note' | 'supersedes' | 'basisDocumentId'
    >
  >;

/** Shares a ranking with its units; the id of the publication. */
export async function insertPublication(manager: Manager, row: NewPublicationRow): Promise<string> {
  const { provinceId, planId, periodId, block, pillar, indexCode } = row;
  const { againstPeriodId, sharedAt, sharedBy, contestUntil, note, supersedes, basisDocumentId } = row;
  const id = randomUUID();
  const key = { provinceId, planId, periodId, block, pillar, indexCode };
  const shared = { againstPeriodId, sharedAt, sharedBy, contestUntil, note, supersedes, basisDocumentId };
  await manager.insert(RankingPublication, { id, ...key, ...shared });
  return id;
}

/** Sets the last day on which a unit may contest its line, and moves the version on. */
export async function setContestUntil(manager: Manager, provinceId: string, id: string, day: string): Promise<void> {
  await manager.update(RankingPublication, { provinceId, id }, { contestUntil: day, version: () => 'version + 1' });
}

/** Marks a shared ranking as published by a decision, and moves the version on. */
export async function markPublished(
  manager: Manager,
  provinceId: string,
  id: string,
  { publishedAt, publishedBy, documentId, minimumItems, bySourceClasses, ranges }: Decided,
): Promise<void> {
  await manager.update(
    RankingPublication,
    { provinceId, id },
    {
      state: 'published',
      publishedAt,
      publishedBy,
      documentId,
      minimumItems,
      bySourceClasses,
      ranges,
      version: () => 'version + 1',
    },
  );
}

/** What a publication by a decision is kept with. */
type Decided = Readonly<
  Pick<RankingPublication, 'publishedAt' | 'publishedBy' | 'documentId' | 'minimumItems' | 'bySourceClasses' | 'ranges'>
>;

/** Copies the rows of a ranking to where nothing changes them. */
export async function insertLines(
  manager: Manager,
  provinceId: string,
  publicationId: string,
  lines: readonly RankedLine[],
): Promise<void> {
  const rows = lines.map(({ unitId, row }, index) => ({
    unitId,
    position: index + 1,
    unitName: row.unit.name,
    unitShortName: row.unit.shortName,
    placesBest: row.places?.best ?? null,
    placesWorst: row.places?.worst ?? null,
    scoreLow: row.score?.low ?? null,
    scoreLowOpen: row.score?.lowOpen ?? false,
    scoreHigh: row.score?.high ?? null,
    scoreHighOpen: row.score?.highOpen ?? false,
    reason: row.reason,
    tied: row.tied,
    band: row.band,
    movement: row.movement,
    reading: row.reading,
    met: row.met,
    total: row.total,
    undetermined: row.undetermined,
    achievement: row.achievement,
    asked: row.asked,
    reported: row.reported,
  }));
  await manager.query(
    `INSERT INTO ranking_line (province_id, publication_id, unit_id, position, unit_name, unit_short_name, places_best,
       places_worst, reason, tied, band, movement, score_low, score_low_open, score_high, score_high_open, reading, met,
       total, undetermined, achievement, asked, reported)
     SELECT $1, $2, r."unitId", r.position, r."unitName", r."unitShortName", r."placesBest", r."placesWorst", r.reason,
       r.tied, r.band, r.movement, r."scoreLow", r."scoreLowOpen", r."scoreHigh", r."scoreHighOpen", r.reading, r.met,
       r.total, r.undetermined, r.achievement, r.asked, r.reported
     FROM jsonb_to_recordset($3::jsonb) AS r ("unitId" uuid, position int, "unitName" text, "unitShortName" text,
       "placesBest" int, "placesWorst" int, reason text, tied boolean, band int, movement jsonb, "scoreLow" numeric,
       "scoreLowOpen" boolean, "scoreHigh" numeric, "scoreHighOpen" boolean, reading jsonb, met int, total int,
       undetermined int, achievement numeric, asked int, reported int)`,
    [provinceId, publicationId, JSON.stringify(rows)],
  );
}

/** The rows of a published ranking, as they stood, in order. */
export async function linesOfPublication(
  manager: Manager,
  provinceId: string,
  publicationId: string,
): Promise<RankedLine[]> {
  const rows = await manager.query<FrozenRow[]>(
    `SELECT l.unit_id AS "unitId", u.official_order AS "officialOrder", u.code, l.unit_name AS name, l.unit_short_name AS "shortName", ${PARENT_COLUMN},
       l.places_best AS best, l.places_worst AS worst, l.reason, l.tied, l.band, l.movement,
       trim_scale(l.score_low)::text AS low, l.score_low_open AS "lowOpen",
       trim_scale(l.score_high)::text AS high, l.score_high_open AS "highOpen", l.reading, l.met, l.total,
       l.undetermined, trim_scale(l.achievement)::text AS achievement, l.asked, l.reported
     FROM ranking_line l
     JOIN unit u ON u.province_id = l.province_id AND u.id = l.unit_id
     LEFT JOIN unit p ON p.province_id = u.province_id AND p.id = u.parent_unit_id
     WHERE l.province_id = $1 AND l.publication_id = $2 ORDER BY l.position`,
    [provinceId, publicationId],
  );
  return rows.map((row) => {
    const { unitId, officialOrder, code, name, shortName, parent, best, worst, low, lowOpen, high, highOpen, ...rest } =
      row;
    const places = best === null || worst === null ? null : { best, worst };
    const score = low === null && high === null ? null : { low, lowOpen, high, highOpen };
    // Publications of before 29/11/2026 did not keep the rank of the period before.
    // …nor, before 30/11/2026, what it was ranked by then.
    const movement = rest.movement && {
      ...rest.movement,
      previous: rest.movement.previous ?? null,
      before: rest.movement.before ?? null,
    };
    const frozen = { ...rest, movement, unit: { code, name, shortName }, parent: parent?.code ?? null, places, score };
    return { unitId, officialOrder, parent, brief: frozen, row: frozen };
  });
}

type FrozenRow = Omit<RankingRow, 'unit' | 'parent' | 'places' | 'score'> &
  RankingRow['unit'] &
  NonNullable<RankingRow['score']> & {
    readonly unitId: RankingLine['unitId'];
    readonly officialOrder: RankedLine['officialOrder'];
    readonly parent: ParentUnit | null;
    readonly best: RankingLine['placesBest'];
    readonly worst: RankingLine['placesWorst'];
  };
