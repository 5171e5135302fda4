// @ts-check
import { settingsOf } from '../../../../tools/lib/app-process.mjs';
import { freePort } from '../../../../tools/postgres/cluster.mjs';

/**
 * @param {'POST' | 'DELETE'} method
 * @param {string} body
 */
async function ask(method, body) {
  const answer = await fetch(process.env['TIENDO_E2E_HOST'] ?? '', { method, body });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`The application did not start:\n${said}`);
  return said;
}

/**
 * Starts the built application in the process that hosts them (app-host.mjs).
 * @param {string} databaseUrl
 * @param {string} dataDir
 * @returns {Promise<string>} its address, without a trailing slash
 */
export async function hostApp(databaseUrl, dataDir) {
  const password = process.env['TIENDO_E2E_PASSWORD'] ?? '';
  return ask('POST', JSON.stringify(settingsOf({ port: await freePort(), databaseUrl, password, dataDir })));
}

/**
 * Stops one.
 * @param {string} address
 */
export async function leaveApp(address) {
  await ask('DELETE', address);
}
