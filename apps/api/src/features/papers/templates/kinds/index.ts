import type { Field } from '../fields.js';
import { UNIT_REPORT_FIELDS, unitReportTemplate } from './unit-report.js';

/** What a kind of paper can say, and the template it is printed from where the owner has made none. */
export interface PaperForm {
  readonly fields: readonly Field[];
  readonly builtIn: () => Promise<Buffer>;
}

/** Every kind of paper that is printed from a template. */
export const PAPER_FORMS = {
  unitReport: { fields: UNIT_REPORT_FIELDS, builtIn: () => unitReportTemplate(false) },
  unitLetter: { fields: UNIT_REPORT_FIELDS, builtIn: () => unitReportTemplate(true) },
} as const satisfies Readonly<Record<string, PaperForm>>;

export type PaperKind = keyof typeof PAPER_FORMS;
