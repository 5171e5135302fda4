import { Injectable } from '@nestjs/common';
import type { Block } from '@tiendo/contracts';
import { askedOfUnit, minimumOf, rankTallies, talliesOf, type Tally } from '@tiendo/indicators/standing';
import type { Manager } from '../../../platform/database/index.js';
import type { AskedPeriod } from '../asked-period.js';
import { figureOf, type FigureOf, keptFigures } from '../figure.queries.js';
import { askedOfBlock, readingIn, rowOf, standingKey, standingRowsOf, tallyOf } from './standing-rows.js';
import { deleteStandings, keptStandings, type StandingRow, writeStandings } from './standing.queries.js';

/** Kept and right standings that differ. */
export interface StandingDifferences {
  readonly remove: readonly StandingRow[];
  readonly upsert: readonly StandingRow[];
  readonly kept: ReadonlyMap<string, StandingRow>;
}

/** Keeps `standing` equal to what figures, form and targets say. Always under the lock on the plan. */
@Injectable()
export class StandingKeeper {
  /**
   * After figures of some units of one block changed: their own rows are counted anew, and where one of them moved the
   * block is ranked anew from the rows of the others. Writes rows that differ.
   */
  async keepUnits(manager: Manager, asked: AskedPeriod, block: Block, changedIds: readonly string[]): Promise<void> {
    const { period, form, units, plan } = asked;
    const asks = new Set((units.get(block) ?? []).map(({ id }) => id));
    const unitIds = changedIds.filter((id) => asks.has(id));
    if (unitIds.length === 0) return;
    const key = { ...plan, periodId: period.periodId };
    const kept = await keptStandings(manager, key, { block, unitIds });
    const questions = askedOfBlock(form, block);
    const figures = await this.figures(
      manager,
      asked,
      questions.lines.map(({ indicator }) => indicator),
      unitIds,
    );
    const changed = new Map<string, Map<string, Tally>>();
    const old = new Map(kept.map((row) => [standingKey(row), row]));
    for (const unitId of unitIds) {
      const tallies = talliesOf(askedOfUnit(questions, unitId), (indicatorId) =>
        readingIn(figures, indicatorId, unitId),
      );
      for (const [pillar, tally] of tallies) {
        const row = old.get(standingKey({ pillar, block, unitId }));
        // Nothing is kept of this period yet: the whole block is.
        if (!row) return this.rebuildBlock(manager, asked, block);
        if (sameTally(tallyOf(row), tally)) continue;
        changed.set(pillar, (changed.get(pillar) ?? new Map<string, Tally>()).set(unitId, tally));
      }
    }
    const scopes = await keptStandings(manager, key, { block, pillars: [...changed.keys()] });
    const upsert = [...changed].flatMap(([pillar, tallies]) => {
      const rows = scopes.filter((row) => row.pillar === pillar);
      const ranked = rows.map((row, position) => {
        const { unitId } = row;
        return { unit: unitId, position, tally: tallies.get(unitId) ?? tallyOf(row) };
      });
      const right = rankTallies(ranked, pillar, minimumOf(questions, pillar)).map((standing) => rowOf(block, standing));
      return right.filter((row, index) => !sameRow(rows[index], row));
    });
    await writeStandings(manager, key, upsert);
  }

  /** All standings of a plan and period anew; writes differences only. */
  async rebuild(manager: Manager, asked: AskedPeriod): Promise<void> {
    const { remove, upsert } = await this.differences(manager, asked);
    const key = { ...asked.plan, periodId: asked.period.periodId };
    await deleteStandings(manager, key, remove);
    await writeStandings(manager, key, upsert);
  }

  /** What is kept beside what is right. */
  async differences(manager: Manager, asked: AskedPeriod): Promise<StandingDifferences> {
    const { form, units, plan, period } = asked;
    const figures = await this.figures(
      manager,
      asked,
      [...new Set(form.lines.map(({ indicatorId }) => indicatorId))],
      null,
    );
    const right = form.blocks.flatMap((block) =>
      standingRowsOf(
        block,
        askedOfBlock(form, block),
        (units.get(block) ?? []).map(({ id }) => id),
        figures,
      ),
    );
    return compare(await keptStandings(manager, { ...plan, periodId: period.periodId }), right);
  }

  private async rebuildBlock(manager: Manager, asked: AskedPeriod, block: Block): Promise<void> {
    const { form, units, plan, period } = asked;
    const key = { ...plan, periodId: period.periodId };
    const questions = askedOfBlock(form, block);
    const figures = await this.figures(
      manager,
      asked,
      questions.lines.map(({ indicator }) => indicator),
      null,
    );
    const unitIds = (units.get(block) ?? []).map(({ id }) => id);
    const { remove, upsert } = compare(
      await keptStandings(manager, key, { block }),
      standingRowsOf(block, questions, unitIds, figures),
    );
    await deleteStandings(manager, key, remove);
    await writeStandings(manager, key, upsert);
  }

  private async figures(
    manager: Manager,
    { plan, period }: AskedPeriod,
    indicatorIds: readonly string[],
    unitIds: readonly string[] | null,
  ): Promise<FigureOf> {
    return figureOf(await keptFigures(manager, plan.provinceId, period.periodId, { indicatorIds, unitIds }));
  }
}

function compare(keptRows: readonly StandingRow[], rightRows: readonly StandingRow[]): StandingDifferences {
  const kept = new Map(keptRows.map((row) => [standingKey(row), row]));
  const right = new Set(rightRows.map(standingKey));
  return {
    remove: keptRows.filter((row) => !right.has(standingKey(row))),
    upsert: rightRows.filter((row) => !sameRow(kept.get(standingKey(row)), row)),
    kept,
  };
}

function sameRow(a: StandingRow | undefined, b: StandingRow): boolean {
  return a !== undefined && (Object.keys(b) as (keyof StandingRow)[]).every((field) => a[field] === b[field]);
}

function sameTally(a: Tally, b: Tally): boolean {
  return (Object.keys(b) as (keyof Tally)[]).every((field) => a[field] === b[field]);
}
