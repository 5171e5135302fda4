// @ts-check
// What an OpenAPI document says of its operations, as far as asking them needs it.

/**
 * @typedef {object} Operation
 * @property {string} method
 * @property {string} path `/api/v1/plans/{slug}`
 * @property {readonly Parameter[]} parameters
 * @property {string | null} bodyType
 * @property {unknown} body an example
 */

/** @typedef {{ name: string, in: string, required: boolean, example: unknown }} Parameter */

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * @param {any} document
 * @returns {Operation[]}
 */
export function operationsOf(document) {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.filter((method) => Object.hasOwn(item, method)).map((method) => {
      const operation = item[method];
      const [bodyType = null, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
      return {
        method: method.toUpperCase(),
        path,
        parameters: operation.parameters ?? [],
        bodyType,
        body: /** @type {any} */ (media)?.example,
      };
    }),
  );
}
