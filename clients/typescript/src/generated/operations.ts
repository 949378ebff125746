// Generated from openapi/ by `npm run generate`. Do not edit.

/** How an operation is called. */
export interface OperationFacts {
  readonly method: string;
  /** As in the contract, with the parameters in braces. */
  readonly path: string;
  /** Whether everybody may call it, so that no token is sent. */
  readonly public: boolean;
  /** Whether it accepts an idempotency key. */
  readonly keyed: boolean;
}

/** Every operation of the contract. */
export const operations = {
  getHealth: {
    method: 'GET',
    path: '/health',
    public: true,
    keyed: false,
  },
  getReadiness: {
    method: 'GET',
    path: '/health/ready',
    public: true,
    keyed: false,
  },
  registerUser: {
    method: 'POST',
    path: '/api/v1/auth/register',
    public: true,
    keyed: true,
  },
  login: {
    method: 'POST',
    path: '/api/v1/auth/login',
    public: true,
    keyed: false,
  },
  refreshToken: {
    method: 'POST',
    path: '/api/v1/auth/refresh',
    public: true,
    keyed: false,
  },
  logout: {
    method: 'POST',
    path: '/api/v1/auth/logout',
    public: false,
    keyed: false,
  },
  getCurrentUser: {
    method: 'GET',
    path: '/api/v1/auth/me',
    public: false,
    keyed: false,
  },
  createApiKey: {
    method: 'POST',
    path: '/api/v1/api-keys',
    public: false,
    keyed: false,
  },
  listApiKeys: {
    method: 'GET',
    path: '/api/v1/api-keys',
    public: false,
    keyed: false,
  },
  revokeApiKey: {
    method: 'DELETE',
    path: '/api/v1/api-keys/{apiKeyId}',
    public: false,
    keyed: false,
  },
  listProducts: {
    method: 'GET',
    path: '/api/v1/products',
    public: true,
    keyed: false,
  },
  getProduct: {
    method: 'GET',
    path: '/api/v1/products/{productId}',
    public: true,
    keyed: false,
  },
  getWallet: {
    method: 'GET',
    path: '/api/v1/wallet',
    public: false,
    keyed: false,
  },
  listWalletTransactions: {
    method: 'GET',
    path: '/api/v1/wallet/transactions',
    public: false,
    keyed: false,
  },
  createOrder: {
    method: 'POST',
    path: '/api/v1/orders',
    public: false,
    keyed: true,
  },
  listOrders: {
    method: 'GET',
    path: '/api/v1/orders',
    public: false,
    keyed: false,
  },
  getOrder: {
    method: 'GET',
    path: '/api/v1/orders/{orderId}',
    public: false,
    keyed: false,
  },
  payOrder: {
    method: 'POST',
    path: '/api/v1/orders/{orderId}/pay',
    public: false,
    keyed: true,
  },
  cancelOrder: {
    method: 'POST',
    path: '/api/v1/orders/{orderId}/cancel',
    public: false,
    keyed: true,
  },
  getOrderHistory: {
    method: 'GET',
    path: '/api/v1/orders/{orderId}/history',
    public: false,
    keyed: false,
  },
  getOrderInvoice: {
    method: 'GET',
    path: '/api/v1/orders/{orderId}/invoice',
    public: false,
    keyed: false,
  },
  getIdempotencyKey: {
    method: 'GET',
    path: '/api/v1/idempotency-keys/{idempotencyKey}',
    public: false,
    keyed: false,
  },
  adminListOrders: {
    method: 'GET',
    path: '/api/v1/admin/orders',
    public: false,
    keyed: false,
  },
  adminExportOrders: {
    method: 'GET',
    path: '/api/v1/admin/orders/export',
    public: false,
    keyed: false,
  },
  adminGetOrder: {
    method: 'GET',
    path: '/api/v1/admin/orders/{orderId}',
    public: false,
    keyed: false,
  },
  adminUpdateOrderStatus: {
    method: 'PATCH',
    path: '/api/v1/admin/orders/{orderId}/status',
    public: false,
    keyed: false,
  },
  adminDecideApproval: {
    method: 'POST',
    path: '/api/v1/admin/orders/{orderId}/approval',
    public: false,
    keyed: true,
  },
  adminRefundOrder: {
    method: 'POST',
    path: '/api/v1/admin/orders/{orderId}/refunds',
    public: false,
    keyed: true,
  },
  adminCreateProduct: {
    method: 'POST',
    path: '/api/v1/admin/products',
    public: false,
    keyed: true,
  },
  adminUpdateProduct: {
    method: 'PATCH',
    path: '/api/v1/admin/products/{productId}',
    public: false,
    keyed: false,
  },
  adminAdjustStock: {
    method: 'POST',
    path: '/api/v1/admin/products/{productId}/stock-adjustments',
    public: false,
    keyed: true,
  },
  adminCreateCoupon: {
    method: 'POST',
    path: '/api/v1/admin/coupons',
    public: false,
    keyed: true,
  },
  adminListCoupons: {
    method: 'GET',
    path: '/api/v1/admin/coupons',
    public: false,
    keyed: false,
  },
  adminGetCoupon: {
    method: 'GET',
    path: '/api/v1/admin/coupons/{couponId}',
    public: false,
    keyed: false,
  },
  adminUpdateCoupon: {
    method: 'PATCH',
    path: '/api/v1/admin/coupons/{couponId}',
    public: false,
    keyed: false,
  },
  adminListUsers: {
    method: 'GET',
    path: '/api/v1/admin/users',
    public: false,
    keyed: false,
  },
  adminUpdateUserRole: {
    method: 'PATCH',
    path: '/api/v1/admin/users/{userId}/role',
    public: false,
    keyed: false,
  },
  adminCreditWallet: {
    method: 'POST',
    path: '/api/v1/admin/wallets/{userId}/credits',
    public: false,
    keyed: true,
  },
  adminListAuditLogs: {
    method: 'GET',
    path: '/api/v1/admin/audit-logs',
    public: false,
    keyed: false,
  },
  adminVerifyAuditLog: {
    method: 'GET',
    path: '/api/v1/admin/audit-logs/verification',
    public: false,
    keyed: false,
  },
  adminListFailedJobs: {
    method: 'GET',
    path: '/api/v1/admin/jobs/failed',
    public: false,
    keyed: false,
  },
  adminRetryJob: {
    method: 'POST',
    path: '/api/v1/admin/jobs/{jobId}/retry',
    public: false,
    keyed: true,
  },
  createWebhookEndpoint: {
    method: 'POST',
    path: '/api/v1/webhook-endpoints',
    public: false,
    keyed: false,
  },
  listWebhookEndpoints: {
    method: 'GET',
    path: '/api/v1/webhook-endpoints',
    public: false,
    keyed: false,
  },
  getWebhookEndpoint: {
    method: 'GET',
    path: '/api/v1/webhook-endpoints/{endpointId}',
    public: false,
    keyed: false,
  },
  updateWebhookEndpoint: {
    method: 'PATCH',
    path: '/api/v1/webhook-endpoints/{endpointId}',
    public: false,
    keyed: false,
  },
  deleteWebhookEndpoint: {
    method: 'DELETE',
    path: '/api/v1/webhook-endpoints/{endpointId}',
    public: false,
    keyed: false,
  },
  listWebhookDeliveries: {
    method: 'GET',
    path: '/api/v1/webhook-endpoints/{endpointId}/deliveries',
    public: false,
    keyed: false,
  },
  redeliverWebhook: {
    method: 'POST',
    path: '/api/v1/webhook-endpoints/{endpointId}/redeliveries',
    public: false,
    keyed: true,
  },
  listEvents: {
    method: 'GET',
    path: '/api/v1/events',
    public: false,
    keyed: false,
  },
} as const satisfies Record<string, OperationFacts>;

/** The name of an operation. */
export type OperationId = keyof typeof operations;

/** The codes of the error catalogue in this version of the contract. */
export type KnownErrorCode =
  | 'VALIDATION_FAILED'
  | 'UNAUTHENTICATED'
  | 'INVALID_CREDENTIALS'
  | 'REFRESH_TOKEN_INVALID'
  | 'REFRESH_TOKEN_REUSED'
  | 'INSUFFICIENT_FUNDS'
  | 'FORBIDDEN'
  | 'ROUTE_NOT_FOUND'
  | 'ORDER_NOT_FOUND'
  | 'PRODUCT_NOT_FOUND'
  | 'COUPON_NOT_FOUND'
  | 'USER_NOT_FOUND'
  | 'API_KEY_NOT_FOUND'
  | 'INVOICE_NOT_FOUND'
  | 'JOB_NOT_FOUND'
  | 'WEBHOOK_ENDPOINT_NOT_FOUND'
  | 'WEBHOOK_DELIVERY_NOT_FOUND'
  | 'IDEMPOTENCY_KEY_NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'EMAIL_TAKEN'
  | 'SKU_TAKEN'
  | 'COUPON_CODE_TAKEN'
  | 'OUT_OF_STOCK'
  | 'COUPON_EXHAUSTED'
  | 'COUPON_LIMIT_BELOW_USAGE'
  | 'LAST_ADMIN'
  | 'API_KEY_LIMIT_REACHED'
  | 'WEBHOOK_ENDPOINT_LIMIT_REACHED'
  | 'WEBHOOK_ENDPOINT_DISABLED'
  | 'IDEMPOTENCY_KEY_IN_USE'
  | 'VERSION_MISMATCH'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'ORDER_STATUS_INVALID'
  | 'ORDER_EXPIRED'
  | 'ORDER_NOT_PAID'
  | 'REFUND_EXCEEDS_PAYMENT'
  | 'RESTOCK_EXCEEDS_ORDER'
  | 'COUPON_NOT_APPLICABLE'
  | 'CURRENCY_MISMATCH'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'RATE_LIMITED'
  | 'INTERNAL_ERROR'
  | 'SERVICE_UNAVAILABLE';
