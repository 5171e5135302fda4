import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { ApiProblem } from './api-problem.js';

const NOT_UTF8 = { vi: 'Nội dung không phải là văn bản UTF-8', en: 'The body is not UTF-8 text' };

/**
 * Bodies are JSON in UTF-8. Bytes that are no UTF-8 are refused rather than kept as question marks; a form or plain
 * text, which another site's page could send without asking, is not taken at all.
 */
export function takeJsonOnly(app: NestFastifyApplication, bodyLimit: number): void {
  const instance = app.getHttpAdapter().getInstance();
  const parseJson = instance.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit }, (request, body, done) => {
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    } catch {
      done(new ApiProblem('invalid-request', { errors: [{ pointer: '', detail: NOT_UTF8 }] }));
      return;
    }
    if (text === '') done(null, undefined);
    else void parseJson(request as FastifyRequest, text, done);
  });
  app.useBodyParser('application/x-www-form-urlencoded', { bodyLimit }, (_request, _body, done) => {
    done(new ApiProblem('unsupported-media-type'));
  });
  instance.removeContentTypeParser('text/plain');
}
