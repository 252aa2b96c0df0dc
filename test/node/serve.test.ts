import {request} from 'node:http';
import {connect} from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {listening, pageServer, urlOf} from '../../src/node/serve.js';
import {folder, klarbrief} from './klarbrief.js';

const html = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src 'none'"><h1>Brief</h1>`;

describe('serve', () => {
  const server = pageServer(html);
  beforeAll(() => listening(server, 0));
  afterAll(() => {
    server.close();
  });

  interface Got {
    readonly status: number;
    readonly text: string;
    readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  }

  const ask = (headers: Readonly<Record<string, string>> = {}, path = '/', method = 'GET'): Promise<Got> =>
    new Promise((resolve, reject) => {
      request(new URL(path, urlOf(server)), {method, headers}, (response) => {
        let text = '';
        response.on('data', (piece) => {
          text += piece;
        });
        response.on('end', () => resolve({status: response.statusCode ?? 0, text, headers: response.headers}));
      })
        .on('error', reject)
        .end();
    });

  it('shows the page, with what it may do as a header', async () => {
    const {status, text, headers} = await ask();
    expect([status, text]).toEqual([200, html]);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none'; connect-src 'none'; frame-ancestors 'none'",
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(await ask({}, '/', 'HEAD')).toMatchObject({status: 200, text: ''});
  });

  it('listens on this machine only', () => {
    expect(server.address()).toMatchObject({address: '127.0.0.1'});
  });

  it('refuses other names, other pages, other ways and other files', async () => {
    const {port} = new URL(urlOf(server));
    expect((await ask({host: 'angreifer.example'})).status).toBe(403);
    expect((await ask({host: `angreifer.example:${port}`})).status).toBe(403);
    expect((await ask({host: '127.0.0.1:1'})).status).toBe(403);
    expect((await ask({origin: 'https://angreifer.example'})).status).toBe(403);
    expect((await ask({origin: 'null'})).status).toBe(403);
    expect((await ask({origin: `http://127.0.0.1:${port}`})).status).toBe(200);
    expect((await ask({host: `localhost:${port}`})).status).toBe(200);
    expect((await ask({}, '/', 'POST')).status).toBe(405);
    expect((await ask({}, '/package.json')).status).toBe(404);
    expect((await ask({}, '/..%2fpackage.json')).status).toBe(404);
  });

  it('cannot be talked into anything by what no browser sends', async () => {
    const {port} = new URL(urlOf(server));
    const raw = (text: string): Promise<string> =>
      new Promise((resolve, reject) => {
        let got = '';
        const socket = connect(Number(port), '127.0.0.1', () => socket.end(text));
        socket.on('data', (data) => {
          got += String(data);
        });
        socket.on('close', () => resolve(/^HTTP\/1\.1 (\d+)/.exec(got)?.[1] ?? ''));
        socket.on('error', reject);
      });
    const asked = (line: string, ...headers: readonly string[]): Promise<string> =>
      raw(`${[line, 'Connection: close', ...headers].join('\r\n')}\r\n\r\n`);
    const host = `Host: 127.0.0.1:${port}`;
    expect(await asked('GET / HTTP/1.1', host)).toBe('200');
    const strangers = ['localhost.angreifer.example', '127.0.0.1.angreifer.example', 'angreifer@127.0.0.1', '0.0.0.0'];
    for (const name of [...strangers, '[::1]', 'localhost.', '127.1', ''])
      expect(await asked('GET / HTTP/1.1', `Host: ${name}:${port}`), name).toBe('403');
    expect(await asked('GET / HTTP/1.0')).toBe('403');
    expect(await asked(`GET / HTTP/1.1`, host, 'Host: angreifer.example')).toMatch(/^(?:200|400)$/);
    expect(await asked('GET / HTTP/1.1', 'Host: angreifer.example', host)).toMatch(/^(?:403|400)$/);
    for (const target of [
      'http://angreifer.example/',
      `http://127.0.0.1:${port}/../x`,
      '//x',
      '/./',
      '/%2e',
      '*',
      '/?a/../b',
    ])
      expect(await asked(`GET ${target} HTTP/1.1`, host), target).toBe(target === '/?a/../b' ? '200' : '404');
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND'])
      expect(await asked(`${method} / HTTP/1.1`, host), method).toBe('405');
    expect(await asked(`CONNECT angreifer.example:443 HTTP/1.1`, host)).toBe('');
  });

  it('holds a page without a policy of its own to the strictest', async () => {
    const bare = pageServer('<h1>Brief</h1>');
    await listening(bare, 0);
    const policy = await new Promise((resolve) => {
      request(urlOf(bare), (response) => {
        response.resume();
        resolve(response.headers['content-security-policy']);
      }).end();
    });
    bare.close();
    expect(policy).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('says what is missing, and explains itself', async () => {
    const cwd = folder({});
    expect(await klarbrief(cwd, ['serve'])).toEqual({
      code: 2,
      out: '',
      err: 'Die Seite fehlt in diesem Paket. In einem Klon legt „npm run build:playground“ sie an.\n',
    });
    expect((await klarbrief(cwd, ['serve', '--port', 'acht'])).code).toBe(2);
    expect((await klarbrief(cwd, ['serve', '--help'])).out).toContain('--port <number>');
  });
});
