// @ts-check
// A Chromium for the browser suite: the one named, one found, Debian's package when root may install it, Playwright's
// download; none of them is a failure with a sentence, never a skip. The one that has no window of its own comes first: it
// draws the same pages with a fifth less work.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Problem, say } from './messages.mjs';
import { isRoot } from '../postgres/account.mjs';
import { run, runBin } from './run.mjs';

const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];
const KNOWN_PLACES = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/**
 * Where Playwright keeps what it downloads.
 * @returns {string}
 */
function playwrightCache() {
  const given = process.env['PLAYWRIGHT_BROWSERS_PATH'];
  if (given && given !== '0') return given;
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return path.join(process.env['LOCALAPPDATA'] ?? os.homedir(), 'ms-playwright');
  return path.join(process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'ms-playwright');
}

/** @returns {string[]} newest first */
function playwrightBrowsers() {
  const cache = playwrightCache();
  if (!existsSync(cache)) return [];
  const programs = /^(chrome|chrome-headless-shell|headless_shell|Chromium|Google Chrome for Testing)(\.exe)?$/;
  return readdirSync(cache)
    .filter((name) => name.startsWith('chromium'))
    .sort((one, other) => Number(other.split('-').pop()) - Number(one.split('-').pop()))
    .flatMap((name) =>
      readdirSync(path.join(cache, name), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && programs.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name)),
    );
}

/**
 * Whether a file is a browser that starts.
 * @param {string} program
 * @returns {boolean}
 */
function works(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/**
 * A Chromium that is on this machine already.
 * @returns {string | null}
 */
function findChromium() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...onPath, ...KNOWN_PLACES, ...playwrightBrowsers()].find((file) => existsSync(file) && works(file)) ?? null;
}

/**
 * Installs Debian packages as root.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} false when this is not a Debian, not root, or it failed
 */
export async function installDebianPackages(packages) {
  if (!isRoot() || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const waiting = `đang cài / still installing ${packages.join(' ')}`;
  await run('apt-get', ['update', '-qq'], { env, waiting, quiet: true });
  const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    waiting,
    quiet: true,
  });
  return code === 0;
}

/**
 * The path of a Chromium, installed first when there is none.
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const given = process.env['CHROMIUM_PATH'];
  if (given) {
    if (existsSync(given) && works(given)) return given;
    throw new Problem(
      `CHROMIUM_PATH=${given} không phải là trình duyệt chạy được: hãy sửa hoặc bỏ biến này.`,
      `CHROMIUM_PATH=${given} is not a browser that runs: correct the variable or unset it.`,
    );
  }
  const found = findChromium();
  if (found) return found;

  say(
    'Chưa có Chromium cho kiểm thử giao diện: đang cài …',
    'There is no Chromium for the browser tests: installing one …',
  );
  if ((await installDebianPackages(['chromium-headless-shell'])) || (await installDebianPackages(['chromium']))) {
    const installed = findChromium();
    if (installed) return installed;
  }
  await runBin('playwright-core', ['install', '--only-shell', ...(isRoot() ? ['--with-deps'] : []), 'chromium'], {
    waiting: 'đang tải / still downloading Chromium',
  });
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  throw new Problem(
    'Kiểm thử giao diện cần Chromium mà không cài được: hãy cài (ví dụ "sudo apt-get install chromium") hoặc đặt CHROMIUM_PATH tới một Chromium hay Chrome có sẵn, rồi chạy lại.',
    'The browser tests need a Chromium and none could be installed: install one (for example "sudo apt-get install chromium") or set CHROMIUM_PATH to a Chromium or Chrome, then run the command again.',
  );
}
