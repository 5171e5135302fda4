import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ItemKind } from '@tiendo/contracts';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { usePlanView } from '../../../shared/plan';
import { ErrorState, LoadingState } from '../../../shared/ui';
import { itemQuery } from '../items.queries';
import { ItemView } from './item-view';

interface Props {
  kind: ItemKind;
  /** What other features know of the item, under its own cards. */
  related?: (item: { readonly kind: ItemKind; readonly code: string }) => ReactNode;
}

/** One target or task: what, whose, how measured, where it stands and why. */
export function ItemPage({ kind, related }: Props) {
  const { code = '' } = useParams();
  const { slug, asOf, knownAt } = usePlanView();
  const { data, error, refetch } = useQuery({
    ...itemQuery(slug, kind, code, { asOf, knownAt }),
    // Another day of the same item replaces the figures without emptying the page.
    placeholderData: (previous, query) => (query?.queryKey[3] === code ? keepPreviousData(previous) : undefined),
  });
  if (error && !data) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={8} height={420} />;
  return <ItemView key={data.code} item={data} related={related?.(data)} />;
}
