import type { FastifyRequest } from 'fastify';
import { isIPv6 } from 'node:net';
import type { Config } from '../../platform/config/config.js';

/** Where links lead: the public address, else the one this server was reached at; never what the request says of it. */
export function siteOf({ publicUrl, port }: Pick<Config, 'publicUrl' | 'port'>, { socket }: FastifyRequest): string {
  if (publicUrl !== null) return publicUrl;
  const address = (socket.localAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  return `http://${isIPv6(address) ? `[${address}]` : address}:${socket.localPort ?? port}`;
}
