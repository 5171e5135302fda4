import { describe, expect, it } from '@jest/globals';
import type { Unit } from '@tiendo/contracts';
import { blankPlan } from '../templates';
import { parseTabbed, readClipboardTable } from './clipboard-table';
import { guessColumns } from './columns';
import { parseDue } from './due-text';
import { pasteItems } from './paste-items';

const unit = (code: string, name: string, shortName: string | null = null): Unit => ({
  code,
  name,
  shortName,
  kind: 'department',
  officialOrder: 1,
  validFrom: null,
  validTo: null,
  validToConfirmed: false,
  note: null,
  otherNames: [],
  successors: [],
  predecessors: [],
  parent: null,
  needsCheck: null,
  version: 1,
});
const units = [unit('so-noi-vu', 'Sở Nội vụ', 'SNV'), unit('so-tttt', 'Sở Thông tin và Truyền thông', 'Sở TT&TT')];
const plan = blankPlan({ code: '15/KH-UBND', title: 'Kế hoạch', issuer: 'UBND tỉnh', issuedOn: null, year: 2026 });

describe('a pasted table', () => {
  it('keeps quoted cells whole, as Excel writes them', () => {
    expect(parseTabbed('a\t"dòng 1\ndòng 2"\t"nói ""được"""\r\n')).toEqual([['a', 'dòng 1\ndòng 2', 'nói "được"']]);
    expect(parseTabbed('5" màn hình\tb')).toEqual([['5" màn hình', 'b']]);
  });

  it('reads the table of Word from HTML: paragraphs in one cell, merged cells', () => {
    const html = '<table><tr><td rowspan="2">1</td><td><p>Tên</p><p>tiếp</p></td></tr><tr><td>Hai</td></tr></table>';
    expect(readClipboardTable(html, 'x')).toEqual([
      ['1', 'Tên\ntiếp'],
      ['', 'Hai'],
    ]);
  });

  it('becomes targets with pillars, levels, units and deadlines; what cannot be read is remarked and kept', () => {
    const rows = parseTabbed(
      [
        'TT\tTên chỉ tiêu\tMục tiêu năm 2026\tCơ quan chủ trì\tThời hạn',
        'I\tChính quyền số',
        '1\tTỷ lệ dịch vụ công toàn trình\t≥ 70%\tso noi vu; Sở TT&TT\t30/9/2026',
        '2\tSố cơ sở dữ liệu dùng chung\t5\tSở Lạ\tQuý III/2026',
      ].join('\n'),
    );
    const columns = guessColumns(rows, 'target');
    expect(columns).toEqual(['skip', 'name', 'level', 'leadUnits', 'dueOn']);
    const result = pasteItems(rows, columns, 'target', plan, units);
    expect(result.pillars).toMatchObject([{ code: 'chinh-quyen-so', name: 'Chính quyền số' }]);
    expect(result.targets.map(({ item }) => item)).toMatchObject([
      {
        code: 'KH15-CT-01',
        pillar: 'chinh-quyen-so',
        leadUnits: ['so-noi-vu', 'so-tttt'],
        dueOn: '2026-09-30',
        measures: [{ comparator: 'atLeast', value: '70' }],
      },
      { code: 'KH15-CT-02', leadUnits: [], dueOn: '2026-09-30', note: 'Sở Lạ' },
    ]);
    expect(result.targets[1]?.remarks).toEqual([{ kind: 'unknownUnit', text: 'Sở Lạ' }]);
    expect(result.indicators).toMatchObject([{ measureUnit: '%' }, { measureUnit: '' }]);
  });

  it.each([
    ['Trước ngày 30/9/2024', { day: '2024-09-30', regular: false }],
    ['Tháng 02/2024', { day: '2024-02-29', regular: false }],
    ['Quý IV', { day: '2026-12-31', regular: false }],
    ['Thường xuyên', { day: null, regular: true }],
    ['khi có hướng dẫn', { day: null, regular: false }],
  ])('reads the deadline %s', (text, expected) => {
    expect(parseDue(text, 2026)).toEqual(expected);
  });
});
