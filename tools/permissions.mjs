// @ts-check
// `npm run permissions`: writes docs/permissions.md from what the routes of the built API declare.
import { writeFile } from 'node:fs/promises';

const target = new URL('../docs/permissions.md', import.meta.url);
const { permissionsDocument } = await import('../apps/api/dist/permissions-document.js');
const { default: prettier } = await import('prettier');
const options = await prettier.resolveConfig(target);
await writeFile(target, await prettier.format(permissionsDocument(), { ...options, parser: 'markdown' }));
