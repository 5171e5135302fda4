import { Injectable } from '@nestjs/common';
import { type LineHolders, type NewLineHolders, PROBLEMS } from '@tiendo/contracts';
import { refusal, type ProblemField } from '../../../platform/http/index.js';
import { UnitMembers } from '../../accounts/index.js';
import { AuditService } from '../../audit/index.js';
import { giveLines, holdersOf, takeLine } from './holder.queries.js';
import { holderBody } from './line-reader.js';
import { linesOf } from './line.queries.js';
import { type ReportWrite, ReportWriter } from './report-writer.js';

/** Which lines of a unit's reports are whose: a division's or an officer's of the unit, in this report and the next ones. */
@Injectable()
export class HoldersService {
  constructor(
    private readonly writer: ReportWriter,
    private readonly members: UnitMembers,
    private readonly audit: AuditService,
  ) {}

  /**
   * Gives lines, all or nothing; the report itself says no more and no less for it. Throws not-found, forbidden,
   * request-withdrawn, line-not-asked, and rule-broken for an officer who does not write reports of the unit.
   */
  give(write: ReportWrite, { items }: NewLineHolders): Promise<LineHolders> {
    return this.writer.hold(write, async (held) => {
      const { manager, provinceId, record, actor, frame } = held;
      const lines = new Map(
        (await linesOf(manager, provinceId, record.id)).map((line) => [
          `${line.indicatorCode}|${line.subjectCode}`,
          line,
        ]),
      );
      const officers = await this.members.of(manager, provinceId, record.unitId);
      const problems: ProblemField[] = [];
      const given = items.flatMap(({ indicator, subject, division = null, officer = null }, index) => {
        const line = lines.get(`${indicator}|${subject}`);
        const userId = officer === null ? null : (officers.get(officer) ?? null);
        if (!line)
          problems.push({ pointer: `/items/${index}`, code: 'line-not-asked', detail: PROBLEMS['line-not-asked'] });
        if (officer !== null && userId === null) {
          problems.push({ pointer: `/items/${index}/officer`, code: 'rule-broken', detail: NOT_OF_THE_UNIT });
        }
        if (!line) return [];
        const { indicatorId, subjectUnitId } = line;
        return [{ provinceId, unitId: record.unitId, indicatorId, subjectUnitId, division, userId }];
      });
      if (problems.length > 0) throw refusal(problems);
      await giveLines(
        manager,
        given.filter(({ division, userId }) => division !== null || userId !== null),
      );
      for (const { division, userId, ...key } of given) {
        if (division === null && userId === null) await takeLine(manager, key);
      }
      await this.audit.record(manager, {
        ...actor.in(provinceId),
        action: 'submission.giveLines',
        subjectKind: 'submission',
        subject: `${frame.request.title} · ${record.unitCode}`,
        detail: { submission: record.id, items },
      });
      const holders = new Map(
        (await holdersOf(manager, provinceId, record.unitId)).map((one) => [
          `${one.indicatorId}|${one.subjectUnitId}`,
          one,
        ]),
      );
      return {
        items: given.map(({ indicatorId, subjectUnitId }, index) => {
          const { indicator = '', subject = '' } = items[index] ?? {};
          return { indicator, subject, holder: holderBody(holders.get(`${indicatorId}|${subjectUnitId}`)) };
        }),
      };
    });
  }
}

const NOT_OF_THE_UNIT = {
  vi: 'Người này không lập báo cáo của đơn vị',
  en: 'This person does not write reports of the unit',
};
