/** Stands in for CSS modules in component tests: every class is called by its own name. */
export default new Proxy({} as Record<string, string>, { get: (_, name) => String(name) });
