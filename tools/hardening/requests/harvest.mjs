// @ts-check
// What answers told so far: identifiers and codes that exist, for the paths, queries and bodies of later requests.

const AT_MOST = 60;
const TELLING = ['id', 'code', 'slug', 'key', 'sha256', 'version', 'nextCursor'];

export class Harvest {
  /** @type {Map<string, string[]>} by the path of the list, or `.name` of the field */
  #known = new Map();

  /**
   * @param {string} path as documented
   * @param {unknown} body
   */
  gather(path, body) {
    this.#walk(path, body, 0);
  }

  /**
   * @param {string} where
   * @returns {readonly string[]}
   */
  at(where) {
    return this.#known.get(where) ?? [];
  }

  /** @param {string} path @param {unknown} value @param {number} depth */
  #walk(path, value, depth) {
    if (typeof value !== 'object' || value === null || depth > 4) return;
    if (Array.isArray(value)) {
      for (const each of value.slice(0, 40)) this.#walk(path, each, depth + 1);
      return;
    }
    for (const [key, found] of Object.entries(value)) {
      if (typeof found === 'object') this.#walk(path, found, depth + 1);
      else if (typeof found === 'string' && found.length > 0 && found.length < 200) {
        // Whoever asks must go on asking: their accounts are nobody's target.
        if (found.startsWith('hardening')) continue;
        if (depth < 3 && TELLING.includes(key)) this.#keep(path, found);
        this.#keep(`.${key}`, found);
      }
    }
  }

  /** @param {string} where @param {string} value */
  #keep(where, value) {
    const list = this.#known.get(where) ?? [];
    if (list.includes(value)) return;
    list.push(value);
    if (list.length > AT_MOST) list.splice(list.length % 7, 1);
    this.#known.set(where, list);
  }
}
