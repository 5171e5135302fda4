// @ts-check
// A database given by DATABASE_URL is asked once before anything is started on it, so that a wrong address or password
// is told in a sentence. The password itself is never printed.
import pg from 'pg';
import { codeOf, messageOf, Problem } from '../lib/messages.mjs';

const LOWEST_VERSION = 15;

/**
 * @param {string} url
 * @returns {{ where: string, database: string, user: string }}
 */
function describe(url) {
  try {
    const { host, pathname, username } = new URL(url);
    return { where: host || '?', database: decodeURIComponent(pathname.slice(1)), user: decodeURIComponent(username) };
  } catch (cause) {
    throw new Problem(
      'DATABASE_URL không đúng dạng: hãy viết như postgres://người-dùng:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu.',
      'DATABASE_URL is not well formed: write it like postgres://user:password@server:5432/database.',
      { cause },
    );
  }
}

/**
 * What a refusal means, by the code of the system or of PostgreSQL.
 * @param {string} url
 * @param {unknown} error
 * @returns {Problem}
 */
export function refusalOf(url, error) {
  const { where, database, user } = describe(url);
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return new Problem(
        `Không kết nối được tới PostgreSQL ở ${where}: hãy kiểm tra máy chủ đang chạy, tường lửa và DATABASE_URL; bỏ DATABASE_URL để dùng cơ sở dữ liệu nhúng.`,
        `PostgreSQL at ${where} does not answer: check that the server runs, the firewall and DATABASE_URL; unset DATABASE_URL to use the embedded database.`,
        { cause: error },
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Problem(
        `Không tìm thấy máy chủ ${where} trong DATABASE_URL: hãy kiểm tra tên máy chủ.`,
        `The server ${where} in DATABASE_URL is not known: check its name.`,
        { cause: error },
      );
    case '28P01':
    case '28000':
      return new Problem(
        `PostgreSQL ở ${where} từ chối người dùng "${user}": hãy kiểm tra tên, mật khẩu trong DATABASE_URL và pg_hba.conf của máy chủ.`,
        `PostgreSQL at ${where} refuses the user "${user}": check the name and password in DATABASE_URL and the server's pg_hba.conf.`,
        { cause: error },
      );
    case '3D000':
      return new Problem(
        `Máy chủ ${where} chưa có cơ sở dữ liệu "${database}": hãy tạo bằng lệnh createdb rồi chạy lại.`,
        `The server ${where} has no database "${database}": make it with createdb and run the command again.`,
        { cause: error },
      );
    case '53300':
      return new Problem(
        `PostgreSQL ở ${where} đã hết số kết nối cho phép: hãy đóng bớt kết nối hoặc tăng max_connections.`,
        `PostgreSQL at ${where} has no connection left: close some or raise max_connections.`,
        { cause: error },
      );
    default:
      return new Problem(
        `Không dùng được PostgreSQL ở ${where} (${messageOf(error)}): hãy kiểm tra DATABASE_URL.`,
        `PostgreSQL at ${where} cannot be used (${messageOf(error)}): check DATABASE_URL.`,
        { cause: error },
      );
  }
}

/**
 * Fails with a sentence when the given database cannot be used.
 * @param {string} url
 */
export async function requireDatabase(url) {
  describe(url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('SHOW server_version_num');
    const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (major < LOWEST_VERSION) {
      throw new Problem(
        `PostgreSQL của DATABASE_URL là bản ${major}; cần từ bản ${LOWEST_VERSION}.`,
        `The PostgreSQL of DATABASE_URL is version ${major}; ${LOWEST_VERSION} or later is needed.`,
      );
    }
  } catch (error) {
    throw error instanceof Problem ? error : refusalOf(url, error);
  } finally {
    await client.end().catch(() => {});
  }
}
