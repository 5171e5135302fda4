import { useRef } from 'react';
import styles from './width-handle.module.css';

interface Props {
  /** Of the column now, in px. */
  width: number;
  onWidth: (width: number) => void;
}

/** The edge of a column's head, pulled to make it wider. For the mouse; tables have a key for the same. */
export function WidthHandle({ width, onWidth }: Props) {
  const begun = useRef<{ x: number; width: number } | null>(null);
  return (
    <span
      aria-hidden="true"
      className={styles.handle}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        begun.current = { x: event.clientX, width };
      }}
      onPointerMove={({ clientX }) => {
        if (begun.current) onWidth(begun.current.width + clientX - begun.current.x);
      }}
      onPointerUp={() => (begun.current = null)}
      onPointerCancel={() => (begun.current = null)}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
