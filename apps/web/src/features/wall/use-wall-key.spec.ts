import { keyOfFragment } from './use-wall-key';

it.each([
  ['#khoa=Ab_9-x', 'Ab_9-x'],
  ['#khoa=', null],
  ['#khoa=a b', null],
  ['', null],
  ['#khac=Ab', null],
])('the fragment %s names the key %s', (fragment, key) => {
  expect(keyOfFragment(fragment)).toBe(key);
});
