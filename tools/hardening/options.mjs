// @ts-check

/**
 * `--name=5`; otherwise the default.
 * @param {readonly string[]} args
 * @param {string} name
 * @param {number} fallback
 */
export function numberOption(args, name, fallback) {
  const given = args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const value = given === undefined ? fallback : Number(given);
  if (!Number.isInteger(value) || value < 0) throw new Error(`--${name} takes a whole number`);
  return value;
}
