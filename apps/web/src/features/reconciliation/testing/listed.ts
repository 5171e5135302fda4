import type { Discrepancy } from '../kinds';

/** A contradiction with what the test says of it; open, and of nobody, unless told otherwise. */
export const listed = (values: Partial<Discrepancy>): Discrepancy => ({
  kind: 'twoDates',
  vi: '',
  en: '',
  sections: [],
  sides: [],
  key: `${values.kind ?? 'twoDates'} ${values.item?.code ?? values.vi ?? ''}`,
  severity: 'warning',
  difference: null,
  ways: ['differentBasis', 'accept'],
  item: null,
  indicator: null,
  units: [],
  state: 'open',
  settlement: null,
  earlier: [],
  ...values,
});
