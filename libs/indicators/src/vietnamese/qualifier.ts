/** How the words around a figure hedge it: a bound is not a value. */
export const QUALIFIERS = ['exact', 'above', 'atLeast', 'below', 'atMost', 'approximately'] as const;

export type Qualifier = (typeof QUALIFIERS)[number];
