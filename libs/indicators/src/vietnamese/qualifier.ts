/**
 * How the words around a figure hedge it: a bound is not a value. `nearly` ("gần") is a little below the figure,
 * `approximately` ("khoảng") to either side. "Ước" is no hedge: it grades the figure.
 */
export const QUALIFIERS = ['exact', 'above', 'atLeast', 'below', 'atMost', 'approximately', 'nearly'] as const;

export type Qualifier = (typeof QUALIFIERS)[number];
