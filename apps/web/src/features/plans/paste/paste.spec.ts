import { describe, expect, it } from '@jest/globals';
import type { Unit } from '@tiendo/contracts';
import { annexTable, guessColumns, printLevel, type AnnexKind } from '@tiendo/indicators/plan-text';
import { blankPlan } from '../templates';
import { parseTabbed, readCopiedTable } from '../../../shared/files/copied-table';
import { readDraft } from '../draft/draft-document';
import { draftReducer, startDraft } from '../draft/draft-state';
import { writeDraft } from '../draft/write-draft';
import { answerKey, NO_CHOICES, pasteItems, type PasteChoices } from './paste-items';

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
  it('becomes targets with pillars, levels, units and deadlines; what cannot be read is remarked and kept', () => {
    const rows = parseTabbed(
      [
        'TT\tTên chỉ tiêu\tMục tiêu năm 2026\tCơ quan chủ trì\tThời hạn',
        'I\tChính quyền số',
        '1\tTỷ lệ dịch vụ công toàn trình\t≥ 70%\tso noi vu; Sở TT&TT\t30/9/2026',
        '2\tSố cơ sở dữ liệu dùng chung\t5\tSở Lạ\tQuý III/2026',
      ].join('\n'),
    );
    const table = annexTable(rows);
    const columns = guessColumns(table, 'target');
    expect(columns).toEqual(['skip', 'name', 'level', 'leadUnits', 'dueOn']);
    const result = pasteItems(table, columns, 'target', plan, units);
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

  const pasted = (lines: readonly string[], kind: AnnexKind = 'target', choices?: PasteChoices) => {
    const table = annexTable(parseTabbed(lines.join('\n')));
    const columns = guessColumns(table, kind);
    return { columns, ...pasteItems(table, columns, kind, plan, units, choices) };
  };
  const levels = (result: ReturnType<typeof pasted>) =>
    result.targets.map(({ item }) =>
      item.measures.map((measure) => {
        const { name, measureUnit = '' } = result.indicators.find(({ code }) => code === measure.indicator) ?? {};
        return `${name}: ${printLevel({ ...measure, measureUnit })}${measure.horizon ? ` (${measure.horizon})` : ''}`;
      }),
    );

  it('reads the level from the name, at most as at most, and marks several', () => {
    const result = pasted([
      'TT\tChỉ tiêu\tCơ quan chủ trì',
      '1\tTỷ lệ tăng dân số tự nhiên dưới 1,2%\tSở Nội vụ',
      '2\tTừ 70% đến 80% hộ gia đình có Internet\tSở Nội vụ',
      '3\tThu gom rác thải đô thị đạt 96%; khu vực nông thôn đạt 80%\tSở Nội vụ',
    ]);
    expect(
      result.targets.map(({ item: { measures } }) =>
        measures.map(({ comparator, value, valueUpper }) => [comparator, value, valueUpper]),
      ),
    ).toEqual([
      [['lessThan', '1.2', '']],
      [['between', '70', '80']],
      [
        ['atLeast', '96', ''],
        ['atLeast', '80', ''],
      ],
    ]);
    expect(result.indicators.map(({ direction }) => direction)).toEqual([
      'lowerIsBetter',
      'higherIsBetter',
      'higherIsBetter',
      'higherIsBetter',
    ]);
    expect(result.targets[2]?.remarks).toContainEqual(expect.objectContaining({ kind: 'severalLevels' }));
    expect(result.targets[2]?.item.review).toEqual(result.targets[2]?.remarks);
  });

  it('offers what a doubtful level or deadline may mean, and takes what is chosen', () => {
    const lines = [
      'TT\tChỉ tiêu\tĐVT\tMục tiêu năm 2026\tThời hạn',
      '1\tTỷ lệ hộ nghèo\t%\t3\tTrước quý III/2026',
      '2\tSố vụ tai nạn\tvụ\tgiảm 10\tTừ tháng 3/2026',
    ];
    const asked = pasted(lines);
    const kinds = asked.targets.map(({ remarks }) =>
      remarks.map(({ kind }) => kind).filter((kind) => kind !== 'noSection'),
    );
    expect(kinds).toEqual([
      ['directionLevel', 'beforeSpan'],
      ['changeLevel', 'startDue'],
    ]);
    const answers = new Map(
      asked.targets.flatMap(({ line, remarks, choices }) =>
        remarks.flatMap((remark, at) => {
          const last = (choices[at]?.length ?? 0) - 1;
          return last < 0 ? [] : [[answerKey(line, remark), last] as const];
        }),
      ),
    );
    const chosen = pasted(lines, 'target', { ...NO_CHOICES, answers });
    expect(chosen.targets.map(({ item }) => item.dueOn)).toEqual(['2026-09-30', '2026-12-31']);
    expect(levels(chosen)).toEqual([['Tỷ lệ hộ nghèo: ≥ 3%'], ['Số vụ tai nạn: ≥ 10 vụ']]);
    expect(chosen.targets.map(({ answered }) => answered.length)).toEqual([2, 2]);
    expect(chosen.targets.flatMap(({ item }) => item.review.map(({ kind }) => kind))).toEqual([
      'noSection',
      'noSection',
    ]);
  });

  it('answers one of several years and leaves the others', () => {
    const lines = ['TT\tChỉ tiêu\tĐVT\tĐến năm 2025\tĐến năm 2030', '1\tTỷ lệ dùng nước sạch\t%\tkhoảng 80\tkhoảng 80'];
    const [row] = pasted(lines).targets;
    const remark = row?.remarks.find(({ level }) => level?.horizon === 2030);
    expect(remark?.kind).toBe('hedgedLevel');
    const answers = new Map([[remark && row ? answerKey(row.line, remark) : '', 1]]);
    const chosen = pasted(lines, 'target', { ...NO_CHOICES, answers });
    expect(levels(chosen)).toEqual([['Tỷ lệ dùng nước sạch: ≥ 80% (2025)', 'Tỷ lệ dùng nước sạch: = 80% (2030)']]);
  });

  it('keeps parts of two lines apart, each named with its line', () => {
    const result = pasted([
      'TT\tChỉ tiêu\tĐVT\tMục tiêu năm 2026',
      '1\tTỷ lệ hộ nghèo\t%\tDưới 3',
      '\tTrong đó:',
      '\t- Thành thị\t%\tDưới 1',
      '2\tTỷ lệ dùng nước sạch\t%\t95',
      '\t- Thành thị\t%\t99',
    ]);
    expect(levels(result)).toEqual([
      ['Tỷ lệ hộ nghèo: < 3%'],
      ['Tỷ lệ hộ nghèo – Thành thị: < 1%'],
      ['Tỷ lệ dùng nước sạch: ≥ 95%'],
      ['Tỷ lệ dùng nước sạch – Thành thị: ≥ 99%'],
    ]);
  });

  it('makes parts of their whole of what follows “Trong đó”, and asks of what only stands below', () => {
    const lines = [
      'TT\tChỉ tiêu\tĐVT\tMục tiêu năm 2026',
      '1\tHồ sơ tiếp nhận\thồ sơ\t500',
      '\tTrong đó:',
      '\t- Trực tuyến\thồ sơ\t400',
      '2\tHồ sơ giải quyết\thồ sơ\t450',
      '\t- Trực tuyến\thồ sơ\t390',
    ];
    const parts = (result: ReturnType<typeof pasted>) =>
      result.indicators.flatMap(({ code, parent, partKind }) => (parent === '' ? [] : [[code, parent, partKind]]));
    const asked = pasted(lines);
    const first = ['ho-so-tiep-nhan-truc-tuyen', 'ho-so-tiep-nhan', 'ofWhich'];
    expect(parts(asked)).toEqual([first]);
    const row = asked.targets[3];
    const remark = row?.remarks.find(({ kind }) => kind === 'maybePart');
    expect(remark?.text).toBe('Hồ sơ giải quyết');
    const answers = new Map([[row && remark ? answerKey(row.line, remark) : '', 1]]);
    const second = ['ho-so-giai-quyet-truc-tuyen', 'ho-so-giai-quyet', 'comprises'];
    expect(parts(pasted(lines, 'target', { ...NO_CHOICES, answers }))).toEqual([first, second]);
    // The same answer, given in the draft after it was taken in.
    const draft = readDraft(
      writeDraft({ ...plan, indicators: asked.indicators, targets: asked.targets.map(({ item }) => item) }),
    );
    const rowKey = draft.targets[3]?.rowKey ?? '';
    const later = draftReducer(startDraft(draft), {
      type: 'part',
      rowKey,
      whole: 'Hồ sơ giải quyết',
      kind: 'comprises',
    });
    expect(parts({ ...asked, indicators: later.document.indicators })).toEqual([first, second]);
  });

  it('takes several years at once, each a measure of its own', () => {
    const result = pasted([
      'TT\tChỉ tiêu\tĐơn vị\tMục tiêu\t\tCơ quan chủ trì theo dõi, đánh giá',
      '\t\t\tĐến năm 2025\tĐến năm 2030\t',
      '(1)\t(2)\t(3)\t(4)\t(5)\t(6)',
      '1\tTỷ lệ thủ tục trực tuyến\t%\t50\t80\tSở Nội vụ',
      '2\tGRDP bình quân đầu người\ttriệu đồng\t104 triệu\t150\tSở Nội vụ',
    ]);
    expect(result.columns).toEqual(['skip', 'name', 'measureUnit', 'level', 'level', 'leadUnits']);
    expect(levels(result)).toEqual([
      ['Tỷ lệ thủ tục trực tuyến: ≥ 50% (2025)', 'Tỷ lệ thủ tục trực tuyến: ≥ 80% (2030)'],
      ['GRDP bình quân đầu người: ≥ 104 triệu đồng (2025)', 'GRDP bình quân đầu người: ≥ 150 triệu đồng (2030)'],
    ]);
    expect(result.targets[0]?.item.leadUnits).toEqual(['so-noi-vu']);
  });

  it('keeps the levels of headings apart: the same name under two is two groups', () => {
    const result = pasted(
      [
        'TT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn',
        'A\tPHÁT TRIỂN CHÍNH QUYỀN SỐ',
        'I\tHạ tầng số',
        '1\tXây dựng trung tâm dữ liệu\tSở Nội vụ\tTháng 6-9/2026',
        'B\tPHÁT TRIỂN KINH TẾ SỐ',
        'I\tHạ tầng số',
        '1\tPhủ sóng 5G\tCác sở, ban, ngành\tThường xuyên',
      ],
      'task',
    );
    expect(result.groups.map(({ name }) => name)).toEqual([
      'PHÁT TRIỂN CHÍNH QUYỀN SỐ – Hạ tầng số',
      'PHÁT TRIỂN KINH TẾ SỐ – Hạ tầng số',
    ]);
    expect(result.tasks.map(({ item: { group, dueOn, frequency } }) => [group, dueOn, frequency])).toEqual([
      [result.groups[0]?.code, '2026-09-30', 'once'],
      [result.groups[1]?.code, null, 'regular'],
    ]);
    expect(result.tasks[1]?.remarks).toEqual([{ kind: 'unknownGroup', text: 'Các sở, ban, ngành' }]);
  });

  it('asks for the pillar where none is named, and takes units given by hand', () => {
    const lines = ['TT\tChỉ tiêu\tMục tiêu năm 2026\tCơ quan chủ trì', '1\tSố xã có trạm\t5\tSở Lạ'];
    const asked = pasted(lines);
    expect(asked.targets[0]?.item.pillar).toBe('');
    expect(asked.targets[0]?.remarks.map(({ kind }) => kind)).toEqual(['unknownUnit', 'noSection']);
    const chosen = pasted(lines, 'target', {
      ...NO_CHOICES,
      given: [{ name: 'Sở Lạ', unit: 'so-noi-vu' }],
      pillar: 'ha-tang-so',
    });
    expect(chosen.targets[0]).toMatchObject({ remarks: [], item: { pillar: 'ha-tang-so', leadUnits: ['so-noi-vu'] } });
  });

  it('takes units of the day a plan was issued on, else of its days', () => {
    const both: Unit[] = [
      { ...unit('huyen-ba-che', 'Huyện Ba Chẽ'), kind: 'districtLevel', validTo: '2025-06-30' },
      { ...unit('xa-ba-che', 'Xã Ba Chẽ'), kind: 'communeLevel', validFrom: '2025-07-01' },
    ];
    const lead = (change: Partial<typeof plan>) => {
      const table = annexTable(parseTabbed('TT\tNhiệm vụ\tCơ quan chủ trì\n1\tMột\tUBND Ba Chẽ'));
      const { tasks } = pasteItems(table, guessColumns(table, 'task'), 'task', { ...plan, ...change }, both);
      return tasks.map(({ item, remarks }) => [...item.leadUnits, ...remarks.map(({ kind }) => kind)])[0];
    };
    const of2025 = { year: 2025, startsOn: '2025-01-01', endsOn: '2025-12-31' };
    expect(lead({ ...of2025, issuedOn: '2025-02-03' })).toEqual(['huyen-ba-che']);
    expect(lead({ ...of2025, issuedOn: null })).toEqual(['severalUnits']);
    expect(lead({ year: 2026, startsOn: null, endsOn: null, issuedOn: '2025-03-01' })).toEqual(['xa-ba-che']);
  });

  it('says how many lines a plan does not take', () => {
    const lines = Array.from({ length: 5_003 }, (_, index) => `${index + 1}\tNhiệm vụ ${index + 1}`);
    const { tasks, left } = pasted(['TT\tNhiệm vụ', ...lines], 'task');
    expect([tasks.length, left]).toEqual([5_000, 3]);
  });

  it('fills what is merged downwards for every line it reaches', () => {
    const html =
      '<table><tr><td>Nhiệm vụ</td><td>Chủ trì</td><td>Thời hạn</td></tr>' +
      '<tr><td>Một</td><td rowspan="3">Sở Nội vụ</td><td rowspan="3">30/9/2026</td></tr><tr><td>Hai</td></tr><tr><td>Ba</td></tr></table>';
    const { rows, mergesKnown } = readCopiedTable(html, '');
    const table = annexTable(rows, mergesKnown);
    const { tasks } = pasteItems(table, guessColumns(table, 'task'), 'task', plan, units);
    expect(tasks.map(({ item }) => [item.name, item.leadUnits, item.dueOn])).toEqual(
      ['Một', 'Hai', 'Ba'].map((name) => [name, ['so-noi-vu'], '2026-09-30']),
    );
  });
});
