import { sameAnswer, squareOf, standingText, TAKEN_BACK, UNCHANGED, withKept } from './line-square';
import { lineState } from './line-state';
import { answerOf, line } from '../testing/submission';

describe('a line of a report as a cell', () => {
  it('holds its figure, so that the same typed again is sent nowhere', () => {
    const square = squareOf(line('phieu', { answer: answerOf('5896'), version: 3 }));
    expect([square.key, square.cell.version, square.cell.figure?.value]).toEqual(['phieu|xa-a', 3, '5896']);
    expect(standingText(square)).toBe('5.896');
  });

  it('holds none that was carried over, so that the same typed again is sent', () => {
    const square = squareOf(line('phieu', { answer: answerOf('5896', { notUpdated: true }), version: 1 }));
    expect([square.cell.figure, standingText(square)]).toEqual([null, '5.896']);
  });

  it('keeps estimate and note with whatever is answered, unless that says them', () => {
    const body = line('phieu', { answer: answerOf('5896', { yearEstimate: '9000.5', note: 'hết quý' }) });
    expect(withKept(body, UNCHANGED)).toEqual({ answer: 'unchanged', yearEstimate: '9.000,5', note: 'hết quý' });
    expect(withKept(body, { answer: 'none', note: undefined })).toMatchObject({
      yearEstimate: '9.000,5',
      note: undefined,
    });
    expect(withKept(body, TAKEN_BACK)).toEqual({ answer: null });
  });

  it('says again what it says, in the same words', () => {
    const body = line('phieu', { answer: answerOf('5896', { statedText: '5.896 phiếu' }) });
    expect(sameAnswer(body)).toMatchObject({
      answer: 'figure',
      text: '5.896 phiếu',
      value: '5896',
      grade: 'preliminary',
    });
    expect(sameAnswer(line('phieu'))).toBeNull();
  });
});

it.each([
  [line('a'), undefined, false, 'empty'],
  [line('a', { answer: answerOf('1') }), undefined, false, 'saved'],
  [line('a', { answer: answerOf('1', { notUpdated: true }) }), undefined, false, 'notUpdated'],
  [line('a', { answer: answerOf('1') }), undefined, true, 'locked'],
  [line('a', { answer: answerOf('1') }), { text: '2', state: 'waiting' }, false, 'waiting'],
] as const)('tells how far a line is (%#)', (body, draft, isLocked, state) => {
  expect(lineState(body, draft, isLocked)).toBe(state);
});

it('calls what the checks found a remark until somebody says why', () => {
  const findings = [{ kind: 'jump', severity: 'warning' as const, text: 'Tăng gấp mười' }];
  expect(lineState(line('a', { answer: answerOf('9', { findings }) }), undefined, false)).toBe('remark');
  expect(
    lineState(line('a', { answer: answerOf('9', { findings, passReason: 'đợt cao điểm' }) }), undefined, false),
  ).toBe('saved');
});
