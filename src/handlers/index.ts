// The explicit list of all handlers: an operation of the contract without its handler does not compile.
import type { OperationId } from '../contract/operations.ts';
import { adminAdjustStock } from './admin-catalogue/admin-adjust-stock.ts';
import { adminCreateCoupon } from './admin-catalogue/admin-create-coupon.ts';
import { adminCreateProduct } from './admin-catalogue/admin-create-product.ts';
import { adminGetCoupon } from './admin-catalogue/admin-get-coupon.ts';
import { adminListCoupons } from './admin-catalogue/admin-list-coupons.ts';
import { adminUpdateCoupon } from './admin-catalogue/admin-update-coupon.ts';
import { adminUpdateProduct } from './admin-catalogue/admin-update-product.ts';
import { adminDecideApproval } from './admin-orders/admin-decide-approval.ts';
import { adminExportOrders } from './admin-orders/admin-export-orders.ts';
import { adminGetOrder } from './admin-orders/admin-get-order.ts';
import { adminListOrders } from './admin-orders/admin-list-orders.ts';
import { adminRefundOrder } from './admin-orders/admin-refund-order.ts';
import { adminUpdateOrderStatus } from './admin-orders/admin-update-order-status.ts';
import { adminCreditWallet } from './admin-users/admin-credit-wallet.ts';
import { adminListUsers } from './admin-users/admin-list-users.ts';
import { adminUpdateUserRole } from './admin-users/admin-update-user-role.ts';
import { createApiKey } from './api-keys/create-api-key.ts';
import { listApiKeys } from './api-keys/list-api-keys.ts';
import { revokeApiKey } from './api-keys/revoke-api-key.ts';
import { adminListAuditLogs } from './audit/admin-list-audit-logs.ts';
import { adminVerifyAuditLog } from './audit/admin-verify-audit-log.ts';
import { getCurrentUser } from './auth/get-current-user.ts';
import { login } from './auth/login.ts';
import { logout } from './auth/logout.ts';
import { refreshToken } from './auth/refresh-token.ts';
import { registerUser } from './auth/register-user.ts';
import { listEvents } from './events/list-events.ts';
import type { Handler } from './handler.ts';
import { getIdempotencyKey } from './idempotency/get-idempotency-key.ts';
import { adminListFailedJobs } from './jobs/admin-list-failed-jobs.ts';
import { adminRetryJob } from './jobs/admin-retry-job.ts';
import { cancelOrder } from './orders/cancel-order.ts';
import { createOrder } from './orders/create-order.ts';
import { getOrder } from './orders/get-order.ts';
import { getOrderHistory } from './orders/get-order-history.ts';
import { getOrderInvoice } from './orders/get-order-invoice.ts';
import { listOrders } from './orders/list-orders.ts';
import { payOrder } from './orders/pay-order.ts';
import { getProduct } from './products/get-product.ts';
import { listProducts } from './products/list-products.ts';
import { getHealth } from './system/get-health.ts';
import { getReadiness } from './system/get-readiness.ts';
import { getWallet } from './wallet/get-wallet.ts';
import { listWalletTransactions } from './wallet/list-wallet-transactions.ts';
import { createWebhookEndpoint } from './webhooks/create-webhook-endpoint.ts';
import { deleteWebhookEndpoint } from './webhooks/delete-webhook-endpoint.ts';
import { getWebhookEndpoint } from './webhooks/get-webhook-endpoint.ts';
import { listWebhookDeliveries } from './webhooks/list-webhook-deliveries.ts';
import { listWebhookEndpoints } from './webhooks/list-webhook-endpoints.ts';
import { redeliverWebhook } from './webhooks/redeliver-webhook.ts';
import { updateWebhookEndpoint } from './webhooks/update-webhook-endpoint.ts';

/** operationId → what serves it. */
export const handlers = {
  getHealth,
  getReadiness,
  registerUser,
  login,
  refreshToken,
  logout,
  getCurrentUser,
  createApiKey,
  listApiKeys,
  revokeApiKey,
  listProducts,
  getProduct,
  getWallet,
  listWalletTransactions,
  createOrder,
  listOrders,
  getOrder,
  payOrder,
  cancelOrder,
  getOrderHistory,
  getOrderInvoice,
  getIdempotencyKey,
  adminListOrders,
  adminExportOrders,
  adminGetOrder,
  adminUpdateOrderStatus,
  adminDecideApproval,
  adminRefundOrder,
  adminCreateProduct,
  adminUpdateProduct,
  adminAdjustStock,
  adminCreateCoupon,
  adminListCoupons,
  adminGetCoupon,
  adminUpdateCoupon,
  adminListUsers,
  adminUpdateUserRole,
  adminCreditWallet,
  adminListAuditLogs,
  adminVerifyAuditLog,
  adminListFailedJobs,
  adminRetryJob,
  createWebhookEndpoint,
  listWebhookEndpoints,
  getWebhookEndpoint,
  updateWebhookEndpoint,
  deleteWebhookEndpoint,
  listWebhookDeliveries,
  redeliverWebhook,
  listEvents,
} satisfies { [Op in OperationId]: Handler<Op> };
