/** Stands in for plain stylesheets in component tests. */
export {};
