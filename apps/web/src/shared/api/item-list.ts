import type { ItemKind } from '@tiendo/contracts';

/** How addresses of the API name the list of a kind. */
export const itemList = (kind: ItemKind): 'targets' | 'tasks' => (kind === 'target' ? 'targets' : 'tasks');
