import type { PaperKind } from '@tiendo/contracts';
import type { Field } from '../fields.js';
import { BRIEFING_FIELDS, briefingTemplate } from './briefing.js';
import { CONCLUSIONS_FIELDS, conclusionsTemplate } from './conclusions.js';
import { UNIT_REPORT_FIELDS, unitReportTemplate } from './unit-report.js';

/** What a kind of paper can say, and the template it is printed from where the owner has made none. */
export interface PaperForm {
  /** What files of it are called. */
  readonly name: string;
  readonly fields: readonly Field[];
  readonly builtIn: () => Promise<Buffer>;
}

/** Every kind of paper that is printed from a template. */
export const PAPER_FORMS: Readonly<Record<PaperKind, PaperForm>> = {
  unitReport: { name: 'Báo cáo', fields: UNIT_REPORT_FIELDS, builtIn: () => unitReportTemplate(false) },
  unitLetter: { name: 'Công văn báo cáo', fields: UNIT_REPORT_FIELDS, builtIn: () => unitReportTemplate(true) },
  conclusions: { name: 'Thông báo kết luận', fields: CONCLUSIONS_FIELDS, builtIn: conclusionsTemplate },
  briefing: { name: 'Báo cáo phục vụ họp', fields: BRIEFING_FIELDS, builtIn: briefingTemplate },
};
