import { STEPS } from './scale';
import { missedColor, shadeColor, stepColor } from './shade-color';

const tokens = (done: string, card: string) => ({ ink: { done }, card }) as unknown as Parameters<typeof stepColor>[1];

it('mixes the colour into the ground, the more the higher the step', () => {
  expect(stepColor(5, tokens('#000000', '#ffffff'))).toBe('#a3a3a3');
  expect(stepColor(0, tokens('#000', '#fff'))).toBe('#f2f2f2');
  const reds = STEPS.map((step) => Number.parseInt(stepColor(step, tokens('#0b6b57', '#ffffff')).slice(1, 3), 16));
  expect([...reds].sort((a, b) => b - a)).toEqual(reds);
});

it('has no colour for who reported nothing', () => {
  expect(shadeColor('silent', tokens('#000000', '#ffffff'))).toBeNull();
});

it('is pale where nothing is missed, and full from four misses on', () => {
  const paper = { ink: { stopped: '#aa0000' }, tint: { done: '#ddeeee' }, card: '#ffffff' } as unknown as Parameters<
    typeof missedColor
  >[1];
  expect([0, 1, 4, 9].map((missed) => missedColor(missed, paper))).toEqual([
    '#ddeeee',
    '#f3dbdb',
    '#aa0000',
    '#aa0000',
  ]);
});
