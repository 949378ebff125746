// A TCP proxy that stands between two parts of the system and breaks their connections in the ways that networks do.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way through which connections lead, until it is told to break them. */
export interface Way {
  /** Where to connect, on 127.0.0.1. It stays the same however often the server behind is replaced. */
  readonly port: number;
  /** Leads new connections to another port. */
  lead(port: number): void;
  /** Breaks all connections that are open; new ones are let through. */
  drop(): void;
  /** Holds each piece of data back for that long, in both directions; 0 ends it. */
  delay(ms: number): void;
  /** Whether new connections are refused and open ones carry nothing, as behind a broken switch. */
  cut(isCut: boolean): void;
  close(): Promise<void>;
}

/** Two sockets that carry each other's data. */
interface Link {
  readonly near: Socket;
  readonly far: Socket;
}

/** Starts a proxy in front of `target`, a port on this machine. */
export async function startProxy(target: number): Promise<Way> {
  const links = new Set<Link>();
  let port = target;
  let delayMs = 0;
  let isCut = false;

  const carry = (from: Socket, to: Socket) => {
    from.on('data', (chunk) => {
      const pass = () => {
        // What was under way when the connection was cut never arrives.
        if (!isCut && to.writable && !to.write(chunk)) {
          from.pause();
          to.once('drain', () => from.resume());
        }
      };
      if (delayMs === 0) pass();
      else setTimeout(pass, delayMs);
    });
  };
  const breakAll = () => {
    for (const { near, far } of links) {
      near.destroy();
      far.destroy();
    }
  };

  const listener = createServer((near) => {
    near.on('error', () => {});
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    near.setNoDelay(true);
    far.setNoDelay(true);
    const link = { near, far };
    links.add(link);
    carry(near, far);
    carry(far, near);
    const end = () => {
      links.delete(link);
      const close = () => {
        near.destroy();
        far.destroy();
      };
      // What was said before the end arrives before it.
      if (delayMs === 0) close();
      else setTimeout(close, delayMs);
    };
    near.on('close', end);
    far.on('close', end).on('error', () => {});
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');

  return {
    port: (listener.address() as { port: number }).port,
    lead: (to) => {
      port = to;
    },
    drop: breakAll,
    delay: (ms) => {
      delayMs = ms;
    },
    cut: (cut) => {
      isCut = cut;
      // A client behind a healed switch hears that its old connections are gone.
      if (!cut) breakAll();
    },
    close: async () => {
      breakAll();
      listener.close();
      await once(listener, 'close');
    },
  };
}
