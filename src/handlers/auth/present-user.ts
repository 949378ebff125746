// A user as the contract shows one: never with anything of the password.
import type { components } from '../../contract/types.ts';
import type { UserRow } from '../../db/queries/users.ts';
import type { Role } from '../../domain/actor.ts';

/** The account, for its owner and for admins. */
export function presentUser(row: UserRow): components['schemas']['User'] {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    createdAt: row.created_at.toISOString(),
  };
}
