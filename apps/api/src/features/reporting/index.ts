export { type AskedLine, type AskedTarget, FormDirectory, formLineBody, type PlanForm } from './form-directory.js';
export { PeriodsChanged } from './periods-changed.js';
export { PeriodDirectory } from './period-directory.js';
export type { PeriodRef, PlanKey, UnitReporting } from './period.queries.js';
export { ReportingModule } from './reporting.module.js';
export { type ReportingFile, ReportingSetup } from './reporting-setup.js';
export { UnitsAsked } from './units-asked.js';
export type { AskedUnit } from './units-asked.queries.js';
