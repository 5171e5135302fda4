import type { ItemStatus } from '@tiendo/indicators/status';
import { STATUS_ART } from './status-art';
import { toneColor, type ToneColors } from './tone';

interface Props {
  status: ItemStatus;
  /** Edge in px; drawn for 12 and up. */
  size?: number;
  /** Goes on next year: an arrow beside the mark. */
  continuing?: boolean;
  /** Said by screen readers; leave out where the word stands beside the mark. */
  label?: string;
  /** Colours for drawings that leave the page (exports); on the page the tokens speak. */
  colors?: ToneColors;
}

/** A status as shape and pattern. The word belongs beside it; colour comes last. */
export function StatusMark({ status, size = 20, continuing = false, label, colors }: Props) {
  const width = continuing ? size * 1.55 : size;
  return (
    <svg
      width={width}
      height={size}
      viewBox={continuing ? '0 0 31 20' : '0 0 20 20'}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
      style={{ flex: 'none', display: 'block' }}
    >
      <StatusGlyph status={status} colors={colors} />
      {continuing && (
        <path
          d="M22.5 10H29.5M26.6 6.8 29.8 10 26.6 13.2"
          fill="none"
          stroke={colors?.ink2 ?? 'var(--ink-2)'}
          strokeWidth="1.9"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}

/** The drawing inside a 20 × 20 box, for use in a larger SVG. */
export function StatusGlyph({ status, colors }: { status: ItemStatus; colors?: ToneColors }) {
  const art = STATUS_ART[status];
  const ink = toneColor(art.tone, 'ink', colors);
  const solid = art.outline === 'solid';
  const onTop = solid ? toneColor(art.tone, 'on', colors) : ink;
  const thin = status === 'stopped';
  return (
    <>
      {art.outline !== 'none' && (
        <rect
          x={solid ? 1 : 1.9}
          y={solid ? 1 : 1.9}
          width={solid ? 18 : 16.2}
          height={solid ? 18 : 16.2}
          rx={solid ? 4.6 : 4}
          fill={
            solid ? ink : art.fill === 'empty' || art.fill === 'dotted' ? 'none' : toneColor(art.tone, 'tint', colors)
          }
          stroke={solid ? 'none' : ink}
          strokeWidth={1.7}
          strokeDasharray={art.outline === 'dashed' ? '2.2 2.3' : undefined}
        />
      )}
      {art.strokes && (
        <path
          d={art.strokes}
          fill="none"
          stroke={onTop}
          strokeWidth={thin ? 1.8 : status === 'awaitingApproval' || status === 'yearEnd' ? 1.6 : 2.1}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
      {art.dots?.map(([x, y, radius]) => (
        <circle key={x} cx={x} cy={y} r={radius} fill={onTop} />
      ))}
    </>
  );
}
