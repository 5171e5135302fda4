/** The rule of an indicator was corrected, or changes from a day on. */
export class IndicatorRulesChanged {
  constructor(
    readonly provinceId: string,
    readonly indicatorId: string,
    /** First day it differs for, YYYY-MM-DD; null: every day. */
    readonly from: string | null,
  ) {}
}
