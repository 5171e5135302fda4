import { formatFor } from '../format';
import en from './messages/en';
import { vi } from './messages/vi';
import { deadlineWords, missingList, missingTable, type PeriodOwed, reportList, reportTable } from './missing-list';

const f = formatFor('vi');
const period: PeriodOwed = {
  ...{ label: 'Tháng 6/2025', plan: { code: '34/KH-UBND' }, closesOn: '2025-06-20', daysLeft: 2, missingTotal: 3 },
  missing: [
    { name: 'Xã Đầm Hà', asked: 8, reported: 0 },
    { name: 'Xã Quảng Tân', asked: 8, reported: 3 },
  ],
};

describe('the list of missing units', () => {
  it('has heading, deadline and what each unit owes, and no person', () => {
    expect(missingList(period, vi, f)).toBe(
      [
        'Đề nghị gửi số liệu Tháng 6/2025 (Kế hoạch 34/KH-UBND)',
        'Thời hạn gửi báo cáo: 20/6/2025 (còn 02 ngày)',
        'Còn 03 đơn vị chưa gửi đủ số liệu:',
        '1. Xã Đầm Hà: chưa báo cáo',
        '2. Xã Quảng Tân: đã có 03/08 số liệu',
        'và 01 đơn vị khác',
      ].join('\n'),
    );
  });

  it('is complete in English', () => {
    const lines = missingList({ ...period, missingTotal: 2 }, en, formatFor('en')).split('\n');
    expect(lines.slice(1)).toEqual([
      'Due by 20 Jun 2025 (2 days left)',
      '2 units still to report in full:',
      '1. Xã Đầm Hà: nothing reported',
      '2. Xã Quảng Tân: 3/8 figures given',
    ]);
  });

  it('is the same as a table, and no name of a unit is markup', () => {
    const named = { ...period, missing: [{ name: '<b>Xã</b> & phường', asked: 8, reported: 0 }] };
    const table = new DOMParser().parseFromString(missingTable(named, vi, f), 'text/html');
    expect([...table.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual([
      ...['1', '<b>Xã</b> & phường', 'Chưa báo cáo'],
    ]);
    expect([...table.querySelectorAll('p')].map(({ textContent }) => textContent)).toContain('và 02 đơn vị khác');
  });
});

describe('a deadline in words', () => {
  it.each([
    [3, 'Còn 03 ngày'],
    [0, 'Hôm nay là ngày cuối'],
    [-12, 'Quá hạn 12 ngày'],
  ])('tells %d days', (days, words) => {
    expect(deadlineWords(days, vi, f)).toBe(words);
  });
});

describe('the list of units that have not handed in', () => {
  const owed = {
    ...{ title: 'Báo cáo tháng 11/2026', due: { on: '2026-11-30', time: '17:00' }, daysLeft: -3 },
    missing: ['Xã Đầm Hà', 'Sở Kế hoạch & Đầu tư'],
  };

  it('says what is asked and until which hour, and names units alone', () => {
    expect(reportList(owed, vi, f).split('\n')).toEqual([
      'Đề nghị gửi: Báo cáo tháng 11/2026',
      'Thời hạn gửi báo cáo: 17:00 ngày 30/11/2026 (quá hạn 03 ngày)',
      'Còn 02 đơn vị chưa gửi:',
      '1. Xã Đầm Hà',
      '2. Sở Kế hoạch & Đầu tư',
    ]);
  });

  it('is the same as a table', () => {
    const table = reportTable(owed, vi, f);
    expect(table).toContain('<tr><th>TT</th><th>Đơn vị</th></tr>');
    expect(table).toContain('<tr><td>2</td><td>Sở Kế hoạch &amp; Đầu tư</td></tr>');
  });
});
