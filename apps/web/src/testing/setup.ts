import { jest } from '@jest/globals';
import { cleanNotifications } from '@mantine/notifications';
import { act } from '@testing-library/react';
import { TextDecoder, TextEncoder } from 'node:util';
import { ignoreInputMethodKeys } from '../shared/ui/input-method';

/** What jsdom lacks and the components lean on. */
Object.defineProperty(globalThis, 'matchMedia', {
  writable: true,
  value: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }),
});

// react-router reads them when it is loaded.
Object.assign(globalThis, { TextDecoder, TextEncoder });

class ResizeObserverStub {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= ResizeObserverStub as unknown as typeof ResizeObserver;
globalThis.scrollTo = jest.fn();

/** What a test answers in place of the network, and what it was told, go with the test: the next one may be of another file. */
const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
  act(() => cleanNotifications());
});

// As the application itself begins.
ignoreInputMethodKeys();
