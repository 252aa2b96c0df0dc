import {execFile} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';

/** The Chromium of this machine: CHROME_PATH, or the first of the usual names that lies on the path or where it is installed. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  const folders = [...(env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder)), '/usr/bin'];
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const windows = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].flatMap((folder) =>
    folder ? [path.join(folder, 'Google/Chrome/Application/chrome.exe')] : [],
  );
  const edge = [env['ProgramFiles(x86)'], env.ProgramFiles].flatMap((folder) =>
    folder ? [path.join(folder, 'Microsoft/Edge/Application/msedge.exe')] : [],
  );
  return [...onPath, ...macs, ...windows, ...edge].find((file) => existsSync(file));
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const macs = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** A page as PDF. The browser runs without a window, without a network and with a profile of its own, gone afterwards. */
export async function printed(
  html: string,
  chromium: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'klarbrief-pdf-'));
  try {
    const page = path.join(folder, 'page.html');
    const pdf = path.join(folder, 'page.pdf');
    writeFileSync(page, html);
    const args = [
      ...['--headless=new', '--disable-gpu', '--no-first-run', '--disable-extensions', '--disable-dev-shm-usage'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic'],
      ...['--no-default-browser-check', '--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=127.0.0.1:9'],
      // The sandbox refuses to run for the administrator, as in most containers; the page has no script.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${path.join(folder, 'profile')}`,
      ...['--no-pdf-header-footer', '--generate-pdf-document-outline', `--print-to-pdf=${pdf}`],
      pathToFileURL(page).href,
    ];
    await new Promise<void>((resolve, reject) => {
      execFile(chromium, args, {timeout: 120_000, killSignal: 'SIGKILL', env: {...env}}, (error) =>
        // What counts is whether there is a PDF: some builds complain about the machine and print all the same.
        error && !existsSync(pdf) ? reject(error) : resolve(),
      );
    });
    const bytes = readFileSync(pdf);
    if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('no PDF');
    return bytes;
  } finally {
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  }
}
