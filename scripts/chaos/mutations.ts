// Removes one guard of the program at a time in a copy of it, to show that the checker sees what the guard prevents.

import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FaultKind } from './nemesis.ts';

/** A change of the sources that breaks a promise. */
export interface Mutation {
  readonly name: string;
  /** The promise that is broken, and how. */
  readonly breaks: string;
  readonly edits: readonly { readonly file: string; readonly find: string; readonly replace: string }[];
  /** Faults that bring it to light soonest; all when there are none. */
  readonly faults?: readonly FaultKind[];
  /** A file without which the program does not have the part that is changed. */
  readonly needs?: string;
}

/** The repository. */
const ROOT = path.resolve(import.meta.dirname, '../..');

/** What the program needs beside its packages. */
const COPIED = ['src', 'db', 'package.json'];

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'key-after-payment',
    breaks: 'The idempotency record of a payment is written by a statement of its own, after the payment.',
    edits: [
      {
        file: 'src/db/queries/order-payments.ts',
        find: ".with('stored', (cte) => insertFor(cte, 'idempotency_keys', answerRow(payment.keyed), 'paid'))",
        replace: '',
      },
      {
        file: 'src/db/queries/order-payments.ts',
        find: 'if (paid === true) {',
        replace:
          "if (paid === true) {\n    await db.insertInto('idempotency_keys').values(answerRow(payment.keyed)).execute();",
      },
    ],
  },
  {
    name: 'wallet-checked-in-program',
    breaks: 'The balance is read, compared and set by the program, without the condition in the statement.',
    edits: [
      {
        file: 'src/db/queries/order-payments.ts',
        find: ".where('wallets.balance_minor', '>=', amount)",
        replace: '',
      },
    ],
  },
  {
    name: 'commits-not-durable',
    breaks: 'A commit is acknowledged before its journal is written.',
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
    name: 'dispatch-without-turn',
    breaks: 'Events are placed in the feed outside of the transaction that holds the turn.',
    edits: [
      {
        file: 'src/jobs/dispatch-events.ts',
        find: 'const events = await inTransaction(db, (trx) => dispatchBatch(trx, queue, consumers));',
        replace: 'const events = await dispatchBatch(db as never, queue, consumers);',
      },
    ],
  },
  {
    name: 'webhook-after-commit',
    breaks: 'The jobs of an event are enqueued after the commit that dispatches it.',
    needs: 'src/jobs/fan-out-webhooks.ts',
    edits: [
      {
        file: 'src/jobs/dispatch-events.ts',
        find: 'const events = await inTransaction(db, (trx) => dispatchBatch(trx, queue, consumers));',
        replace:
          'const late: NewJob[] = [];\n' +
          '    const collect = { enqueue: async (_trx: unknown, jobs: readonly NewJob[]) => { late.push(...jobs); } };\n' +
          '    const events = await inTransaction(db, (trx) => dispatchBatch(trx, collect as never, consumers));\n' +
          '    await inTransaction(db, (trx) => queue.enqueue(trx, late));',
      },
    ],
    faults: ['killed while slow', 'backends terminated', 'connections dropped'],
  },
];

/** Whether the program has the part that the mutation changes. */
export const isApplicable = ({ needs }: Mutation): boolean =>
  needs === undefined || existsSync(path.join(ROOT, needs));

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
