import { tablePageRule } from './table-page-rule';

it('sets code and mark in the margins of every page, whatever signs they carry', () => {
  const rule = tablePageRule({ paper: 'A4', code: '02/KH-"UBND"', mark: 'Tạm tính</style>' });
  expect(rule).toContain('size: A4 landscape');
  expect(rule).toContain('@bottom-left { content: "02/KH- UBND ";');
  expect(rule).toContain('@top-center { content: "Tạm tính /style>";');
  expect(tablePageRule({ paper: 'A3', code: '1', mark: null })).not.toContain('@top-center');
});
