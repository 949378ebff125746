// Generated from openapi/openapi.yaml by `npm run generate`. Do not edit.

/** What each error code means: the HTTP status that carries it, its message, and what the client does about it. */
export const errorCatalogue = {
  VALIDATION_FAILED: {
    status: 400,
    message: 'The request does not fit the contract.',
    action: 'Correct the fields named in `details.fields`; do not retry unchanged.',
  },
  UNAUTHENTICATED: {
    status: 401,
    message: 'A valid access token or API key is required.',
    action: 'Refresh the access token or sign in again, then repeat the request. An API key is sent alone, and works where the operation names a scope, until it expires or is revoked.',
  },
  INVALID_CREDENTIALS: {
    status: 401,
    message: 'The e-mail address or the password is wrong.',
    action: 'Ask the user again.',
  },
  REFRESH_TOKEN_INVALID: {
    status: 401,
    message: 'The refresh token is unknown, expired or revoked.',
    action: 'Sign in again.',
  },
  REFRESH_TOKEN_REUSED: {
    status: 401,
    message: 'The refresh token was used before, so its session has been ended.',
    action: 'Sign in again, and find out who else holds the token.',
  },
  INSUFFICIENT_FUNDS: {
    status: 402,
    message: 'The wallet does not hold enough for this order.',
    action: 'Add funds, then repeat the request; the same idempotency key may be used.',
  },
  FORBIDDEN: {
    status: 403,
    message: 'You are not allowed to do this.',
    action: 'Read `details`. Use an account with one of its `roles`, or an API key with one of its `scopes`; without either, leave it to somebody else, as the decision about an order of your own.',
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    message: 'There is nothing at this address.',
    action: 'Check method and path against the contract.',
  },
  ORDER_NOT_FOUND: {
    status: 404,
    message: 'There is no such order.',
    action: 'Check the id; an order of somebody else answers the same.',
  },
  PRODUCT_NOT_FOUND: {
    status: 404,
    message: 'There is no such product, or it is no longer sold.',
    action: 'Remove the products named in `details.productIds`, if any, and browse the catalogue again.',
  },
  COUPON_NOT_FOUND: {
    status: 404,
    message: 'There is no such coupon.',
    action: 'Check the code or the id.',
  },
  USER_NOT_FOUND: {
    status: 404,
    message: 'There is no such user.',
    action: 'Check the id.',
  },
  API_KEY_NOT_FOUND: {
    status: 404,
    message: 'There is no such API key.',
    action: 'Check the id; a key of somebody else answers the same.',
  },
  INVOICE_NOT_FOUND: {
    status: 404,
    message: 'The order has no such invoice.',
    action: 'An invoice is there once the order is paid; `refundId` must be a refund of the order.',
  },
  JOB_NOT_FOUND: {
    status: 404,
    message: 'There is no such failed job.',
    action: 'List the failed jobs again; this one may have been retried already.',
  },
  WEBHOOK_ENDPOINT_NOT_FOUND: {
    status: 404,
    message: 'There is no such webhook endpoint.',
    action: 'Check the id; an endpoint of somebody else answers the same.',
  },
  WEBHOOK_DELIVERY_NOT_FOUND: {
    status: 404,
    message: 'There is no such webhook delivery.',
    action: 'Check the id; deliveries are kept for 30 days.',
  },
  IDEMPOTENCY_KEY_NOT_FOUND: {
    status: 404,
    message: 'No completed request of yours carries this idempotency key.',
    action: 'The request has had no effect so far. Repeat it with the same key, within 72 hours of the first attempt.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    message: 'This address does not answer to this method.',
    action: 'Use one of the methods in the `Allow` header.',
  },
  EMAIL_TAKEN: {
    status: 409,
    message: 'An account with this e-mail address exists.',
    action: 'Sign in instead.',
  },
  SKU_TAKEN: {
    status: 409,
    message: 'A product with this SKU exists.',
    action: 'Choose another SKU or update that product.',
  },
  COUPON_CODE_TAKEN: {
    status: 409,
    message: 'A coupon with this code exists.',
    action: 'Choose another code or update that coupon.',
  },
  OUT_OF_STOCK: {
    status: 409,
    message: 'There is not enough stock.',
    action: 'Lower the quantities named in `details.products`.',
  },
  COUPON_EXHAUSTED: {
    status: 409,
    message: 'The coupon has been redeemed as often as it may be.',
    action: 'Order without it or with another one.',
  },
  COUPON_LIMIT_BELOW_USAGE: {
    status: 409,
    message: 'The coupon has been redeemed more often than the new limit allows.',
    action: 'Choose a limit of at least `details.redemptionCount`.',
  },
  LAST_ADMIN: {
    status: 409,
    message: 'The last administrator cannot lose the role.',
    action: 'Make somebody else an administrator first.',
  },
  API_KEY_LIMIT_REACHED: {
    status: 409,
    message: 'You have as many API keys as you may have.',
    action: 'Revoke a key that is no longer used, then repeat the request.',
  },
  WEBHOOK_ENDPOINT_LIMIT_REACHED: {
    status: 409,
    message: 'You have as many webhook endpoints as a user may have.',
    action: 'Remove one of them first; `details.limit` says how many there may be.',
  },
  WEBHOOK_ENDPOINT_DISABLED: {
    status: 409,
    message: 'The webhook endpoint is disabled.',
    action: 'Enable it first.',
  },
  IDEMPOTENCY_KEY_IN_USE: {
    status: 409,
    message: 'A request with this idempotency key is still running.',
    action: 'Wait for `Retry-After`, then repeat the same request with the same key.',
  },
  VERSION_MISMATCH: {
    status: 412,
    message: 'The resource has changed since the version in `If-Match`.',
    action: 'Read it again, decide again, and send the new `ETag`.',
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    message: 'The request body is too large.',
    action: 'Send at most 64 KiB.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    message: 'The request body must be `application/json`.',
    action: 'Set `Content-Type` to `application/json`.',
  },
  ORDER_STATUS_INVALID: {
    status: 422,
    message: "The order's status does not allow this change.",
    action: 'Read `details.currentStatus` and `details.allowedTransitions`; do not retry unchanged.',
  },
  ORDER_EXPIRED: {
    status: 422,
    message: 'The order was not paid or decided in time.',
    action: 'Place the order again.',
  },
  ORDER_NOT_PAID: {
    status: 422,
    message: 'The order has not been paid, so there is nothing to refund.',
    action: 'Cancel the order instead, or wait until it is paid.',
  },
  REFUND_EXCEEDS_PAYMENT: {
    status: 422,
    message: 'The refund is more than what is left of the payment.',
    action: 'Refund at most `details.refundableMinor`; when that is 0, everything has been refunded.',
  },
  RESTOCK_EXCEEDS_ORDER: {
    status: 422,
    message: 'The refund would put back more pieces than the order has out.',
    action: 'Lower the quantities named in `details.products` to what is `available`.',
  },
  COUPON_NOT_APPLICABLE: {
    status: 422,
    message: 'The coupon does not apply to this order.',
    action: 'Read `details.reason`; order without it or meet its condition.',
  },
  CURRENCY_MISMATCH: {
    status: 422,
    message: "The amount is not in the shop's currency.",
    action: 'Use `details.currency`.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    message: 'This idempotency key belongs to a different request.',
    action: 'Use a new key for a new request; repeat a request unchanged.',
  },
  RATE_LIMITED: {
    status: 429,
    message: 'Too many requests.',
    action: 'Wait for `Retry-After`, then repeat the request.',
  },
  INTERNAL_ERROR: {
    status: 500,
    message: 'Something went wrong on our side.',
    action: 'Repeat the request with the same idempotency key; quote `requestId` if it stays.',
  },
  SERVICE_UNAVAILABLE: {
    status: 503,
    message: 'The service cannot answer right now.',
    action: 'Wait for `Retry-After`, then repeat the request with the same idempotency key.',
  },
} as const;

/** The meaning of a failure. */
export type ErrorCode = keyof typeof errorCatalogue;
