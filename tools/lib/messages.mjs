// @ts-check
// What the commands say to the person at the keyboard: Vietnamese first, English second.

/**
 * A failure that the reader can do something about: told in two sentences, without a stack trace.
 */
export class Problem extends Error {
  /**
   * @param {string} vi sentence in Vietnamese: what is wrong and what to do
   * @param {string} en the same in English
   * @param {{ cause?: unknown }} [options]
   */
  constructor(vi, en, options) {
    super(en, options);
    this.name = 'Problem';
    this.vi = vi;
    this.en = en;
  }
}

/**
 * Prints one step in both languages.
 * @param {string} vi
 * @param {string} en
 */
export function say(vi, en) {
  console.log(`${vi}\n  ${en}`);
}

/**
 * The text of an unknown thrown value.
 * @param {unknown} error
 * @returns {string}
 */
export function messageOf(error) {
  if (error instanceof AggregateError && !error.message) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

/**
 * The `code` of a system error (`EACCES`, `EADDRINUSE` …) or of a PostgreSQL error (`28P01` …), if it has one.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function codeOf(error) {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Turns refusals of the file system into a sentence; anything else is returned as it came.
 * @param {unknown} error
 * @param {string} place the folder or file that was being written
 * @returns {unknown}
 */
export function asFileProblem(error, place) {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Problem(
        `Không ghi được vào ${place}: hãy cấp quyền ghi cho người dùng đang chạy lệnh, hoặc đặt DATA_DIR tới một thư mục ghi được.`,
        `Cannot write to ${place}: give the user running this command permission to write there, or set DATA_DIR to a folder that can be written.`,
        { cause: error },
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new Problem(
        `Hết dung lượng đĩa khi ghi vào ${place}: hãy giải phóng dung lượng rồi chạy lại.`,
        `No space left while writing to ${place}: free some space and run the command again.`,
        { cause: error },
      );
    case 'ENOTDIR':
    case 'EEXIST':
      return new Problem(
        `${place} đã có nhưng không phải là thư mục: hãy đổi tên tệp đó, hoặc đặt DATA_DIR tới một thư mục khác.`,
        `${place} exists but is not a folder: rename that file, or set DATA_DIR to another folder.`,
        { cause: error },
      );
    default:
      return error;
  }
}

/**
 * Prints a failure the way a person can use it: two sentences for a {@link Problem}, the whole stack otherwise.
 * @param {unknown} error
 */
export function printFailure(error) {
  if (error instanceof Problem) console.error(`\n${error.vi}\n${error.en}`);
  else console.error(error);
}
