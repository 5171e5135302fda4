import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEMS, type ProblemCode } from '@tiendo/contracts';
import type { RouteDeclaration } from '../features/accounts/index.js';
import { parameterExample } from './examples/parameters.js';
import { REQUEST_EXAMPLES } from './examples/requests.js';
import { RESPONSE_EXAMPLES } from './examples/responses.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Responses = Operation['responses'];
type Parameter = Exclude<NonNullable<Operation['parameters']>[number], { $ref: string }>;
type Content = Record<string, { schema?: unknown; example?: unknown }>;

const PROBLEM_REF = '#/components/schemas/Problem';
/** The refusal shown as the example of a status. */
const BY_STATUS: Readonly<Record<string, ProblemCode>> = {
  400: 'invalid-request',
  401: 'sign-in-required',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'stale',
  413: 'too-large',
  422: 'rule-broken',
  429: 'too-many-attempts',
};
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * Adds what follows from how the whole API works, so that no handler has to repeat it: who may call, what every route
 * can refuse, the headers every write takes, and examples by the name of the schema.
 */
export function completeDocument(document: OpenAPIObject, routes: readonly RouteDeclaration[]): OpenAPIObject {
  const declared = new Map(
    routes.map((route) => [`${route.method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`, route]),
  );
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (operation) complete(operation, path, method, declared.get(`${method.toUpperCase()} ${path}`));
    }
  }
  return document;
}

function complete(operation: Operation, path: string, method: string, route: RouteDeclaration | undefined): void {
  const open = route?.access.kind === 'public';
  const ofMachines = route?.access.kind === 'machine';
  operation.security = open ? [] : [ofMachines ? { machineKey: [] } : { session: [] }];
  if (route?.access.kind === 'permission') {
    operation.description = [operation.description, `Needs \`${route.access.permission}\` in the province concerned.`]
      .filter(Boolean)
      .join('\n\n');
  }
  const parameters = distinct(
    (operation.parameters ?? []).filter((parameter): parameter is Parameter => !('$ref' in parameter)),
  );
  if (method !== 'get' && !open && route?.answerKept) {
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'The same key on the same request gets the first answer again and changes nothing (24 hours).',
      schema: { type: 'string', maxLength: 200 },
      example: 'b3f1c2d4-5a6e-4f70-8192-a3b4c5d6e7f8',
    });
  }
  for (const parameter of parameters) parameter.example ??= parameterExample(path, parameter.name);
  operation.parameters = distinct(parameters);

  const body = operation.requestBody;
  if (body && 'content' in body) giveExamples(body.content, REQUEST_EXAMPLES);
  completeResponses(operation, { open, ofMachines, path, method });
}

function completeResponses(
  operation: Operation,
  at: { open: boolean; ofMachines: boolean; path: string; method: string },
): void {
  const responses: Responses = operation.responses;
  for (const response of Object.values(responses)) {
    if (!response || '$ref' in response || !response.content) continue;
    for (const [type, media] of Object.entries(response.content)) {
      if (type !== 'application/json' || refOf(media.schema) !== PROBLEM_REF) continue;
      Reflect.deleteProperty(response.content, type);
      response.content['application/problem+json'] = media;
    }
    giveExamples(response.content, RESPONSE_EXAMPLES);
  }
  const add = (status: string, code: ProblemCode) => {
    const example = problemExample(code, at.path);
    responses[status] ??= { description: PROBLEMS[code].en, content: {} };
    const response = responses[status];
    if ('$ref' in response) return;
    response.content ??= {};
    const media = (response.content['application/problem+json'] ??= { schema: { $ref: PROBLEM_REF } });
    media.example ??= example;
    response.description ||= PROBLEMS[code].en;
  };
  if (operation.requestBody || operation.parameters?.length) add('400', 'invalid-request');
  if (!at.open) {
    add('401', at.ofMachines ? 'machine-key-invalid' : 'sign-in-required');
    add('403', 'forbidden');
  } else if (at.method !== 'get') add('403', 'foreign-origin');
  if (at.path.includes('{')) add('404', 'not-found');
  add('default', 'internal');
  for (const [status, code] of Object.entries(BY_STATUS)) {
    const response = responses[status];
    if (response && !('$ref' in response) && response.content?.['application/problem+json']) add(status, code);
  }
  for (const [status, response] of Object.entries(responses)) {
    if (response && !('$ref' in response)) response.description ||= status.startsWith('2') ? 'Done' : 'Refused';
  }
}

function giveExamples(content: Content, examples: Readonly<Record<string, unknown>>): void {
  for (const media of Object.values(content)) {
    const name = refOf(media.schema)?.split('/').at(-1);
    if (name !== undefined && Object.hasOwn(examples, name)) media.example ??= examples[name];
  }
}

function refOf(schema: unknown): string | undefined {
  if (typeof schema !== 'object' || schema === null || !('$ref' in schema)) return undefined;
  return typeof schema.$ref === 'string' ? schema.$ref : undefined;
}

function distinct(parameters: readonly Parameter[]): Parameter[] {
  return [
    ...new Map(parameters.map((parameter) => [`${parameter.in} ${parameter.name.toLowerCase()}`, parameter])).values(),
  ];
}

function problemExample(code: ProblemCode, path: string): Readonly<Record<string, unknown>> {
  return {
    type: `/problems/${code}`,
    title: PROBLEMS[code].vi,
    status: PROBLEMS[code].status,
    code,
    instance: path,
    requestId: 'dd5cb0b3-369d-4b7b-9c53-8e77a643d2ad',
  };
}
