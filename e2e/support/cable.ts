import net from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * The network cable between one installation and the service: a TCP proxy that can really be pulled out.
 * `pull` destroys every connection and stops listening, so the application meets a refused connection,
 * as it would with no network at all; `plugIn` listens on the same port again.
 */
export class Cable {
  private readonly sockets = new Set<net.Socket>();
  private server: net.Server | undefined;

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
    if (this.server) return;
    const server = net.createServer((near) => {
      const far = net.connect(Number(this.target.port), this.target.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => {
          this.sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    });
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
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
