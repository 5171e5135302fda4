import { knownDevice, rememberDevice } from './device-mark.js';

const account = (serial: number) => ({
  id: `00000000-0000-4000-8000-00000000000${serial}`,
  passwordHash: `$argon2id$v=19$m=1,t=1,p=1$muối${serial}$băm`,
});

describe('the mark of a device', () => {
  it('knows who signed in with it, and keeps its name', () => {
    const marks = rememberDevice(null, account(1));
    const name = knownDevice(marks, account(1));
    expect(name).toMatch(/^[\w-]{16}$/);
    expect(knownDevice(rememberDevice(marks, account(1)), account(1))).toBe(name);
    expect(knownDevice(marks, account(2))).toBeNull();
  });

  it('is worth nothing after a change of the password, without one, or changed by a letter', () => {
    const marks = rememberDevice(null, account(1));
    expect(knownDevice(marks, { ...account(1), passwordHash: 'another' })).toBeNull();
    expect(knownDevice(marks, { ...account(1), passwordHash: null })).toBeNull();
    expect(knownDevice(`${marks.slice(0, -1)}${marks.endsWith('A') ? 'B' : 'A'}`, account(1))).toBeNull();
    expect(knownDevice(marks.replace(account(1).id, account(2).id), account(2))).toBeNull();
    for (const nonsense of [null, '', '~~~', '...', 'a.b.c', 'x'.repeat(100_000)]) {
      expect(knownDevice(nonsense, account(1))).toBeNull();
    }
  });

  it('is shared by five people, the last ones to sign in', () => {
    const people = [1, 2, 3, 4, 5, 6].map(account);
    const marks = people.reduce<string | null>((sofar, person) => rememberDevice(sofar, person), null);
    expect(people.map((person) => knownDevice(marks, person) !== null)).toEqual([false, true, true, true, true, true]);
  });
});
