import { PROBLEMS } from '@tiendo/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { setSecurityHeaders } from '../web/security-headers.js';
import { languageOf } from './language.js';
import { problemBase } from './problem.filter.js';

/** Answers for requests that reach no route, because their address cannot be read: a problem like any other. */
export function refuseUnreadableAddress(secure: boolean) {
  return (_error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    setSecurityHeaders(reply, secure);
    const language = languageOf(request.headers['accept-language']);
    void reply
      .status(400)
      .header('X-Request-Id', request.id)
      .header('Content-Type', 'application/problem+json; charset=utf-8')
      .header('Content-Language', language)
      .header('Cache-Control', 'no-store')
      .send(problemBase('invalid-request', language, request));
  };
}

/** Answers for what is no HTTP request at all, or one whose headers are too long; the connection ends with it. */
export function refuseUnreadableRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  const [status, reason] =
    error.code === 'HPE_HEADER_OVERFLOW' ? [431, 'Request Header Fields Too Large'] : [400, 'Bad Request'];
  const body = JSON.stringify({
    type: '/problems/invalid-request',
    title: PROBLEMS['invalid-request'].vi,
    status,
    code: 'invalid-request',
    requestId: randomUUID(),
  });
  socket.end(
    `HTTP/1.1 ${status} ${reason}\r\nContent-Type: application/problem+json; charset=utf-8\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`,
  );
}
