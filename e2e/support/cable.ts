import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** One connection through the cable: the app at the near end, the service at the far one. */
interface Connection {
  near: net.Socket;
  far: net.Socket;
  /** What is done to the answer that comes next, and how many bytes of it still arrive. */
  cut?: Cut;
  left?: number;
}

interface Cut {
  start: string;
  bytes: number;
  happened: () => void;
}

/** What a hotel's or a hospital's guest network answers to everything until somebody has agreed to its terms. */
const portalPage = '<!doctype html><title>Welcome to Guest WiFi</title><h1>Accept the terms to go on</h1>';

/**
 * The network cable between one installation and the service: a TCP proxy that can really be pulled out.
 * `pull` destroys every connection and stops listening, so the application meets a refused connection,
 * as it would with no network at all; `plugIn` listens on the same port again. `cutAnswer` breaks it at an exact
 * moment, and `meetPortal` puts somebody else's page where the service was.
 */
export class Cable {
  /** The first line of each request that went through, e.g. `POST /sync/pull HTTP/1.1`. */
  readonly requests: string[] = [];
  private readonly sockets = new Set<net.Socket>();
  private readonly cuts: Cut[] = [];
  private readonly awaited: { start: string; seen: () => void }[] = [];
  private server: net.Server | undefined;
  private portal = false;

  private constructor(
    private readonly target: URL,
    private port: number,
  ) {}

  static async to(service: string): Promise<Cable> {
    const cable = new Cable(new URL(service), 0);
    await cable.plugIn();
    return cable;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async plugIn(): Promise<void> {
    if (this.portal) {
      this.portal = false;
      this.breakAll();
    }
    if (this.server) return;
    const server = net.createServer((near) => (this.portal ? this.answerAsPortal(near) : this.connect(near)));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    this.port = (server.address() as AddressInfo).port; // listening on TCP, so this is not a pipe's name
    this.server = server;
  }

  async pull(): Promise<void> {
    const server = this.server;
    if (!server) return;
    this.server = undefined;
    const closed = new Promise((resolve) => server.close(resolve));
    this.breakAll();
    await closed;
  }

  /** From now on everything is answered with a page of HTML and status 200, until `plugIn`. */
  meetPortal(): void {
    this.portal = true;
    this.breakAll();
  }

  /**
   * The next request that begins so (`POST /sync/push`) is forwarded whole. Of its answer only the first bytes arrive,
   * then the connection is gone: with 0 the service has done it and the app never hears of it. Several may be set at
   * once; each is for one request, in their order.
   * @returns resolves when it has happened
   */
  cutAnswer(start: string, bytes = 0): Promise<void> {
    return new Promise((happened) => this.cuts.push({ start, bytes, happened }));
  }

  /** Resolves when the next request that begins so has been passed on. */
  forwarded(start: string): Promise<void> {
    return new Promise((seen) => this.awaited.push({ start, seen }));
  }

  private breakAll(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private keep(socket: net.Socket, others: net.Socket[] = []): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.sockets.delete(socket);
      for (const other of others) other.destroy();
    });
  }

  private connect(near: net.Socket): void {
    const far = net.connect(Number(this.target.port), this.target.hostname);
    const connection: Connection = { near, far };
    this.keep(near, [far]);
    this.keep(far, [near]);
    // No service there, or it went before it answered: the cut is for the next request that is like it.
    far.on('close', () => connection.cut && this.cuts.unshift(connection.cut));
    near.on('data', (chunk: Buffer) => {
      this.look(connection, chunk);
      if (!far.write(chunk)) near.pause();
    });
    far.on('drain', () => near.resume());
    far.on('data', (chunk: Buffer) => this.bring(connection, chunk));
    near.on('drain', () => far.resume());
    near.on('end', () => far.end());
    far.on('end', () => near.end());
  }

  /** Chromium begins each request with a write of its own, and sends the next one only after the answer. */
  private look(connection: Connection, chunk: Buffer): void {
    const line = /^(?:GET|POST) \S+ HTTP\/1\.1/.exec(chunk.toString('latin1', 0, 400))?.[0];
    if (line === undefined) return;
    this.requests.push(line);
    const cut = this.cuts.find((one) => line.startsWith(one.start));
    if (cut) {
      this.cuts.splice(this.cuts.indexOf(cut), 1);
      connection.left = cut.bytes;
      connection.cut = cut;
    }
    for (const one of this.awaited.filter(({ start }) => line.startsWith(start))) {
      this.awaited.splice(this.awaited.indexOf(one), 1);
      one.seen();
    }
  }

  private bring(connection: Connection, chunk: Buffer): void {
    const { near, far, left } = connection;
    if (left === undefined || chunk.length < left) {
      if (left !== undefined) connection.left = left - chunk.length;
      if (!near.write(chunk)) far.pause();
      return;
    }
    const { cut } = connection;
    delete connection.cut;
    far.destroy();
    const over = () => {
      near.destroy();
      cut?.happened();
    };
    if (left === 0) over();
    else near.write(chunk.subarray(0, left), over);
  }

  private answerAsPortal(near: net.Socket): void {
    this.keep(near);
    near.once('data', () =>
      near.end(
        `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${portalPage.length}\r\nconnection: close\r\n\r\n${portalPage}`,
      ),
    );
  }
}
