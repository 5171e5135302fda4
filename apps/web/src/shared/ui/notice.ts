import type { ReactNode } from 'react';

/** What is said in a corner of the page. */
export interface Notice {
  readonly title: string;
  readonly detail?: ReactNode;
  readonly tone?: 'done' | 'failed';
  /** A button inside the notice, as "Hoàn tác". */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** How long it stays, in ms; false: until closed. */
  readonly stays?: number | false;
}
