// @ts-check
// The table of permissions, from the declarations the server goes by.
import 'reflect-metadata';
import { ROLES } from '@tiendo/contracts';
import { ROUTED_MODULES } from '../../apps/api/dist/app.module.js';
import { routesOf } from '../../apps/api/dist/features/accounts/index.js';
import { isLetIn } from '../../apps/api/dist/permissions-document.js';

export { ROLES };

const BY_ADDRESS = new Map(
  routesOf(ROUTED_MODULES).map(({ method, path, access }) => [
    `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    access,
  ]),
);

/**
 * Whether a role may call an operation; `without` is an account that holds none.
 * @param {{ method: string, path: string }} operation
 * @param {string | null} role
 */
export function accessOf({ method, path }, role) {
  const access = BY_ADDRESS.get(`${method} ${path}`);
  if (!access) throw new Error(`No route is declared for ${method} ${path}`);
  const letIn =
    role === 'without'
      ? access.kind === 'public' || access.kind === 'signedIn'
      : isLetIn(access, /** @type {any} */ (role));
  return { letIn, open: access.kind === 'public' };
}
