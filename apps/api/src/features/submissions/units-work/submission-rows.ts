import { Injectable } from '@nestjs/common';
import type { Language, SubmissionRow } from '@tiendo/contracts';
import type { Manager } from '../../../platform/database/index.js';
import { type RequestFrame, RequestFrames } from '../requests/request-frames.js';
import { requestsById } from '../requests/request.queries.js';
import type { SubmissionRecord } from './submission.queries.js';

/** How far a report is, as every answer about it tells. */
export function progressOf(record: SubmissionRecord) {
  const { lines, linesGiven, linesNotUpdated, items, itemsGiven, sections, sectionsGiven, version } = record;
  return {
    lines: { asked: lines, given: linesGiven, notUpdated: linesNotUpdated },
    items: { asked: items, given: itemsGiven },
    sections: { asked: sections, given: sectionsGiven },
    version,
  };
}

/** Reports as lists tell them. */
@Injectable()
export class SubmissionRows {
  constructor(private readonly frames: RequestFrames) {}

  /** In the given order. */
  async of(
    manager: Manager,
    provinceId: string,
    records: readonly SubmissionRecord[],
    language: Language,
  ): Promise<SubmissionRow[]> {
    const requests = await requestsById(manager, provinceId, [...new Set(records.map(({ requestId }) => requestId))]);
    const frames = await this.frames.of(manager, provinceId, requests, language);
    return records.flatMap((record) => {
      const frame = frames.get(record.requestId);
      return frame ? [this.row(record, frame)] : [];
    });
  }

  /** One report, its frame being known. */
  row(record: SubmissionRecord, frame: RequestFrame): SubmissionRow {
    const { id, unitCode, unitName, state, firstSentAt, lastSentAt, receipt, lastStep, lastStepAt, lastRemark } =
      record;
    const { request, period, plans, document, due } = frame;
    return {
      id,
      request: {
        ...{ id: request.id, title: request.title, note: request.note },
        ...{ answer: request.answer, state: request.state, document },
      },
      unit: { code: unitCode, name: unitName },
      ...{ period, plans, due, state, firstSentAt, lastSentAt, receipt },
      dueState: this.frames.dueState(frame, firstSentAt),
      cameBack:
        lastStep === 'sendBack' && lastStepAt !== null ? { step: lastStep, at: lastStepAt, remark: lastRemark } : null,
      ...progressOf(record),
    };
  }
}
