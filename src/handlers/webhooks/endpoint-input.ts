// Reads what users say of an endpoint: an address that may be sent to, and the types of events in one form.
import { invalidFields } from '../../domain/errors.ts';
import { RefusedDestination } from '../../platform/destinations.ts';
import type { Services } from '../handler.ts';

/** Throws VALIDATION_FAILED when nothing may be sent to the address. It looks the name up, so no transaction waits for it. */
export async function assertDestination(
  url: string,
  { outbound }: Pick<Services, 'outbound'>,
): Promise<void> {
  try {
    await outbound.check(url);
  } catch (error) {
    if (!(error instanceof RefusedDestination)) throw error;
    throw invalidFields({ in: 'body', field: '/url', rule: 'destination', message: error.message });
  }
}

/** The types in a fixed order; `*` makes all others needless. */
export function readEventTypes(types: readonly string[] = ['*']): string[] {
  return types.includes('*') ? ['*'] : types.toSorted();
}
