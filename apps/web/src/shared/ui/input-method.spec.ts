import { fireEvent } from '@testing-library/dom';
import { jest } from '@jest/globals';
import { ignoreInputMethodKeys } from './input-method';

/** A dialog with a form as libraries make them: keys heard at the window, at the document and at the field. */
function page() {
  const heard = jest.fn();
  document.body.innerHTML = '<form><textarea></textarea></form>';
  const field = document.querySelector('textarea');
  if (!field) throw new Error('no field');
  const targets: readonly EventTarget[] = [window, document, field];
  for (const target of targets) target.addEventListener('keydown', heard, { capture: true });
  const leave = () => targets.forEach((target) => target.removeEventListener('keydown', heard, { capture: true }));
  return { field, heard, leave };
}

it.each([
  ['Enter', { isComposing: true }],
  ['Escape', { isComposing: true }],
  ['Enter', { keyCode: 229 }],
  ['Process', { keyCode: 229 }],
])('lets nothing hear %s of an input method %j', (key, how) => {
  const release = ignoreInputMethodKeys();
  const { field, heard, leave } = page();
  fireEvent.keyDown(field, { key, ...how });
  expect(heard).not.toHaveBeenCalled();
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 });
  expect(heard).toHaveBeenCalledTimes(3);
  leave();
  release();
});
