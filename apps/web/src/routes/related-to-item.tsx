import type { ItemKind } from '@tiendo/contracts';
import { Suspense, lazy } from 'react';
import { LoadingState } from '../shared/ui';

const RelatedDirectives = lazy(async () => ({
  default: (await import('../features/meetings/directives/related-directives')).RelatedDirectives,
}));

const AllotmentsLink = lazy(async () => ({
  default: (await import('../features/plans/allotments/allotments-link')).AllotmentsLink,
}));

/** What other features know of an item, placed beside its own cards. */
export const relatedToItem = ({ kind, code }: { readonly kind: ItemKind; readonly code: string }) => (
  <Suspense fallback={<LoadingState lines={2} height={60} />}>
    {kind === 'target' && <AllotmentsLink code={code} />}
    <RelatedDirectives kind={kind} code={code} />
  </Suspense>
);
