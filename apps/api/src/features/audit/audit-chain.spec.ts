import { auditHash, type AuditEvent, findBreaks, GENESIS_HASH } from './audit-chain.js';

const provinceId = '11111111-1111-4111-8111-111111111111';

/** A sound chain of so many events. */
function chain(length: number) {
  const events: (AuditEvent & { hash: string })[] = [];
  for (let number = 1; number <= length; number += 1) {
    const event = {
      provinceId,
      number,
      at: new Date(Date.UTC(2025, 0, number)),
      actorId: null,
      action: 'status.record',
      subjectKind: 'target',
      subject: `KH73-DL-0${number}`,
      detail: { status: 'completed', b: 1, a: [number, null] },
      sealed: null,
      prevHash: events.at(-1)?.hash ?? GENESIS_HASH,
    };
    events.push({ ...event, hash: auditHash(event) });
  }
  return events;
}

describe('the audit chain', () => {
  it('holds when nothing was touched', () => {
    expect(findBreaks(chain(5))).toEqual([]);
    expect(findBreaks([])).toEqual([]);
  });

  it('does not depend on the order of keys, which jsonb does not keep', () => {
    const [event] = chain(1);
    if (!event) throw new Error('no event');
    expect(auditHash({ ...event, detail: { a: [1, null], status: 'completed', b: 1 } })).toBe(event.hash);
  });

  it.each([
    ['subject', { subject: 'KH73-DL-09' }],
    ['detail', { detail: { status: 'stopped' } }],
    ['moment', { at: new Date(Date.UTC(2024, 0, 3)) }],
    ['actor', { actorId: provinceId }],
    ['sealed', { sealed: { writing: provinceId, seals: 1, digest: 'x' } }],
  ])('shows a changed %s', (_, change) => {
    const events = chain(5).map((event) => (event.number === 3 ? { ...event, ...change } : event));
    expect(findBreaks(events)).toEqual([{ provinceId, number: 3, problem: 'altered' }]);
  });

  it('shows an event rewritten together with its own hash', () => {
    const events = chain(5).map((event) => {
      if (event.number !== 3) return event;
      const forged = { ...event, subject: 'KH73-DL-09' };
      return { ...forged, hash: auditHash(forged) };
    });
    expect(findBreaks(events)).toEqual([{ provinceId, number: 4, problem: 'unlinked' }]);
  });

  it('shows a removed event, the first one too', () => {
    expect(findBreaks(chain(5).filter(({ number }) => number !== 3))).toEqual([
      { provinceId, number: 3, problem: 'missing' },
    ]);
    expect(findBreaks(chain(5).filter(({ number }) => number !== 1))).toEqual([
      { provinceId, number: 1, problem: 'missing' },
    ]);
  });
});
