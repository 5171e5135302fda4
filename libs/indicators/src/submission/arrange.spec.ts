import fc from 'fast-check';
import type { PartKind } from '../reconcile/named-parts.js';
import { arrangeLines, type ArrangeableLine } from './index.js';

const line = (code: string, of: string | null = null, kind: PartKind = 'comprises', subject = 'so-noi-vu') => ({
  indicator: { code },
  subject: { code: subject },
  partOf: of === null ? null : { indicator: of, kind },
});
const told = (lines: readonly ArrangeableLine[]) =>
  arrangeLines(lines).map(({ line: { indicator, subject }, depth, opens }) =>
    [subject.code, indicator.code, depth, opens ?? '-'].join(' ').replace('so-noi-vu ', ''),
  );

describe('parts beneath their whole', () => {
  it('stand in runs under their word, what it comprises before what it has among others', () => {
    const lines = [
      line('nam', 'tong'),
      line('tong'),
      line('tre', 'tong', 'ofWhich'),
      line('khac'),
      line('nu', 'tong'),
      line('rat-tre', 'tre', 'ofWhich'),
    ];
    expect(told(lines)).toEqual([
      'tong 0 -',
      'nam 1 comprises',
      'nu 1 -',
      'tre 1 ofWhich',
      'rat-tre 2 ofWhich',
      'khac 0 -',
    ]);
  });

  it('stay where they are when the report does not ask the whole of the same unit', () => {
    expect(told([line('le', 'khong-hoi'), line('nam', 'tong', 'comprises', 'ha-long'), line('tong')])).toEqual([
      'le 0 -',
      'ha-long nam 0 -',
      'tong 0 -',
    ]);
  });

  it('that name one another in a circle stand last, each by itself', () => {
    expect(told([line('a', 'b'), line('b', 'a'), line('c')])).toEqual(['c 0 -', 'a 0 -', 'b 0 -']);
  });

  it('are every line once, each right below its whole but for what stands below it too', () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
    const lineArb = fc.record({
      of: fc.option(fc.constantFrom(...codes), { nil: null }),
      kind: fc.constantFrom<PartKind>('comprises', 'ofWhich'),
    });
    const reports = fc.tuple(
      fc.shuffledSubarray([...codes]),
      fc.array(lineArb, { minLength: codes.length, maxLength: codes.length }),
      fc.constantFrom(['so-noi-vu'], ['so-noi-vu', 'ha-long']),
    );
    fc.assert(
      fc.property(reports, ([order, rules, subjects]) => {
        const lines = subjects.flatMap((subject) =>
          order.map((code) => {
            const { of, kind } = rules[codes.indexOf(code)] ?? { of: null, kind: 'comprises' };
            return line(code, of, kind, subject);
          }),
        );
        const arranged = arrangeLines(lines);
        expect(new Set(arranged.map((one) => one.line))).toEqual(new Set(lines));
        expect(arranged).toHaveLength(lines.length);
        // The lines that one at depth 0, 1, 2 … stands beneath.
        const above: ArrangeableLine[] = [];
        for (const { line: one, depth, opens } of arranged) {
          expect(depth).toBeLessThanOrEqual(above.length);
          const runsOn = above[depth];
          above.length = depth;
          const whole = above.at(-1) ?? null;
          if (whole) {
            expect(one.partOf?.indicator).toBe(whole.indicator.code);
            expect(one.subject).toEqual(whole.subject);
            const continues = runsOn?.partOf?.kind === one.partOf?.kind;
            expect(opens).toBe(continues ? null : one.partOf?.kind);
          } else expect(opens).toBeNull();
          above.push(one);
        }
      }),
    );
  });
});
