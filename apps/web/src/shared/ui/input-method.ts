import type { KeyboardEvent } from 'react';

/**
 * True for a key that belongs to an input method and not to the form: Enter that ends a Vietnamese word is no Enter. Some
 * browsers say so only by the key code 229, after the composition has ended.
 */
export function isOfInputMethod({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === 229;
}
