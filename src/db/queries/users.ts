// Users and their roles. One row per mailbox, and role changes lock every admin, so that the shop never loses its last.
import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '../client.ts';
import { keepingTotal } from '../kept-totals.ts';
import type { Users } from '../tables.ts';
import { fetchPage, type PageRequest } from './paging.ts';

export type UserRow = Selectable<Users>;

/** The user. */
export function findUser(db: Database | Tx, id: string): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The user with this e-mail address; addresses are small letters. */
export function findUserByEmail(db: Database | Tx, email: string): Promise<UserRow | undefined> {
  return db.selectFrom('users').selectAll().where('email', '=', email).executeTakeFirst();
}

/** Whether there is any user: a shop without one is empty. */
export async function isAnyUser(db: Database): Promise<boolean> {
  return (await db.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/**
 * The user, if there is one, and all admins, with their rows locked until the transaction ends. Locked in the order of
 * the ids, so that two admins who take the role from each other wait instead of deadlocking; the second then reads what
 * the first has left.
 */
export function lockUserAndAdmins(trx: Tx, id: string): Promise<UserRow[]> {
  return trx
    .selectFrom('users')
    .selectAll()
    .where((eb) => eb.or([eb('role', '=', 'ADMIN'), eb('id', '=', id)]))
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** A user to be added. */
export interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly passwordHash: string;
  readonly createdAt: Date;
}

/** Adds a user. Throws a unique violation of `users_email_unique` when the address has an account. */
export function insertUser(trx: Tx, user: NewUser): Promise<UserRow> {
  return trx
    .insertInto('users')
    .values({
      id: user.id,
      email: user.email,
      name: user.name,
      role: user.role,
      password_hash: user.passwordHash,
      created_at: user.createdAt,
      updated_at: user.createdAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Changes the role of a locked user. */
export function updateUserRole(trx: Tx, id: string, role: string, now: Date): Promise<UserRow> {
  return trx
    .updateTable('users')
    .set({ role, updated_at: now })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Which users to list; undefined filters nothing. */
export interface UserFilter {
  /** A part of the e-mail address or the name. */
  readonly text?: string | undefined;
  readonly role?: string | undefined;
}

/** A page of users, the newest first. */
export function listUsers(db: Database, filter: UserFilter, page: PageRequest) {
  let query = db.selectFrom('users');
  if (filter.role !== undefined) query = query.where('role', '=', filter.role);
  if (filter.text !== undefined) {
    const pattern = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`(email ILIKE ${pattern} OR name ILIKE ${pattern})`);
  }
  return fetchPage(
    query.selectAll(),
    keepingTotal(
      db,
      query.select(({ fn }) => fn.countAll<number>().as('total')),
    ),
    page,
    { keys: ['created_at', 'id'], direction: 'desc' },
  );
}
