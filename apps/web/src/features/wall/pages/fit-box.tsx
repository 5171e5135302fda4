import type { ReactNode } from 'react';
import { PAGE_AREA } from '../use-fit';

/** A card whose lists show as many lines as it has room for. */
export function FitBox({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <section className={className} {...{ [PAGE_AREA]: '' }}>
      {children}
    </section>
  );
}
