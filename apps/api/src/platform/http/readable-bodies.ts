import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { ApiProblem, type ProblemField } from './api-problem.js';
import { mostValues } from './body-limits.js';
import { jsonShape } from './json-shape.js';
import { mayBeUnstorable, TOO_DEEP, unstorable } from './storable.js';

const NOT_UTF8 = { vi: 'Nội dung không phải là văn bản UTF-8', en: 'The body is not UTF-8 text' };
const TOO_MANY = { vi: 'Nội dung có quá nhiều giá trị', en: 'The body holds too many values' };

/**
 * Bodies are JSON in UTF-8. Bytes that are no UTF-8 are refused rather than kept as question marks; a form or plain
 * text, which another site's page could send without asking, is not taken at all. What nests too deep, holds more values
 * than its route's limit is for, or cannot be kept is refused before anything walks it. How many bytes are read is the
 * route's to say.
 */
export function takeJsonOnly(app: NestFastifyApplication): void {
  const instance = app.getHttpAdapter().getInstance();
  const parseJson = instance.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', {}, (raw, body, done) => {
    const request = raw as FastifyRequest;
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    } catch {
      done(wrong({ pointer: '', detail: NOT_UTF8 }));
      return;
    }
    if (text === '') {
      done(null, undefined);
      return;
    }
    const shape = jsonShape(text, mostValues(request.routeOptions.bodyLimit));
    if (shape === 'too-deep') done(wrong({ pointer: '', detail: TOO_DEEP }));
    else if (shape === 'too-many') done(new ApiProblem('too-large', { detail: TOO_MANY }));
    else {
      void parseJson(request, text, (error, value) => {
        const errors = !error && mayBeUnstorable(text) ? unstorable(value) : [];
        done(errors.length > 0 ? wrong(...errors) : error, value);
      });
    }
  });
  app.useBodyParser('application/x-www-form-urlencoded', {}, (_request, _body, done) => {
    done(new ApiProblem('unsupported-media-type'));
  });
  instance.removeContentTypeParser('text/plain');
}

function wrong(...errors: ProblemField[]): ApiProblem {
  return new ApiProblem('invalid-request', { errors });
}
