// @ts-check
// Read before anything else: kept to syntax that very old versions of Node understand.

/** The lowest version that NestJS, TypeORM and Vite all accept. */
export const LOWEST_NODE = { major: 20, minor: 19 };

/**
 * Whether a version of Node can run the product.
 * @param {string} version for example 20.19.0
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const parts = version.split('.');
  const major = Number(parts[0]);
  return major > LOWEST_NODE.major || (major === LOWEST_NODE.major && Number(parts[1]) >= LOWEST_NODE.minor);
}

/** Ends the command with a sentence when this Node is too old. */
export function requireNode() {
  if (isSupportedNode(process.versions.node)) return;
  const lowest = LOWEST_NODE.major + '.' + LOWEST_NODE.minor;
  console.error(
    'Cần Node.js từ bản ' +
      lowest +
      '; máy đang dùng ' +
      process.versions.node +
      '. Tải bản mới tại https://nodejs.org rồi chạy lại.\n' +
      'Node.js ' +
      lowest +
      ' or later is needed; this is ' +
      process.versions.node +
      '. Get a newer one from https://nodejs.org and run the command again.',
  );
  process.exit(1);
}
