// @ts-check
// The few settings that the commands themselves read; everything else is read by the API, which checks it.
import { createServer } from 'node:net';
import { codeOf, messageOf, Problem } from './messages.mjs';

/** @typedef {{ port: number, host: string }} Listening */

/**
 * PORT and HOST from the environment.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Listening}
 */
export function listeningOf(env) {
  const given = env['PORT']?.trim() || '3000';
  const port = Number(given);
  if (!/^\d+$/.test(given) || port < 1 || port > 65_535) {
    throw new Problem(
      `PORT="${given}" không phải là số cổng: hãy đặt một số từ 1 đến 65535, ví dụ PORT=3001.`,
      `PORT="${given}" is not a port number: set one from 1 to 65535, for example PORT=3001.`,
    );
  }
  return { port, host: env['HOST']?.trim() || '127.0.0.1' };
}

/**
 * The address a browser on this machine opens.
 * @param {Listening} listening
 * @returns {string}
 */
export function localAddress({ port, host }) {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/**
 * Fails with a sentence when the port cannot be opened.
 * @param {Listening} listening
 * @param {string} [variable] the setting that moves it elsewhere
 * @returns {Promise<void>}
 */
export function requireFreePort({ port, host }, variable = 'PORT') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(portProblem({ port, host }, variable, error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()));
  });
}

/**
 * @param {Listening} listening
 * @param {string} variable
 * @param {unknown} cause
 * @returns {Problem}
 */
function portProblem({ port, host }, variable, cause) {
  switch (codeOf(cause)) {
    case 'EADDRINUSE':
      return new Problem(
        `Cổng ${port} đang được chương trình khác dùng: hãy dừng chương trình đó, hoặc đặt biến ${variable} tới một cổng khác, ví dụ ${variable}=${port + 1}.`,
        `Port ${port} is used by another program: stop that program, or set the variable ${variable} to another port, for example ${variable}=${port + 1}.`,
        { cause },
      );
    case 'EACCES':
      return new Problem(
        `Người dùng này không được mở cổng ${port}: hãy đặt biến ${variable} tới một số từ 1024 trở lên, ví dụ ${variable}=3000.`,
        `This user may not open port ${port}: set the variable ${variable} to 1024 or above, for example ${variable}=3000.`,
        { cause },
      );
    default:
      return new Problem(
        `Không mở được địa chỉ ${host}:${port} (${messageOf(cause)}): hãy kiểm tra biến HOST, ví dụ HOST=127.0.0.1.`,
        `The address ${host}:${port} cannot be opened (${messageOf(cause)}): check the variable HOST, for example HOST=127.0.0.1.`,
        { cause },
      );
  }
}
