// What the package offers; nothing runs when it is imported.
export { type Client, type ClientOptions, createClient } from './client.ts';
export { ApiError, ConnectionError, type ErrorCode, type ErrorDetails, SignedOutError } from './errors.ts';
export type { components, operations, paths } from './generated/contract.ts';
export type { KnownErrorCode, OperationId } from './generated/operations.ts';
export { DEFAULT_RETRY, type RetryOptions } from './retry.ts';
export { memoryTokenStore, type TokenStore, type Tokens } from './session.ts';
export type {
  Answer,
  CallOptions,
  DataOf,
  EventType,
  Input,
  ItemOf,
  ListInput,
  ListOperationId,
  Method,
  OrderEvent,
} from './types.ts';
