import { ALL_STATUSES } from '@tiendo/indicators/status';
import { render, screen } from '@testing-library/react';
import { glyphMarkup } from './glyph';
import { STATUS_ART } from './status-art';
import { StatusMark } from './status-mark';
import { statusMessages } from './messages';

const colors = {
  ink: { done: 'a', progress: 'a', waiting: 'a', stopped: 'a', neutral: 'a' },
  tint: { done: 'b', progress: 'b', waiting: 'b', stopped: 'b', neutral: 'b' },
  onDone: 'c',
  text: 'd',
  ink2: 'e',
  card: 'f',
  hairline: 'g',
};

it('draws every status differently without colour', () => {
  const drawings = ALL_STATUSES.map((status) => glyphMarkup(status, colors));
  expect(new Set(drawings).size).toBe(ALL_STATUSES.length);
});

it('has a word for every status', () => {
  for (const status of ALL_STATUSES) expect(statusMessages.vi.status[status]).toBeTruthy();
  expect(Object.keys(STATUS_ART)).toHaveLength(ALL_STATUSES.length);
});

it('is silent beside its word and says it where it stands alone', () => {
  const { container, rerender } = render(<StatusMark status="stopped" />);
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  rerender(<StatusMark status="stopped" label="Dừng triển khai" />);
  expect(screen.getByRole('img', { name: 'Dừng triển khai' })).toBeTruthy();
});
