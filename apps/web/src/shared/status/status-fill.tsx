import type { ItemStatus } from '@tiendo/indicators/status';
import { useId } from 'react';
import { STATUS_ART } from './status-art';
import { toneColor } from './tone';

/** A stretch of a bar in the pattern of one status, as wide as its place. SVG, so that print keeps it. */
export function StatusFill({ status, height = 12 }: { status: ItemStatus; height?: number }) {
  const id = useId();
  const { tone, fill } = STATUS_ART[status];
  const ink = toneColor(tone, 'ink');
  const tint = toneColor(tone, 'tint');
  const solid = fill === 'solid' || fill === 'ticks';
  const patterned = fill === 'ticks' || fill === 'dots' || fill === 'lines' || fill === 'hatch' || fill === 'cross';
  return (
    <svg
      width="100%"
      height={height}
      aria-hidden="true"
      focusable="false"
      style={{ display: 'block', overflow: 'hidden' }}
    >
      {patterned && (
        <defs>
          <pattern
            id={id}
            width={fill === 'ticks' ? 14 : 6}
            height={fill === 'dots' || fill === 'ticks' ? height : 6}
            patternUnits="userSpaceOnUse"
          >
            <rect width="14" height={height} fill={solid ? ink : tint} />
            {fill === 'ticks' && <path d={`M7 0V${height}`} stroke={toneColor(tone, 'on')} strokeWidth="1.4" />}
            {fill === 'dots' && <circle cx="3" cy={height / 2} r="1.3" fill={ink} />}
            {fill === 'lines' && <path d="M0 3H6" stroke={ink} strokeWidth="1.2" />}
            {(fill === 'hatch' || fill === 'cross') && (
              <path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" stroke={ink} strokeWidth="1.9" />
            )}
            {fill === 'cross' && <path d="M-1 -1 7 7" stroke={ink} strokeWidth="1.4" />}
          </pattern>
        </defs>
      )}
      <rect
        x={solid ? 0 : 0.75}
        y={solid ? 0 : 0.75}
        rx="2.5"
        style={solid ? { width: '100%', height: '100%' } : { width: 'calc(100% - 1.5px)', height: height - 1.5 }}
        fill={patterned ? `url(#${id})` : fill === 'solid' ? ink : fill === 'tint' ? tint : 'none'}
        stroke={solid ? 'none' : ink}
        strokeWidth="1.5"
        strokeDasharray={fill === 'dotted' ? '2 2' : undefined}
      />
    </svg>
  );
}
