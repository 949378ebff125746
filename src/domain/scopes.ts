// What the scopes of an API key are worth: a key can never do more than its owner, so a scope is of use to the roles that
// may call one of its operations, as the contract's table says.
import { operations } from '../contract/operations.ts';
import type { components } from '../contract/types.ts';
import type { Role } from './actor.ts';

/** A scope that a key can be made with. */
export type Scope = components['schemas']['CreateApiKeyRequest']['scopes'][number];

/** Whether a user of the role could do anything at all through the scope. */
export function isOfUse(scope: Scope, role: Role): boolean {
  return Object.values(operations).some(
    ({ scopes, roles }) =>
      (scopes as readonly string[]).includes(scope) &&
      (roles.length === 0 || (roles as readonly string[]).includes(role)),
  );
}
