export {
  type AskedLine,
  type AskedTarget,
  FormDirectory,
  formLineBody,
  linesOfUnit,
  measuresOf,
  type PlanForm,
} from './form-directory.js';
export type { SuppliedLine } from './form.queries.js';
export { PeriodsChanged } from './periods-changed.js';
export { PeriodDirectory } from './period-directory.js';
export { periodName } from './period-name.js';
export { FiguresGiven, type FiguresMeant, type UnitReporting } from './figures-given.js';
export type { AskedFigure, PeriodRef } from './period.queries.js';
export type { PlanKey } from './plan-key.js';
export { PeriodsRemoved } from './periods-removed.js';
export { ReportingModule } from './reporting.module.js';
export { type ReportingFile, ReportingSetup } from './reporting-setup.js';
export { UnitsAsked } from './units-asked.js';
export type { AskedUnit } from './units-asked.queries.js';
