// Remembers what exists in the shop under test, so that made-up requests get past "not found" and reach the rules behind it.

import type { Role } from '../../src/domain/actor.ts';

/** Who a request comes from. */
export interface Caller {
  readonly name: string;
  /** The headers that say so. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the account may do, a key at most; undefined for whoever is nobody. */
  readonly role?: Role;
}

/** What the requests may name. */
export interface Known {
  readonly callers: readonly Caller[];
  /** Callers whose sessions may be ended. */
  readonly leaving: readonly Caller[];
  /** By kind: the name of a path parameter or of a member that ends with it. */
  readonly values: ReadonlyMap<string, readonly unknown[]>;
  /** Learns from an answer what has been made. */
  learn(operationId: string, data: unknown): void;
}

/** Enough for variety; old ones are kept, so that requests meet orders in every state. */
const MAX_VALUES_PER_KIND = 400;

/** What the `id` of a new thing is called where others refer to it. */
const ID_KINDS: Readonly<Record<string, string>> = {
  createOrder: 'orderId',
  registerUser: 'registeredUserId',
  adminCreateProduct: 'productId',
  adminCreateCoupon: 'couponId',
  listWebhookDeliveries: 'deliveryId',
  adminListFailedJobs: 'jobId',
};

/** Parameters and members that have another name than what they refer to. */
const KIND_OF_NAME: Readonly<Record<string, string>> = { productIds: 'productId', actorId: 'userId' };

/** The kind of what a parameter or member of this name refers to. */
export const kindOf = (name: string): string => KIND_OF_NAME[name] ?? name;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A memory that begins with `first`. */
export function createKnown(
  callers: readonly Caller[],
  leaving: readonly Caller[],
  first: Readonly<Record<string, readonly unknown[]>>,
): Known {
  const values = new Map<string, unknown[]>(Object.entries(first).map(([kind, some]) => [kind, [...some]]));
  const add = (kind: string, value: unknown) => {
    if (value === undefined || value === null) return;
    const some = values.get(kind) ?? [];
    values.set(kind, some);
    if (some.length < MAX_VALUES_PER_KIND && !some.includes(value)) some.push(value);
  };
  return {
    callers,
    leaving,
    values,
    learn: (operationId, data) => {
      const kind = ID_KINDS[operationId];
      if (kind !== undefined && Array.isArray(data)) for (const one of data) add(kind, one.id);
      if (!isObject(data)) return;
      if (kind !== undefined) add(kind, data.id);
      if (operationId === 'adminCreateCoupon') add('couponCode', data.code);
      if (operationId === 'createOrder') add('number', data.number);
      if (operationId === 'registerUser') add('email', data.email);
      if (operationId === 'createApiKey' && isObject(data.apiKey)) add('apiKeyId', data.apiKey.id);
      if (operationId === 'createWebhookEndpoint' && isObject(data.endpoint))
        add('endpointId', data.endpoint.id);
      if (isObject(data.refund)) add('refundId', data.refund.id);
    },
  };
}
