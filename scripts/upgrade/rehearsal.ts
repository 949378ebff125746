// An upgrade and the way back, while people use the shop: old and new version take turns on one database, and nobody may
// notice.
import { chmod, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, type Database } from '../../src/db/client.ts';
import type { Wire } from '../chaos/caller.ts';
import { checkInvariants, isBackgroundDone, judge, replay } from '../chaos/checker.ts';
import { liveAsCustomer } from '../chaos/customers.ts';
import { checkDeliveries } from '../chaos/deliveries.ts';
import { type History, openHistory, type Violation } from '../chaos/history.ts';
import { createKnownOrders } from '../chaos/known-orders.ts';
import { openPartners } from '../chaos/partners.ts';
import { randomOf } from '../chaos/random.ts';
import { openShop, type Shop } from '../chaos/shop.ts';
import { workAsAdmin, workAsApprover } from '../chaos/staff.ts';
import { startWebhookReceiver } from '../chaos/webhook-receiver.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { replayAcross } from './cross-replay.ts';
import { readMeanwhile } from './long-reader.ts';
import { migrateWith, type Program, type Service, startProgram } from './programs.ts';
import { problemsInBoth, RehearsalError } from './versions.ts';

/** What a rehearsal is told. */
export interface RehearsalSettings {
  /** An empty database. */
  readonly databaseUrl: string;
  /** The folders of the two versions. */
  readonly oldRoot: string;
  readonly newRoot: string;
  /** For logs and files; the account that runs Postgres need not enter it. */
  readonly folder: string;
  /** How long each arrangement of versions serves. */
  readonly secondsEach: number;
  readonly clients: number;
  /** APIs of each version, beside one worker. */
  readonly apis: number;
  readonly seed: number;
}

/** What came of it. */
export interface Rehearsal {
  /** Without one, nobody has noticed anything. */
  readonly violations: readonly Violation[];
  readonly counts: History['counts'];
  /** The migrations that ran under load. */
  readonly migrated: readonly string[];
  /** The slowest answer while they ran. */
  readonly slowestMs: number;
  readonly replays: number;
}

/** Processes that start leave little of a small machine to the others, which is no fault of theirs. */
const PATIENCE_MS = 30_000;

/** What the webhook receiver is told: no more than one receiver is sent while the shop is as busy as here. */
const TOLD = ['order.approved', 'order.delivered'];

/** How long the workers may need for what is left when nobody asks for more. */
const CATCH_UP_MS = 60_000;

/** Rehearses. `say` gets a line for each step. Throws RehearsalError when the run itself cannot be made. */
export async function rehearse(settings: RehearsalSettings, say: (line: string) => void): Promise<Rehearsal> {
  await mkdir(settings.folder, { recursive: true });
  await chmod(settings.folder, 0o755);
  const history = openHistory(path.join(settings.folder, 'history.jsonl'));
  const random = randomOf(settings.seed);
  const secrets = random.fork('secrets');
  const service: Service = {
    databaseUrl: settings.databaseUrl,
    folder: settings.folder,
    secrets: {
      auditSealKey: secrets.token(),
      jwtSecret: secrets.token(),
      webhookSecretKey: secrets.token(),
    },
    onUnexpectedEnd: (finding) => history.violation('no process ends by itself', finding),
  };
  const first = await migrateWith(settings.oldRoot, settings.databaseUrl);
  if (first.code !== 0) throw new RehearsalError(`The old version cannot migrate: ${first.lines.join('\n')}`);

  const balancer = await startBalancer([]);
  const db = createDatabase(settings.databaseUrl, {
    maxConnections: 3,
    applicationName: 'rehearsal',
    onError: () => {},
  });
  const wire: Wire = {
    history,
    ports: [balancer.port],
    mayBeAway: false,
    patienceMs: PATIENCE_MS,
    answerProblems: await problemsInBoth(settings.oldRoot),
    isOver: false,
  };
  const stage: Stage = { settings, service, balancer, db, wire, say };
  const running: Program[] = [];
  try {
    running.push(...(await startVersion(stage, 'old', settings.oldRoot)));
    const shop = await openShop(wire, random.fork('shop'), db, settings.clients);
    const receiver = await startWebhookReceiver(history, random.fork('receiver'));
    receiver.setFaithful();
    const destination = { port: receiver.port, receiver };
    const { standing } = await openPartners(wire, random.fork('partners'), shop, destination, TOLD);
    const known = createKnownOrders(history);
    const people = liveEverybody(wire, shop, known, random);
    try {
      await serve(stage, 'The old version alone');
      const { migrated, slowestMs } = await migrateUnderLoad(stage);
      await serve(stage, 'The old version on the new schema');
      let replays = await change(stage, running, { from: 'old', to: 'new', root: settings.newRoot, shop });
      // The way back: the schema stays until nobody needs it any more.
      replays += await change(stage, running, { from: 'new', to: 'old', root: settings.oldRoot, shop });
      await takeBack(stage, migrated.length);
      await serve(stage, 'The old version on its own schema again');
      wire.isOver = true;
      await people;
      await catchUp(db);
      noteFailures(history, balancer);
      await judge(db, wire, { shop, known, auditSealKey: service.secrets.auditSealKey });
      await checkDeliveries(db, history, { receiver, standing });
      await replay(wire, random.fork('judge'));
      await stopAll(stage, running.splice(0));
      return { violations: history.violations, counts: history.counts, migrated, slowestMs, replays };
    } finally {
      wire.isOver = true;
      await people.catch(() => {});
      await receiver.close();
    }
  } finally {
    await Promise.all(running.map((program) => program.stop()));
    await balancer.close();
    await db.destroy();
    await history.close();
  }
}

interface Stage {
  readonly settings: RehearsalSettings;
  readonly service: Service;
  readonly balancer: Balancer;
  readonly db: Database;
  readonly wire: Wire;
  readonly say: (line: string) => void;
}

function liveEverybody(
  wire: Wire,
  shop: Shop,
  known: ReturnType<typeof createKnownOrders>,
  random: ReturnType<typeof randomOf>,
): Promise<unknown> {
  const world = { shop, known };
  const people = Promise.all([
    ...shop.customers.map((person, index) =>
      liveAsCustomer(wire, random.fork(`customer ${index}`), person, world),
    ),
    ...shop.admins.map((person, index) => workAsAdmin(wire, random.fork(`admin ${index}`), person, world)),
    workAsApprover(wire, random.fork('approver'), shop.approver, world),
  ]);
  people.catch(() => {});
  return people;
}

/** Lets the present arrangement serve for its time, and looks at the invariants meanwhile. */
async function serve({ settings, balancer, db, wire, say }: Stage, name: string): Promise<void> {
  const { requests, lost } = wire.history.counts;
  balancer.takeSlowestMs();
  await sleep(settings.secondsEach * 500);
  await checkInvariants(db, wire);
  await sleep(settings.secondsEach * 500);
  const { counts, violations } = wire.history;
  say(
    `${name}: ${counts.requests - requests} requests, ${counts.lost - lost} lost, the slowest took ${balancer.takeSlowestMs()} ms; ${violations.length} violations so far.`,
  );
}

/** Starts all processes of a version and puts its APIs behind the balancer. */
async function startVersion(
  { settings: { apis }, service, balancer }: Stage,
  version: 'old' | 'new',
  root: string,
): Promise<Program[]> {
  const names = Array.from(
    { length: apis },
    (_, index) => `${version}-api-${balancer.backends.length + index + 1}`,
  );
  const started = await Promise.all([
    ...names.map((name) => startProgram(service, { kind: 'api', root, name })),
    startProgram(service, {
      kind: 'worker',
      root,
      name: `${version}-worker-${balancer.backends.length + 1}`,
    }),
  ]);
  const added = started.slice(0, apis).map(({ url }) => balancer.add(url));
  // A client that comes before the balancer has seen them would be refused.
  while (added.some(({ seen }) => seen.at(-1) !== 200)) await sleep(20);
  return started;
}

async function migrateUnderLoad({
  settings,
  balancer,
  db,
  wire,
  say,
}: Stage): Promise<{ migrated: readonly string[]; slowestMs: number }> {
  balancer.takeSlowestMs();
  const migrating = migrateWith(settings.newRoot, settings.databaseUrl);
  await readMeanwhile(db, wire.history, migrating);
  const { code, lines, ms } = await migrating;
  for (const line of lines) say(`  ${line}`);
  if (code !== 0) wire.history.violation('the migration runs under load', lines.join('\n'));
  const migrated = lines.flatMap((line) => /^up {2}(\S+)$/.exec(line)?.[1] ?? []);
  const slowestMs = balancer.takeSlowestMs();
  say(`The new version migrated ${migrated.length} in ${ms} ms; the slowest answer took ${slowestMs} ms.`);
  return { migrated, slowestMs };
}

/** Takes the new version's migrations back, under load. */
async function takeBack({ settings, wire, say }: Stage, migrations: number): Promise<void> {
  if (migrations === 0) return;
  const command = ['down', String(migrations)];
  const { code, lines, ms } = await migrateWith(settings.newRoot, settings.databaseUrl, command);
  for (const line of lines) say(`  ${line}`);
  if (code !== 0) wire.history.violation('the migration is taken back under load', lines.join('\n'));
  say(`The schema was taken back in ${ms} ms.`);
}

/** Starts the other version beside the one that serves, lets both serve, and stops the first; returns the replays. */
async function change(
  stage: Stage,
  running: Program[],
  { from, to, root, shop }: { from: 'old' | 'new'; to: 'old' | 'new'; root: string; shop: Shop },
): Promise<number> {
  const before = running.splice(0);
  // Whatever fails now, all of them are stopped in the end.
  running.push(...before);
  const next = await startVersion(stage, to, root);
  running.push(...next);
  const [one, other] = [before[0], next[0]];
  if (one === undefined || other === undefined) throw new RehearsalError('There is no API to change.');
  const [, replays] = await Promise.all([
    serve(stage, `Both versions, ${from} to ${to}`),
    replayAcross(stage.wire, shop, [one.port, other.port]),
  ]);
  await stopAll(stage, before);
  running.splice(0, running.length, ...next);
  await serve(stage, `The ${to} version alone`);
  return replays;
}

/** Stops the processes one after the other, each of which must end in order. */
async function stopAll({ wire }: Stage, programs: readonly Program[]): Promise<void> {
  for (const program of programs) {
    const code = await program.stop();
    if (code !== 0) wire.history.violation('a process ends with 0', `${program.name} ended with ${code}`);
  }
}

async function catchUp(db: Database): Promise<void> {
  const deadline = Date.now() + CATCH_UP_MS;
  while (!(await isBackgroundDone(db)) && Date.now() < deadline) await sleep(200);
}

/** Nothing may be lost, although every client would ask again. */
function noteFailures(history: History, balancer: Balancer): void {
  if (history.counts.lost > 0) history.violation('no request fails', `${history.counts.lost} got no answer`);
  for (const failure of balancer.failures) history.violation('no request fails', failure);
}
