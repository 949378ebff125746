// The API outlives its embedded server, and several programs can work over one folder without harm.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  cleanUp,
  embeddedServer,
  isEmbeddedServerAlive,
  launch,
  launchAndWait,
  makeDataDir,
  type ServerProcess,
  until,
} from './server-process.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await makeDataDir();
});
afterEach(cleanUp);

const products = (server: ServerProcess) => fetch(`${server.url}/api/v1/products`);

it('answers 503 while Postgres is gone, and starts it again', async () => {
  // Asked without a pause, and about something that is kept nowhere.
  const server = await launchAndWait({ DATA_DIR: dataDir, RATE_LIMIT_SCALE: '0' });
  const health = () => fetch(`${server.url}/health`);
  expect((await health()).status).toBe(200);
  // It answers before its jobs have started, and a start that loses its database ends.
  await until('the end of the start', () => server.output().includes('Stop with Ctrl-C.'));
  const { pid } = await embeddedServer(dataDir);
  process.kill(pid, 'SIGKILL');

  let refused: Response | undefined;
  await until('a refusal', async () => {
    const response = await health();
    if (response.status !== 200) refused = response;
    return response.status !== 200;
  });
  expect(refused?.status).toBe(503);
  expect(await refused?.json()).toMatchObject({ error: { code: 'SERVICE_UNAVAILABLE' } });
  await until('the server is back', async () => (await health()).status === 200);
  // The log is written in pieces, up to a tenth of a second late.
  await expect
    .poll(server.output)
    .toContain(`The embedded Postgres (process ${pid}) has ended; starting it again.`);

  server.signal('SIGINT');
  expect(await server.exited).toBe(0);
  expect(await isEmbeddedServerAlive(dataDir)).toBe(false);
});

it('serves from one database when two programs start over one empty folder', async () => {
  const [one, two] = await Promise.all([
    launchAndWait({ DATA_DIR: dataDir }),
    launchAndWait({ DATA_DIR: dataDir }),
  ]);
  const listed = await Promise.all([one, two].map(async (server) => (await products(server)).json()));
  const ids = listed.map((page) => (page as { data: { id: string }[] }).data.map(({ id }) => id));
  expect(ids[0]).toHaveLength(12);
  expect(ids[1]).toEqual(ids[0]);

  // Whichever of them started Postgres, the other goes on.
  one.signal('SIGINT');
  expect(await one.exited).toBe(0);
  await until('the other one serves', async () => (await products(two)).status === 200);
  two.signal('SIGINT');
  expect(await two.exited).toBe(0);
  expect(await isEmbeddedServerAlive(dataDir)).toBe(false);
});

it('says in one line that the port is taken, and stops Postgres', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const server = await launch({ DATA_DIR: dataDir, PORT: String(port) });
  expect(await server.exited).toBe(1);
  expect(server.complaint()).toMatch(/^The port is taken: .*EADDRINUSE.* Set PORT to another one\.\n$/);
  expect(server.output()).not.toContain('Stop with Ctrl-C.');
  expect(await isEmbeddedServerAlive(dataDir)).toBe(false);
  other.close();
});

it('leaves a running shop alone when a second one is started by mistake', async () => {
  const first = await launchAndWait({ DATA_DIR: dataDir });
  const second = await launch({ DATA_DIR: dataDir, PORT: String(first.port) });
  expect(await second.exited).toBe(1);
  expect(second.complaint()).toContain('The port is taken');
  expect((await products(first)).status).toBe(200);
});
