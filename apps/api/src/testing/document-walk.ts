import { EXAMPLE_IDS } from '../api-document/examples/ids.js';

type Json = Record<string, unknown>;

export interface DocumentedOperation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As documented: `/api/v1/plans/{slug}`. */
  readonly path: string;
  readonly operation: Json;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** A member of a JSON object, as an object; empty when it is not there. */
export function objectAt(value: unknown, ...keys: readonly string[]): Json {
  let found: unknown = value;
  for (const key of keys) {
    found = typeof found === 'object' && found !== null ? (found as Json)[key] : undefined;
  }
  return typeof found === 'object' && found !== null ? (found as Json) : {};
}

/** Every operation of an OpenAPI document. */
export function operationsOf(document: unknown): DocumentedOperation[] {
  return Object.entries(objectAt(document, 'paths')).flatMap(([path, item]) =>
    METHODS.filter((method) => Object.hasOwn(objectAt(item), method)).map((method) => ({
      method,
      path,
      operation: objectAt(item, method),
    })),
  );
}

/** The parameters of an operation. */
export function parametersOf({ operation }: DocumentedOperation): Json[] {
  return Array.isArray(operation['parameters']) ? operation['parameters'].map((parameter) => objectAt(parameter)) : [];
}

/** The example of the JSON body an operation takes; undefined when it takes none. */
export function bodyExample({ operation }: DocumentedOperation): unknown {
  return objectAt(operation, 'requestBody', 'content', 'application/json')['example'];
}

/** The address of an operation by the examples of its path parameters; `bound` replaces example identifiers by real ones. */
export function addressOf(documented: DocumentedOperation, bound: Readonly<Record<string, string>>): string {
  const examples = new Map(parametersOf(documented).map((parameter) => [parameter['name'], parameter['example']]));
  const path = documented.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(replaced(String(examples.get(name)), bound)),
  );
  const required = parametersOf(documented).filter(({ in: place, required: needed }) => place === 'query' && needed);
  const query = required.map(({ name, example }) => `${String(name)}=${encodeURIComponent(String(example))}`);
  return query.length > 0 ? `${path}?${query.join('&')}` : path;
}

/** Text (or a whole body) with the example identifiers replaced. */
export function replaced<T>(value: T, bound: Readonly<Record<string, string>>): T {
  let text = JSON.stringify(value ?? null);
  for (const [name, id] of Object.entries(EXAMPLE_IDS)) text = text.replaceAll(id, bound[name] ?? id);
  return JSON.parse(text) as T;
}
