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

  /** Returns when everything that came so far will have been passed on. */
  const carry = (from: Socket, to: Socket): (() => number) => {
    // However the delay changes, nothing overtakes what came before it: of data in another order, TCP makes an error.
    const held: { readonly chunk: Buffer; readonly dueAt: number }[] = [];
    let lastDueAt = 0;
    const pass = (chunk: Buffer) => {
      // What was under way when the connection was cut never arrives.
      if (!isCut && to.writable && !to.write(chunk)) {
        from.pause();
        to.once('drain', () => from.resume());
      }
    };
    const passDue = () => {
      for (let next = held[0]; next !== undefined; next = held[0]) {
        const leftMs = next.dueAt - performance.now();
        if (leftMs > 0) {
          setTimeout(passDue, leftMs);
          return;
        }
        held.shift();
        pass(next.chunk);
      }
    };
    from.on('data', (chunk: Buffer) => {
      if (delayMs === 0 && held.length === 0) {
        pass(chunk);
        return;
      }
      lastDueAt = Math.max(lastDueAt, performance.now() + delayMs);
      held.push({ chunk, dueAt: lastDueAt });
      if (held.length === 1) setTimeout(passDue, delayMs);
    });
    return () => lastDueAt;
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
    const passedAt = [carry(near, far), carry(far, near)];
    const end = () => {
      links.delete(link);
      const close = () => {
        near.destroy();
        far.destroy();
      };
      // What was said before the end arrives before it.
      const leftMs = Math.max(...passedAt.map((at) => at())) - performance.now();
      if (leftMs <= 0) close();
      else setTimeout(close, leftMs + 1);
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
