// A copy of the built site on a server of its own, whose files a test may change as a web master does.
import { cp, readFile, writeFile } from 'node:fs/promises';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** The site under a sub-path of a server that can be switched off. */
export class Site {
  private server: Server | undefined;

  private constructor(
    private readonly folder: string,
    private port: number,
  ) {}

  /** Copies the built site into a folder and serves it. */
  static async of(folder: string): Promise<Site> {
    await cp('dist', folder, { recursive: true });
    const site = new Site(folder, 0);
    await site.on();
    return site;
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}/fukushi/ayumi/`;
  }

  async on(): Promise<void> {
    this.server = createServer(async (request, response) => {
      const path = new URL(request.url ?? '', this.address).pathname.replace('/fukushi/ayumi/', '') || 'index.html';
      try {
        const bytes = await readFile(join(this.folder, decodeURIComponent(path)));
        response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache' });
        response.end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((settle) => this.server?.listen(this.port, '127.0.0.1', settle));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async off(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((settle) => this.server?.close(settle));
  }

  /** Changes a file of the site. */
  async change(name: string, change: (text: string) => string): Promise<void> {
    const path = join(this.folder, name);
    await writeFile(path, change(await readFile(path, 'utf8')));
  }

  /** Puts another build in the place of this one: its description tells it apart. */
  async renew(description: string): Promise<void> {
    await this.change('index.html', (text) => text.replace(/地域福祉計画の進捗管理と評価のための道具。[^>"\s]*/, description));
    await this.change('service.js', (text) => text.replace(/build: "[^"]*"/, `build: "${encodeURIComponent(description)}"`));
  }
}
