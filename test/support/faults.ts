// A proxy before Postgres that knows where one statement ends and the next begins, and strikes exactly there: the server
// ends the connection, the response is lost, or both sides hear nothing any more.
import { connect, createServer, type Socket } from 'node:net';
import { asAdmin } from './postgres.ts';

/** What happens at which statement, counted from 1 since the proxy was armed. */
export interface Fault {
  readonly statement: number;
  /** `before`: the server never sees the statement. `after`: it has executed it, but its response is lost. */
  readonly when: 'before' | 'after';
  /** `kill`: an administrator ends the backend. `drop`: the client's connection breaks. `freeze`: silence. */
  readonly how: 'kill' | 'drop' | 'freeze';
}

/** What became of an armed fault. */
export interface Strike {
  /** The texts of all statements that came since the proxy was armed, in their order. */
  readonly statements: readonly string[];
  /** The statement that was struck, or undefined when there were fewer. */
  readonly struck: string | undefined;
}

export interface FaultProxy {
  /** The database's URL through the proxy. */
  readonly url: string;
  /** Counts from now on, and strikes once. */
  arm(fault: Fault): void;
  /** Tells what has happened so far. */
  seen(): Strike;
  /** Ends the counting and tells what happened. */
  disarm(): Strike;
  /** Ends all connections, frozen ones included. */
  close(): Promise<void>;
}

interface Armed {
  readonly fault: Fault;
  readonly statements: string[];
  struck: string | undefined;
}

/** One connection through the proxy. */
interface Link {
  readonly client: Socket;
  readonly server: Socket;
  /** The backend's process id, once the server has told it. */
  pid: number;
  /** The texts of prepared statements by their names. */
  readonly prepared: Map<string, string>;
  /** What the client has sent of the statement that is not complete yet. */
  unit: Buffer[];
  text: string;
  /** Set while the response of the struck statement is held back. */
  withheld: Fault['how'] | undefined;
}

/** Starts a proxy to the server of `url` (postgres://…). */
export async function createFaultProxy(url: string): Promise<FaultProxy> {
  const target = new URL(url);
  const links = new Set<Link>();
  let armed: Armed | undefined;

  const nextStatement = (link: Link) => {
    const unit = Buffer.concat(link.unit);
    link.unit = [];
    if (armed === undefined) return link.server.write(unit);
    armed.statements.push(link.text);
    const { fault } = armed;
    if (armed.struck !== undefined || armed.statements.length !== fault.statement)
      return link.server.write(unit);
    armed.struck = link.text;
    if (fault.when === 'before') return strike(link, fault.how);
    link.withheld = fault.how;
    return link.server.write(unit);
  };

  const listener = createServer((client) => {
    const server = connect(Number(target.port), target.hostname);
    const link: Link = {
      client,
      server,
      pid: 0,
      prepared: new Map(),
      unit: [],
      text: '',
      withheld: undefined,
    };
    links.add(link);
    client.setNoDelay(true);
    server.setNoDelay(true);
    client.on(
      'data',
      splitMessages(true, (message) => fromClient(link, message, nextStatement)),
    );
    const readServer = splitMessages(false, (message) => fromServer(link, message));
    server.on('data', (chunk: Buffer) => {
      const wasWithheld = link.withheld !== undefined;
      readServer(chunk);
      // What the server says when it is ended passes, its answer to the struck statement does not.
      if (!wasWithheld && link.withheld === undefined && client.writable) client.write(chunk);
    });
    const end = () => {
      links.delete(link);
      client.destroy();
      server.destroy();
    };
    client.on('close', end).on('error', end);
    server.on('close', end).on('error', end);
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));

  const seen = (): Strike => ({ statements: armed?.statements ?? [], struck: armed?.struck });
  const through = new URL(url);
  through.hostname = '127.0.0.1';
  through.port = String((listener.address() as { port: number }).port);
  return {
    url: through.href,
    arm: (fault) => {
      armed = { fault, statements: [], struck: undefined };
    },
    seen,
    disarm: () => {
      const strike = seen();
      armed = undefined;
      return strike;
    },
    close: async () => {
      for (const { client, server } of links) {
        client.destroy();
        server.destroy();
      }
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}

function strike(link: Link, how: Fault['how']): void {
  link.withheld = undefined;
  if (how === 'drop') link.client.destroy();
  if (how === 'freeze') link.withheld = 'freeze';
  if (how === 'kill') {
    // The client hears of it as of any administrator's command: an error, then the end of the connection.
    void asAdmin((admin) => admin.query('SELECT pg_terminate_backend($1, 5000)', [link.pid]));
  }
}

/** Gathers the messages of one statement: a simple query, or everything up to a Sync. */
function fromClient(
  link: Link,
  message: { type: string; bytes: Buffer },
  nextStatement: (link: Link) => void,
): void {
  const { type, bytes } = message;
  if (type === 'Q') link.text = textsOf(bytes)[0] ?? '';
  if (type === 'P') {
    const [name = '', text = ''] = textsOf(bytes);
    link.prepared.set(name, text);
  }
  if (type === 'B') link.text = link.prepared.get(textsOf(bytes)[1] ?? '') ?? '';
  if (link.withheld === 'freeze') return;
  if (!'QPBDES'.includes(type)) {
    link.server.write(bytes);
    return;
  }
  link.unit.push(bytes);
  if (type === 'Q' || type === 'S') nextStatement(link);
}

function fromServer(link: Link, message: { type: string; bytes: Buffer }): void {
  if (message.type === 'K') link.pid = message.bytes.readInt32BE(5);
  // ReadyForQuery: the statement has been executed, and a COMMIT has committed.
  if (message.type === 'Z' && link.withheld !== undefined) strike(link, link.withheld);
}

/** The zero-terminated texts at the beginning of a message. */
function textsOf(bytes: Buffer): string[] {
  return bytes.subarray(5).toString('utf8').split('\0');
}

/**
 * Cuts a stream into messages: a letter and a length that counts itself. The client's first message has no letter; it
 * gets a blank.
 */
function splitMessages(
  hasStartup: boolean,
  take: (message: { type: string; bytes: Buffer }) => void,
): (chunk: Buffer) => void {
  let pending: Buffer = Buffer.alloc(0);
  let isStartup = hasStartup;
  return (chunk) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const head = isStartup ? 0 : 1;
      if (pending.length < head + 4) return;
      const length = head + pending.readInt32BE(head);
      if (pending.length < length) return;
      const bytes = Buffer.from(pending.subarray(0, length));
      pending = pending.subarray(length);
      take({ type: isStartup ? ' ' : String.fromCharCode(bytes[0] ?? 0), bytes });
      isStartup = false;
    }
  };
}
