// Removes one guard of the program at a time in a copy of it, to show that the checker sees what the guard prevents.
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FaultKind } from './nemesis.ts';

/** A change of the sources that breaks a promise. */
export interface Mutation {
  readonly name: string;
  /** The promise that is broken, and how. */
  readonly breaks: string;
  /** The rules by which it shows: the first always does, the others may, and no other may. */
  readonly caughtBy: readonly [string, ...string[]];
  readonly edits: readonly { readonly file: string; readonly find: string; readonly replace: string }[];
  /** Faults that bring it to light soonest; all when there are none. */
  readonly faults?: readonly FaultKind[];
  /** Statements that take the database's own guard away, too. */
  readonly schema?: string;
}

/** The repository. */
const ROOT = path.resolve(import.meta.dirname, '../..');

/** What the program needs beside its packages. */
const COPIED = ['src', 'db', 'scripts', 'package.json', 'package-lock.json'];

/** The payment's debit without its condition: whether the wallet covers the order is decided by what the program has seen. */
const DEBIT_UNCONDITIONED = {
  file: 'src/db/queries/order-payments.ts',
  find: ".where('wallets.balance_minor', '>=', amount)",
  replace: '',
};

/** What shows when the work that follows from an event is lost. */
const LOST_WORK: Mutation['caughtBy'] = [
  'a mail that is due is sent or has its job',
  'an invoice that is due is stored or has its job',
  'all background work is done',
  'each event is mailed to the customer of its order, once',
  'each payment has one invoice and each refund one credit note, stored',
  'invoices and credit notes are numbered without gaps, and none is for nothing',
  'the file of each invoice is stored',
  'every event reaches the webhook receiver',
  'the events of an order arrive numbered without gaps',
  'every event is dispatched, in one unbroken feed',
  'the feed shows each event once, in an order that never changes',
];

/** Faults that come between two statements of a worker. */
const WORKERS_BROKEN = ['killed while slow', 'backends terminated', 'connections dropped'] as const;

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'key-after-payment',
    breaks: 'The idempotency record of a payment is written by a statement of its own, after the payment.',
    caughtBy: [
      'an effect has its idempotency key',
      'what was acknowledged is there',
      'a repeated request gets the same answer',
      'an answer keeps to the contract',
    ],
    edits: [
      {
        file: 'src/db/queries/order-payments.ts',
        find: `
    .with('stored', (cte) =>
      insertFor(cte, 'idempotency_keys', columnsOf(value, 'answer', ANSWER_COLUMNS), 'paid'),
    )`,
        replace: '',
      },
      {
        file: 'src/db/queries/order-payments.ts',
        find: 'if (paid) tell(db,',
        replace:
          "if (paid) await db.insertInto('idempotency_keys').values(answerRow(keyed)).execute();\n  if (paid) tell(db,",
      },
    ],
  },
  {
    name: 'wallet-checked-in-program',
    breaks:
      'The wallet is compared with the total by the program alone; the database has no guard of its own either.',
    caughtBy: [
      'a wallet holds the sum of its entries',
      'each entry tells the balance after it',
      // The contract knows no negative balance.
      'an answer keeps to the contract',
    ],
    edits: [DEBIT_UNCONDITIONED],
    schema: 'ALTER TABLE wallets DROP CONSTRAINT wallets_balance_not_negative',
    faults: ['connections slow', 'process paused'],
  },
  {
    name: 'wallet-guarded-by-constraint-alone',
    breaks:
      'The wallet is compared by the program alone, and the database refuses what the program then overdraws.',
    caughtBy: ['an answer keeps to the contract'],
    edits: [DEBIT_UNCONDITIONED],
    faults: ['connections slow', 'process paused'],
  },
  {
    name: 'commits-not-durable',
    breaks: 'A commit is acknowledged before its journal is written.',
    caughtBy: [
      'what was acknowledged is there',
      'a repeated request gets the same answer',
      'a change is acknowledged to one request',
      'no acknowledged change is unseen later',
      'an answer keeps to the contract',
      'a key tells what became of it',
      'only events that happened are told',
      'every event reaches the webhook receiver',
      'every mail that is due reaches its customer',
      'the feed shows each event once, in an order that never changes',
    ],
    edits: [
      {
        file: 'src/db/client.ts',
        find: 'keepAlive: true,',
        replace: "keepAlive: true,\n    options: '-c synchronous_commit=off',",
      },
    ],
    faults: ['postgres killed'],
  },
  {
    name: 'dispatch-without-transaction',
    breaks: 'Events are dispatched statement by statement: deliveries, jobs and places in the feed apart.',
    // Two dispatchers that give out the same places in the feed stop each other for good.
    caughtBy: [
      'every event is dispatched, in one unbroken feed',
      'everything heals within 15 s',
      ...LOST_WORK,
    ],
    edits: [
      {
        file: 'src/jobs/dispatch-events.ts',
        find: 'const events = await inTransaction(db, (trx) => dispatchBatch(trx, queue, consumers));',
        replace: 'const events = await dispatchBatch(db as never, queue, consumers);',
      },
    ],
    faults: WORKERS_BROKEN,
  },
  {
    name: 'webhook-after-commit',
    breaks: 'Webhooks, mails and invoices of an event are made due after the commit that dispatches it.',
    caughtBy: LOST_WORK,
    edits: [
      {
        file: 'src/jobs/dispatch-events.ts',
        find: 'const events = await inTransaction(db, (trx) => dispatchBatch(trx, queue, consumers));',
        replace:
          'const told: EventRow[] = [];\n' +
          '    const note: EventConsumer = async (_trx, some) => { told.push(...some); return []; };\n' +
          '    const events = await inTransaction(db, (trx) => dispatchBatch(trx, queue, [note]));\n' +
          '    await inTransaction(db, async (trx) => {\n' +
          '      for (const consume of consumers) await queue.enqueue(trx, await consume(trx, told));\n' +
          '    });',
      },
    ],
    faults: WORKERS_BROKEN,
  },
];

/**
 * Copies the program into `folder`, inside the repository so that it finds its packages, and changes the copy.
 * Throws when the sources no longer hold what the mutation changes.
 */
export async function mutatedProgram(mutation: Mutation, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const part of COPIED) await cp(path.join(ROOT, part), path.join(folder, part), { recursive: true });
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const { file, find, replace } of mutation.edits) {
    const target = path.join(folder, file);
    const text = await readFile(target, 'utf8');
    if (text.split(find).length !== 2) {
      throw new Error(`The mutation ${mutation.name} does not fit ${file} any more: it looks for\n${find}`);
    }
    await writeFile(
      target,
      text.replace(find, () => replace),
    );
  }
  return folder;
}
