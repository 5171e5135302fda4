import type { ItemStatus } from '@tiendo/indicators/status';
import { createElement } from 'react';
import { glyphShapes } from './glyph';

interface Props {
  status: ItemStatus;
  /** Edge in px; drawn for 12 and up. */
  size?: number;
  /** Goes on next year: an arrow beside the mark. */
  continuing?: boolean;
  /** Said by screen readers; leave out where the word stands beside the mark. */
  label?: string;
}

/** A status as shape and pattern. The word belongs beside it; colour comes last. */
export function StatusMark({ status, size = 20, continuing = false, label }: Props) {
  return (
    <svg
      width={continuing ? size * 1.5 : size}
      height={size}
      viewBox={continuing ? '0 0 30 20' : '0 0 20 20'}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
      style={{ flex: 'none', display: 'block' }}
    >
      <StatusGlyph status={status} />
      {continuing && (
        <path
          d="M22 10H28.6M25.8 6.9 28.9 10 25.8 13.1"
          fill="none"
          stroke="var(--ink-2)"
          strokeWidth="1.8"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}

const camel = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The drawing inside a 20 × 20 box, for use in a larger SVG. */
export function StatusGlyph({ status }: { status: ItemStatus }) {
  return glyphShapes(status).map(({ tag, attributes }, index) =>
    createElement(tag, {
      key: index,
      ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [camel(name), value])),
    }),
  );
}
