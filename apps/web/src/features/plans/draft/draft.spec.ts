import { describe, expect, it } from '@jest/globals';
import type { PlanDraft } from '@tiendo/contracts';
import { DEFAULT_TASK_POLICY } from '@tiendo/indicators/status';
import { ApiProblem } from '../../../shared/api';
import { formatFor } from '../../../shared/format';
import { statusMessages } from '../../../shared/status';
import { policyMessages } from '../policy/policy-messages';
import { policyExample, policySentence } from '../policy/policy-sentence';
import { digitalPlan } from '../templates';
import { differences, valueAt, withTaken } from './differences';
import { readTarget, readTask } from './draft-document';
import { placeOf } from './draft-problems';
import { DraftSaver } from './draft-saver';
import { draftReducer, startDraft } from './draft-state';
import { valueWords } from './value-words';
import { editorMessages } from '../editor-messages';
import { readLevel } from '@tiendo/indicators/plan-text';

const head = { code: '15/KH-UBND', title: 'Kế hoạch', issuer: 'UBND tỉnh', issuedOn: '2026-01-05', year: 2026 };
const answer = (version: number): PlanDraft => ({ slug: 'x', province: 'p', version, document: {}, problems: [] });

describe('a draft', () => {
  it('lets what points at a code follow when it changes, and goes one step back as a whole', () => {
    const plan = { ...digitalPlan(head), targets: [readTarget({ code: 'A-1', name: 'a', pillar: 'digital-data' })] };
    const pillar = plan.pillars[0]?.rowKey ?? '';
    const patch = (code: string) => ({ type: 'patch', list: 'pillars', rowKey: pillar, patch: { code } }) as const;
    const one = draftReducer(startDraft(plan), patch('du-lie'));
    const two = draftReducer(one, patch('du-lieu'));
    expect(two.document.targets[0]?.pillar).toBe('du-lieu');
    expect(draftReducer(two, { type: 'undo' }).document).toBe(plan);
  });

  it('finds the field a problem points at', () => {
    expect(placeOf({ pointer: '/targets/3/measures/0/value', detail: 'd' })).toEqual({
      section: 'targets',
      list: 'targets',
      row: 3,
      field: 'measures',
      detail: 'd',
    });
    expect(placeOf({ pointer: '/goals/0/pillar', detail: 'd' })).toMatchObject({ section: 'pillars', list: 'goals' });
    expect(placeOf({ pointer: '/issuedOn', detail: 'd' })).toMatchObject({ section: 'info', field: 'issuedOn' });
  });

  it('saves the newest text after the running save, with the version that came back', async () => {
    const sent: [unknown, number][] = [];
    const saver = new DraftSaver(answer(1), async (document, version) => {
      sent.push([document['t'], version]);
      if (sent.length === 1) saver.change({ t: 'b' });
      return answer(version + 1);
    });
    saver.change({ t: 'a' });
    expect(saver.getView().state).toBe('waiting');
    expect(await saver.flush()).toBe(true);
    expect(sent).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(saver.getView()).toMatchObject({ state: 'saved', version: 3 });
    saver.dispose();
  });

  it('stops at a newer version and keeps what was typed until somebody chooses', async () => {
    const saver = new DraftSaver(answer(1), async (_, version) => {
      if (version === 9) return answer(10);
      throw new ApiProblem({
        type: '/problems/stale',
        title: '',
        status: 412,
        code: 'stale',
        requestId: '1',
        current: answer(9),
      });
    });
    saver.change({ t: 'mine' });
    expect(await saver.flush()).toBe(false);
    expect(saver.getView()).toMatchObject({ state: 'conflict', theirs: { version: 9 } });
    expect(await saver.keepChosen({ t: 'mine' })).toBe(true);
    expect(saver.getView()).toMatchObject({ state: 'saved', version: 10 });
    saver.dispose();
  });

  it('tells two versions apart by the codes of rows, not by their places', () => {
    const mine = {
      tasks: [
        { code: 'B', name: 'b' },
        { code: 'A', name: 'mới' },
      ],
      note: null,
    };
    const theirs = {
      tasks: [
        { code: 'A', name: 'cũ' },
        { code: 'B', name: 'b' },
      ],
    };
    expect(differences(mine, theirs)).toEqual([{ path: 'tasks › A › name', mine: 'mới', theirs: 'cũ' }]);
  });

  describe('two versions taken together', () => {
    const measures = (value: string) => [{ indicator: 'i', comparator: 'atMost', value, label: 'x' }];
    const base = {
      title: 'cũ',
      indicators: [{ code: 'i', name: 'Hồ sơ quá hạn', measureUnit: '%' }],
      tasks: [
        { code: 'A', name: 'a', leadUnits: ['so-y-te'] },
        { code: 'B', name: 'b' },
      ],
      targets: [{ code: 'T', name: 't', measures: measures('5') }],
    };
    const mine = {
      ...base,
      title: 'của tôi',
      tasks: [
        ...base.tasks.map((row) => (row.code === 'A' ? { ...row, note: 'gõ dở' } : row)),
        { code: 'M', name: 'm' },
      ],
    };
    const theirs = {
      ...base,
      title: 'của họ',
      tasks: [
        { code: 'A', name: 'a', leadUnits: ['so-noi-vu'] },
        { code: 'N', name: 'n' },
        { code: 'B', name: 'b' },
      ],
      targets: [{ code: 'T', name: 't', measures: measures('3') }],
    };

    it('each field goes as it was chosen, and a row that only one has with it', () => {
      const paths = differences(mine, theirs).map(({ path }) => path);
      expect(paths).toEqual([
        ...['title', 'tasks › A › leadUnits', 'tasks › A › note', 'tasks › M', 'tasks › N'],
        'targets › T › measures',
      ]);
      expect(withTaken(mine, theirs, new Set())).toEqual(mine);
      expect(withTaken(mine, theirs, new Set(paths))).toEqual(theirs);
      const chosen = withTaken(mine, theirs, new Set(['tasks › A › leadUnits', 'tasks › N'])) as typeof mine;
      expect(chosen.title).toBe('của tôi');
      expect(chosen.tasks).toEqual([
        { code: 'A', name: 'a', leadUnits: ['so-noi-vu'], note: 'gõ dở' },
        { code: 'N', name: 'n' },
        { code: 'B', name: 'b' },
        { code: 'M', name: 'm' },
      ]);
    });

    it('is told in names and levels, not in codes', () => {
      const words = valueWords({
        t: editorMessages.vi,
        s: statusMessages.vi,
        f: formatFor('vi'),
        unitNames: new Map([['so-y-te', 'Sở Y tế']]),
        documents: [mine],
      });
      const said = (path: string) => words(path, valueAt(mine, path));
      expect(said('tasks › A › leadUnits')).toBe('Sở Y tế');
      expect(said('targets › T › measures')).toBe('≤ 5%');
      expect(words('tasks › A › frequency', 'regular')).toBe('Nhiệm vụ thường xuyên');
      expect(words('dueAtEnd', false)).toBe('Không');
      expect(words('tasks › A › dueOn', '2026-09-30')).toBe('30/9/2026');
      expect(words('indicators › j › parent', 'i')).toBe('Hồ sơ quá hạn');
      expect(words('policy › tasks › countsAsCompleted', ['completed'])).toBe('Hoàn thành');
    });
  });

  it('a task whose deadlines all hold becomes a task for each, undone as one step', () => {
    const task = readTask({ code: 'KH15-NV-01', name: 'Rà soát', note: 'Năm 2025, 2030', dueOn: '2030-12-31' });
    const start = startDraft({ ...digitalPlan(head), tasks: [task] });
    const split = draftReducer(start, { type: 'dues', rowKey: task.rowKey, days: ['2025-12-31', '2030-12-31'] });
    expect(split.document.tasks).toMatchObject([
      { code: 'KH15-NV-01', name: 'Rà soát (31/12/2025)', dueOn: '2025-12-31', note: 'Năm 2025, 2030' },
      { code: 'KH15-NV-02', name: 'Rà soát (31/12/2030)', dueOn: '2030-12-31', note: 'Năm 2025, 2030' },
    ]);
    expect(draftReducer(split, { type: 'undo' }).document.tasks).toEqual([task]);
  });

  it.each([
    ['80%', 'atLeast', '80', null, '%'],
    ['trên 5.000 hộ', 'moreThan', '5000', null, 'hộ'],
    ['= 63', 'exactly', '63', null, ''],
    ['từ 70 đến 80%', 'between', '70', '80', '%'],
    ['Hoàn thành', 'done', null, null, ''],
  ])('reads the level %s', (text, comparator, value, valueUpper, measureUnit) => {
    expect(readLevel(text).level).toEqual({ comparator, value, valueUpper, measureUnit, doubt: null });
  });

  it('says its counting rule and what it makes of an example', () => {
    const sentence = policySentence('task', DEFAULT_TASK_POLICY, { t: policyMessages.vi, s: statusMessages.vi });
    expect(sentence).toContain('nhiệm vụ dừng triển khai vẫn tính vào tổng số');
    expect(policyExample(DEFAULT_TASK_POLICY, formatFor('vi'))).toBe('22/35 (62,9%)');
  });
});
