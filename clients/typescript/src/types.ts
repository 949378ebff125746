// Derives what each operation takes and returns from the types that are generated from the contract.
import type { operations as Contract, components } from './generated/contract.ts';
import type { OperationId } from './generated/operations.ts';

/** What every call takes beside its own input. */
export interface CallOptions {
  /** Names the request for POSTs that accept a key; without it each call makes a key of its own. */
  readonly idempotencyKey?: string | undefined;
  /** The `etag` that the decision is based on: refused with VERSION_MISMATCH when the resource has changed since. */
  readonly ifMatch?: string | undefined;
  /** Ends the call, also while it waits to be repeated. */
  readonly signal?: AbortSignal | undefined;
  /** How long one attempt may take, in milliseconds. */
  readonly timeoutMs?: number | undefined;
  /** More headers, such as `Prefer` for the mock server. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

type PathOf<Op extends OperationId> = Contract[Op]['parameters'] extends { path: infer Path }
  ? { readonly path: Readonly<Path> }
  : unknown;

/** The query of an operation; never for one that takes none. */
export type QueryOf<Op extends OperationId> = NonNullable<
  Contract[Op]['parameters'] extends { query?: infer Query } ? Query : never
>;

type Query<Op extends OperationId> = [QueryOf<Op>] extends [never]
  ? unknown
  : { readonly query?: Readonly<QueryOf<Op>> };

type BodyOf<Op extends OperationId> = Contract[Op] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? { readonly body: Body }
  : NonNullable<Contract[Op]['requestBody']> extends { content: { 'application/json': infer Body } }
    ? [NonNullable<Contract[Op]['requestBody']>] extends [never]
      ? unknown
      : { readonly body?: Body }
    : unknown;

/** What the operation takes: `path`, `query` and `body` as the contract has them, and the options of every call. */
export type Input<Op extends OperationId> = PathOf<Op> & Query<Op> & BodyOf<Op> & CallOptions;

type SuccessStatus = 200 | 201 | 202 | 204;

type SuccessOf<Op extends OperationId> = Contract[Op]['responses'][keyof Contract[Op]['responses'] &
  SuccessStatus];

type EnvelopeOf<Op extends OperationId> =
  SuccessOf<Op> extends { content: { 'application/json': infer Envelope } } ? Envelope : never;

type DataIn<Response> = Response extends { content: { 'application/json': { data: infer Data } } }
  ? Data
  : Response extends { content?: never }
    ? undefined
    : Blob;

/** What the operation returns, out of its envelope: nothing after 204, a Blob when it is no JSON. */
export type DataOf<Op extends OperationId> = DataIn<SuccessOf<Op>>;

type MetaOf<Op extends OperationId> = EnvelopeOf<Op> extends { meta: infer Meta } ? Meta : undefined;

/** The answer of an operation that succeeded. */
export interface Answer<Op extends OperationId> {
  readonly data: DataOf<Op>;
  /** Where the page stands in its list; undefined for what is no list. */
  readonly meta: MetaOf<Op>;
  readonly status: number;
  /** The version of the resource, for `ifMatch`. */
  readonly etag: string | undefined;
  readonly requestId: string | undefined;
  /** The key that was sent. */
  readonly idempotencyKey: string | undefined;
  /** Whether this is the stored answer of an earlier request with the same key. */
  readonly replayed: boolean;
}

/** An operation as a function. The input may be left out where nothing in it is required. */
export type Method<Op extends OperationId> =
  Record<never, never> extends Input<Op>
    ? (input?: Input<Op>) => Promise<Answer<Op>>
    : (input: Input<Op>) => Promise<Answer<Op>>;

/** The operations whose lists can be read to the end; a feed, whose cursor is never null, has none. */
export type ListOperationId = {
  [Op in OperationId]: EnvelopeOf<Op> extends {
    data: readonly unknown[];
    meta: { nextCursor: infer Cursor };
  }
    ? null extends Cursor
      ? Op
      : never
    : never;
}[OperationId];

/** What a webhook endpoint gets as its body, and what the feed lists. */
export type OrderEvent = components['schemas']['OrderEvent'];

/** The types of events in this version of the contract. */
export type EventType = components['schemas']['EventType'];

/** One row of a list. */
export type ItemOf<Op extends ListOperationId> = DataOf<Op> extends readonly (infer Item)[] ? Item : never;

/** What a list is read with: the cursor is followed, so there is no page to choose. */
export type ListInput<Op extends ListOperationId> = PathOf<Op> & {
  readonly query?: Readonly<Omit<QueryOf<Op>, 'page' | 'cursor'>>;
} & Omit<CallOptions, 'idempotencyKey' | 'ifMatch'>;
