import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {Trouble} from './io.js';
import {pageHtml} from './page.js';
import type {Session} from './session.js';

/** `klarbrief serve`: the page to type into, for this machine only, until somebody ends it. */
export async function serve({io, say}: Session, {port = 0}: {readonly port?: number}): Promise<number> {
  const server = pageServer(pageHtml({io, say}));
  try {
    await listening(server, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Trouble(say(code === 'EADDRINUSE' ? 'serve-port-taken' : 'serve-failed', {port, detail: code}));
  }
  io.stdout.write(`${say('serve-ready', {url: urlOf(server)})}\n`);
  await ended();
  server.close();
  server.closeAllConnections();
  return 0;
}

/** A server that has one page and shows it to this machine only. */
export function pageServer(html: string): Server {
  const headers = headersFor(html);
  return createServer((request, response) => {
    const status = statusFor(request);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (status !== 200) refuse(response, status);
    else {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(request.method === 'HEAD' ? undefined : html);
    }
  });
}

/** Begin to listen, on this machine only; port 0 is any that is free. */
export function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** Where a server can be reached. */
export function urlOf(server: Server): string {
  return `http://127.0.0.1:${portOf(server.address())}/`;
}

function portOf(address: ReturnType<Server['address']>): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/**
 * Other pages must not reach this one: a name of theirs that leads to 127.0.0.1 (DNS rebinding) stands in Host, their own address
 * in Origin.
 */
function statusFor({method, url, headers: {host, origin}, socket}: IncomingMessage): 200 | 403 | 404 | 405 {
  const own = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
  if (host === undefined || !own.includes(host)) return 403;
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) return 403;
  if (method !== 'GET' && method !== 'HEAD') return 405;
  return url === '/' || url?.startsWith('/?') ? 200 : 404;
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  if (status === 405) response.setHeader('Allow', 'GET, HEAD');
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(`${status}\n`);
}

/** The page says in its head what it may do; the same holds as a header, with what only a header can say. */
function headersFor(html: string): Readonly<Record<string, string>> {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "default-src 'none'";
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}

function ended(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
