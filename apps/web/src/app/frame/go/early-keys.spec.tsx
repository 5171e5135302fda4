import { fireEvent, render } from '@testing-library/react';
import { jest } from '@jest/globals';
import { goDoor } from './door';
import { EarlyKeys } from './early-keys';

const type = (...keys: string[]) => {
  for (const key of keys) fireEvent.keyDown(document.body, { key });
};

describe('keys typed before the box is there', () => {
  afterEach(() => goDoor.set(false));

  it('keeps what is typed before the box is there, away from the screen below', () => {
    const below = jest.fn();
    document.body.addEventListener('keydown', below);
    goDoor.set(true);
    const { unmount } = render(<EarlyKeys />);
    type('d', 'x', 'Backspace', 'a', 'm', ' ', 'h', 'Shift', 'a');
    expect(goDoor.early()).toBe('dam ha');
    expect(below).not.toHaveBeenCalled();
    unmount();
    type('u');
    expect(goDoor.early()).toBe('dam ha');
    expect(below).toHaveBeenCalledTimes(1);
    document.body.removeEventListener('keydown', below);
  });

  it('is left by Esc, and begins empty next time', () => {
    goDoor.set(true);
    render(<EarlyKeys />);
    type('x', 'Escape');
    expect(goDoor.isOpen()).toBe(false);
    goDoor.set(true);
    expect(goDoor.early()).toBe('');
  });
});
