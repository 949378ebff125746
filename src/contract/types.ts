// Generated from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the health of the service
         * @description The state of the service and of what it depends on. The status is OK when everything is up or deliberately
         *     disabled, and DEGRADED when Redis is down: the service then works without it. Without its database it answers
         *     SERVICE_UNAVAILABLE.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask whether to send requests
         * @description Answers 200 when the process can take requests, and SERVICE_UNAVAILABLE while it starts, shuts down or lacks its
         *     database. A load balancer sends it no requests meanwhile.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an account
         * @description Creates a customer with an empty wallet. It does not sign in: call `login` next.
         *
         *     The key of a lost response finds its answer again, as elsewhere. Since nobody is signed in yet, all callers
         *     share the keys of this operation: use a random one, such as a UUID.
         */
        post: operations["registerUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description Starts a session and returns its first pair of tokens. An unknown address and a wrong password answer alike.
         *
         *     Beside the limit of each caller, an e-mail address may be tried in vain 20 times in 5 minutes, whether it has an
         *     account or not; then RATE_LIMITED tells when to try again.
         *
         *     An `Idempotency-Key` has no effect here, because answers that hold tokens are never stored. After a lost
         *     response sign in again: the session that was lost ends by itself when its refresh token expires.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the tokens of a session
         * @description Exchanges a refresh token for a new pair. Each refresh token works once: using it again ends the session with
         *     REFRESH_TOKEN_REUSED, because one of the two users of the token must have stolen it.
         *
         *     An `Idempotency-Key` has no effect here, because answers that hold tokens are never stored. After a lost response
         *     the token may have been used up: one repetition either answers, or ends the session, and then sign in again.
         */
        post: operations["refreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out
         * @description Ends the session of the access token at once, with all its tokens. The request has no body.
         *
         *     An `Idempotency-Key` has no effect here, and none is needed: repeat the request after a lost response. Both 204
         *     and UNAUTHENTICATED mean that the session is over.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your account
         * @description The account that the access token belongs to, with its role as it is now.
         */
        get: operations["getCurrentUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your API keys
         * @description Your keys, the newest first, with those that have expired or were revoked. Secrets are never shown; the `prefix`
         *     tells which key a program holds.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key
         * @description Makes a key with which a program acts as you. It may do what its scopes name, and never more than you may
         *     yourself. The answer holds its `secret`, which is shown this once: only a hash of it is kept.
         *
         *     A scope of which your role could make no use is refused with VALIDATION_FAILED, and so is an `expiresAt` that has
         *     passed. You may have 50 keys that are neither revoked nor expired.
         *
         *     An `Idempotency-Key` has no effect here, because answers that hold secrets are not stored: after a lost response
         *     revoke the key, which `listApiKeys` shows, and make another one.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Ends the key at once and for good; the next request with it is UNAUTHENTICATED. It stays in `listApiKeys`, with
         *     `revokedAt`. Repeating the request changes nothing and answers alike.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search and list products
         * @description The products that are sold now; filters combine with "and". Items with equal values of `sort` are ordered by id.
         *
         *     The answer may be up to a second old. Only the order decides what is left of a product and what it costs.
         */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a product
         * @description The product, as it was at most a second ago. One that is no longer sold answers like one that does not exist.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get your wallet
         * @description Your balance now. Every account has one wallet, in the shop's currency.
         */
        get: operations["getWallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/wallet/transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the movements of your wallet
         * @description Every credit, payment and refund, the newest first. The amounts of all of them add up to the balance.
         */
        get: operations["listWalletTransactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your orders
         * @description Your orders, the newest first.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description Reserves the stock and the coupon and fixes the prices, all or nothing. The order is refused with
         *     INSUFFICIENT_FUNDS when the wallet does not cover it now; the funds are not held, so the payment decides again.
         *
         *     The order waits to be paid until `expiresAt`; then it expires and its stock is released. An order whose total is over
         *     the shop's approval threshold starts in PENDING_APPROVAL and cannot be paid before an approver has decided.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one of your orders
         * @description The order with its lines. Somebody else's order answers like one that does not exist.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay an order from your wallet
         * @description Debits the wallet by the order's total and marks the order PAID, in one transaction. Repeat the request with the same
         *     key after a lost or failed response: the wallet is debited once and the first answer is returned again.
         *
         *     A refused payment changes nothing and stores nothing: after adding funds the same key may be used again.
         */
        post: operations["payOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel one of your orders
         * @description Releases the stock, and the coupon of an unpaid order. A paid order is refunded to the wallet in full, in the same
         *     transaction. Once confirmed, an order can only be cancelled by an admin.
         */
        post: operations["cancelOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the history of an order
         * @description Every change of one of your orders, the oldest first. Admins and approvers may read the history of any order.
         */
        get: operations["getOrderHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{orderId}/invoice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the invoice of an order
         * @description The invoice of one of your orders as a PDF, or with `refundId` the credit note of that refund. Admins and approvers
         *     may download those of any order.
         *
         *     An invoice is issued when the order is paid, a credit note when money goes back. Both carry a number of a series
         *     without gaps and never change afterwards. While the file is being made, 202 says when to ask again. With
         *     `If-None-Match`, a file that you have kept is confirmed with a 304.
         */
        get: operations["getOrderInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/idempotency-keys/{idempotencyKey}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask what became of a request
         * @description Says whether your request with this key took effect, and what was answered. COMPLETED: it did, and this is the
         *     stored answer. IN_PROGRESS: it is running now; ask again. IDEMPOTENCY_KEY_NOT_FOUND: it never arrived or was
         *     refused, and had no effect; or it is more than 72 hours old.
         *
         *     Only your own keys are found: with an API key, those that were sent with it. A key of `registerUser` belongs to
         *     nobody and is not found here.
         */
        get: operations["getIdempotencyKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all orders
         * @description All orders, the newest first, with filters.
         */
        get: operations["adminListOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export orders as CSV
         * @description All orders that the filters find, the newest first, as one file that is made while it is sent. A line names the
         *     columns, and each order has one line: amounts in minor units, times in RFC 3339 and UTC, `pieces` the quantities of
         *     all its lines together. Each order shows how it stood when its line was made; orders that are placed meanwhile are
         *     left out.
         *
         *     A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line break) has an
         *     apostrophe before it. When the file cannot be completed, the connection breaks before the end of the body: a
         *     download that ends properly is whole. A few exports run at a time; another one is refused with SERVICE_UNAVAILABLE.
         *     A client that reads nothing for 30 seconds is cut off.
         */
        get: operations["adminExportOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get any order
         * @description The order with its lines.
         */
        get: operations["adminGetOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders/{orderId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move an order to another status
         * @description Follows the state machine: whatever it does not give to an admin is refused with the transitions that are allowed.
         *     Cancelling a paid order refunds it in full in the same transaction. Send `If-Match` so that two admins cannot overrule
         *     each other unseen.
         */
        patch: operations["adminUpdateOrderStatus"];
        trace?: never;
    };
    "/api/v1/admin/orders/{orderId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve or reject an order
         * @description Decides once about an order in PENDING_APPROVAL; an approver's own order is FORBIDDEN. An approved order may be
         *     paid until its new `expiresAt`; a rejected one releases its stock and its coupon.
         *
         *     An external system decides with an API key of an approver that has the scope `approvals:decide`. With an
         *     `Idempotency-Key` it may send its decision as often as it likes.
         */
        post: operations["adminDecideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/orders/{orderId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund an order in part or in full
         * @description Puts money of a paid order back into its owner's wallet: `amountMinor`, or all that is left of the payment. All
         *     refunds of an order together never exceed its payment. The order's `status` stays; its `paymentStatus` becomes
         *     PARTIALLY_REFUNDED or REFUNDED. What goes back into stock is chosen by `restock`; cancelling the order later
         *     refunds and restocks only the rest. Repeat the request with the same key after a lost or failed response: the
         *     order is refunded once and the first answer is returned again.
         */
        post: operations["adminRefundOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a product
         * @description Adds a product to the catalogue; with `active: false` it is not sold yet, and `Location` leads to nothing until it
         *     is.
         */
        post: operations["adminCreateProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description Changes the fields that are sent and leaves the others. Orders that are placed already keep their prices. Stock
         *     is changed by `adminAdjustStock`. Products that are not sold can be changed too, which is how they return.
         */
        patch: operations["adminUpdateProduct"];
        trace?: never;
    };
    "/api/v1/admin/products/{productId}/stock-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adjust the stock of a product
         * @description Adds `delta` to the stock that is not reserved, so that adjustments and orders made meanwhile all count. It is
         *     refused with OUT_OF_STOCK when the stock would go below zero, and with VALIDATION_FAILED when it would rise
         *     above 1000000.
         */
        post: operations["adminAdjustStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List coupons
         * @description All coupons, the newest first, with filters.
         */
        get: operations["adminListCoupons"];
        put?: never;
        /**
         * Create a coupon
         * @description Adds a coupon, either of a percentage or of an amount. `startsAt` must be before `expiresAt`; otherwise the
         *     request is refused with VALIDATION_FAILED.
         */
        post: operations["adminCreateCoupon"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/coupons/{couponId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a coupon
         * @description The coupon with how often it is redeemed, also while it is inactive.
         */
        get: operations["adminGetCoupon"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a coupon
         * @description Changes the fields that are sent and leaves the others; null removes a limit. Code, type and discount are fixed.
         *     Orders that are placed already keep their discount. `startsAt` must be before `expiresAt`, taken together with
         *     what is stored; otherwise the request is refused with VALIDATION_FAILED.
         */
        patch: operations["adminUpdateCoupon"];
        trace?: never;
    };
    "/api/v1/admin/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description All users, the newest first, with filters.
         */
        get: operations["adminListUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/users/{userId}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the role of a user
         * @description Takes effect with the user's next request; nobody needs to sign in again. The last admin cannot lose the role.
         */
        patch: operations["adminUpdateUserRole"];
        trace?: never;
    };
    "/api/v1/admin/wallets/{userId}/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Credit the wallet of a user
         * @description Adds funds to the user's wallet. Repeat the request with the same key after a lost or failed response: the
         *     wallet is credited once and the first answer is returned again.
         */
        post: operations["adminCreditWallet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done
         * @description Every change and every sensitive action, the newest first, with filters.
         */
        get: operations["adminListAuditLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit-logs/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the log
         * @description Checks the whole log against its seals. Rows are sealed in batches; each seal is a keyed hash over its rows and
         *     the seal before it, so a row cannot be changed, removed or slipped in afterwards without breaking the chain.
         *     Rows that are not sealed yet are sealed first, so that the answer covers all of them.
         *
         *     Whoever holds the sealing key and the database could still rewrite the whole chain. Note `head` outside the
         *     system from time to time and send it later as `expectedSealNo` and `expectedHash`: a rewritten chain cannot
         *     contain it. The two go together; one without the other is refused with VALIDATION_FAILED.
         *
         *     Tampering is a finding, not an error: the answer is 200 with `intact: false` and the problems.
         */
        get: operations["adminVerifyAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List failed jobs
         * @description Background work, such as mails and invoices, that was tried as often as its queue allows and failed each
         *     time; the latest failure comes first. What a job was to do is not lost: `adminRetryJob` has it done again. Failed
         *     jobs are kept for a year.
         */
        get: operations["adminListFailedJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/jobs/{jobId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a failed job again
         * @description Puts the job back into its queue, where it is tried as often as a new one. It leaves the list of failed jobs; should
         *     it fail for good again, it comes back.
         */
        post: operations["adminRetryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your webhook endpoints
         * @description The endpoints of the caller, the newest first, without their secrets.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Register a webhook endpoint
         * @description Has the events of orders sent to an address of yours, signed after the Standard Webhooks specification. The signing
         *     secret is in this answer and nowhere else: it is not stored in readable form, and a stored answer would hold it, so an
         *     `Idempotency-Key` has no effect here. After a lost response delete the endpoint and register it again.
         *
         *     Customers get the events of their own orders, admins and approvers those of all orders. The address has to be
         *     reachable from the internet: names that lead to private, loopback or link-local addresses are refused, now and at each
         *     delivery. A user has at most 20 endpoints.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get one of your webhook endpoints
         * @description The endpoint without its secret. Another user's endpoint answers like one that does not exist.
         */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Remove a webhook endpoint
         * @description Nothing is delivered to the endpoint any more, and its secrets are gone. What is on its way may still arrive.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint
         * @description Changes the fields that are sent. With `rotateSecret` the answer holds a new signing secret, once; for 24 hours each
         *     delivery carries a signature of either secret, so that receivers can change over without losing one. Enabling an
         *     endpoint again brings no delivery of what happened meanwhile: replay it, or read the feed.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the deliveries to an endpoint
         * @description Each event that was or is to be delivered to the endpoint, the newest first, with its latest 20 attempts: the status
         *     and the beginning of the answer, or what went wrong. Deliveries are kept for 30 days.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-endpoints/{endpointId}/redeliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver events again
         * @description Delivers one event again, or all events of a time range that the endpoint takes, whether they were delivered before or
         *     not. The `webhook-id` stays that of the event, so that a receiver who has it already can tell. A range holds at most
         *     10,000 events.
         */
        post: operations["redeliverWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the feed of events
         * @description Every change of an order, in the order in which it became visible: the same events that webhooks deliver. Customers
         *     read those of their own orders, admins and approvers those of all orders.
         *
         *     Read from the beginning without a cursor, then send `meta.nextCursor` for ever: it is never null, also where the feed
         *     ends for now. While `meta.hasMore` is false, wait a moment before asking again. No event ever appears before the cursor,
         *     however late its transaction commits. `sequence` counts the events of each order from 1 without a gap.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "order.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was placed
         * @description The order was placed and its stock is reserved.
         */
        post: operations["onOrderCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.approval_requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order waits for approval
         * @description The total of the order is over the threshold: somebody has to decide. It follows `order.created`.
         */
        post: operations["onOrderApprovalRequested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was approved
         * @description The order may be paid now.
         */
        post: operations["onOrderApproved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was rejected
         * @description The order was not approved, by somebody or because the time for it ran out.
         */
        post: operations["onOrderRejected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was paid
         * @description The total was taken from the wallet of the customer.
         */
        post: operations["onOrderPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was confirmed
         * @description The shop has taken on the order.
         */
        post: operations["onOrderConfirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.shipped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was shipped
         * @description The goods are on their way.
         */
        post: operations["onOrderShipped"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.delivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was delivered
         * @description The goods have arrived.
         */
        post: operations["onOrderDelivered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order was cancelled
         * @description The order was called off. If it was paid, `order.refunded` follows.
         */
        post: operations["onOrderCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An order expired
         * @description The order was not paid in time, and its stock is on sale again.
         */
        post: operations["onOrderExpired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "order.refunded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Money of an order was paid back
         * @description `data.refund` is what was paid back now, `data.refundedMinor` all of it so far.
         */
        post: operations["onOrderRefunded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description The state of one dependency. */
        HealthCheck: {
            /**
             * @description DISABLED means that the service is configured to work without it. Values may be added.
             * @enum {string}
             */
            status: "UP" | "DOWN" | "DISABLED";
            /** @description How many milliseconds the dependency took to answer; null when it did not or was not asked. */
            latencyMs: number | null;
        };
        /** @description The dependencies. */
        HealthChecks: {
            database: components["schemas"]["HealthCheck"];
            redis: components["schemas"]["HealthCheck"];
        };
        /** @description The state of the service. */
        Health: {
            /**
             * @description DEGRADED means that it works, without one of its dependencies. Values may be added.
             * @enum {string}
             */
            status: "OK" | "DEGRADED";
            /** @description The version of the program. */
            version: string;
            /** @description For how long this process has been running. */
            uptimeSeconds: number;
            checks: components["schemas"]["HealthChecks"];
        };
        /** @description The same as the `X-Request-Id` header. */
        RequestId: string;
        /**
         * Format: date-time
         * @description RFC 3339, UTC, with milliseconds.
         */
        Timestamp: string;
        /** @description The state of the service. */
        HealthEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Health"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description One of the codes of the error catalogue; `x-error-codes` names those an operation can answer with. Codes may be added. */
        ErrorCode: string;
        /** @description One violated rule of the contract. */
        FieldError: {
            /**
             * @description Which part of the request is meant.
             * @enum {string}
             */
            in: "body" | "query" | "path" | "header";
            /** @description A JSON pointer into that part; empty for the whole of it. */
            field: string;
            /** @description The violated keyword of JSON Schema, such as `required` or `minimum`, or `json` for a body that cannot be parsed. */
            rule: string;
            /** @description The violation in words. */
            message: string;
        };
        /**
         * Format: uuid
         * @description An id as the request named it, in lower case; there may be nothing under it.
         */
        NamedId: string;
        /** @description A product of which there is less than was asked for. */
        StockShortage: {
            productId: components["schemas"]["NamedId"];
            /** @description Pieces that were asked for. */
            requested: number;
            /** @description Pieces that can be ordered now or, with RESTOCK_EXCEEDS_ORDER, that the order has out. */
            available: number;
        };
        /** @description What a program needs to react; which members are present depends on the code. */
        ErrorDetails: {
            /** @description With VALIDATION_FAILED, every violated rule. */
            fields?: components["schemas"]["FieldError"][];
            /** @description With ORDER_STATUS_INVALID, the order's status. */
            currentStatus?: string;
            /** @description With ORDER_STATUS_INVALID, the status that was asked for. */
            requestedStatus?: string;
            /** @description With ORDER_STATUS_INVALID, the statuses the caller may move the order to. */
            allowedTransitions?: string[];
            /**
             * Format: date-time
             * @description With ORDER_EXPIRED, when the order could last be paid or decided.
             */
            expiredAt?: string;
            /** @description With INSUFFICIENT_FUNDS, what is needed. */
            requiredMinor?: number;
            /** @description With INSUFFICIENT_FUNDS, what the wallet holds. */
            availableMinor?: number;
            /** @description With INSUFFICIENT_FUNDS, CURRENCY_MISMATCH and REFUND_EXCEEDS_PAYMENT, the currency. */
            currency?: string;
            /** @description With REFUND_EXCEEDS_PAYMENT, what is left of the payment. */
            refundableMinor?: number;
            /** @description With OUT_OF_STOCK and RESTOCK_EXCEEDS_ORDER, the products that are short. */
            products?: components["schemas"]["StockShortage"][];
            /** @description With PRODUCT_NOT_FOUND, the unknown products. */
            productIds?: string[];
            /** @description With COUPON_NOT_APPLICABLE, why; one of NOT_ACTIVE, NOT_STARTED, EXPIRED, SUBTOTAL_TOO_LOW, CURRENCY_DIFFERS. Values may be added. */
            reason?: string;
            /** @description With COUPON_NOT_APPLICABLE for SUBTOTAL_TOO_LOW, the subtotal that is needed. */
            minSubtotalMinor?: number;
            /** @description With COUPON_LIMIT_BELOW_USAGE, how often the coupon was redeemed. */
            redemptionCount?: number;
            /** @description With VERSION_MISMATCH, the version of the resource now. */
            currentVersion?: number;
            /** @description With FORBIDDEN, the roles of which one is needed. */
            roles?: string[];
            /** @description With FORBIDDEN, the scopes of which the API key needs one. */
            scopes?: string[];
            /** @description With API_KEY_LIMIT_REACHED and WEBHOOK_ENDPOINT_LIMIT_REACHED, how many there may be. */
            limit?: number;
            /** @description With RATE_LIMITED, IDEMPOTENCY_KEY_IN_USE and SERVICE_UNAVAILABLE, the same as `Retry-After`. */
            retryAfterSeconds?: number;
        };
        /** @description Why the request failed. */
        Error: {
            code: components["schemas"]["ErrorCode"];
            /** @description For people, in English; it may be reworded at any time. */
            message: string;
            details?: components["schemas"]["ErrorDetails"];
        };
        /** @description The body of every failed request. */
        ErrorEnvelope: {
            /** @constant */
            success: false;
            data: null;
            error: components["schemas"]["Error"];
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description That the process takes requests. */
        Readiness: {
            /** @constant */
            ready: true;
        };
        /** @description That the process takes requests. */
        ReadinessEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Readiness"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A new account. */
        RegisterUserRequest: {
            /**
             * Format: email
             * @description Signs in; capital and small letters are the same.
             */
            email: string;
            /**
             * Format: password
             * @description Any characters.
             */
            password: string;
            /** @description How the person is addressed. */
            name: string;
        };
        /**
         * Format: uuid
         * @description A UUIDv7.
         */
        Id: string;
        /**
         * @description What the user may do beyond ordering. Values may be added.
         * @enum {string}
         */
        UserRole: "CUSTOMER" | "ADMIN" | "APPROVER";
        /** @description An account. */
        User: {
            id: components["schemas"]["Id"];
            /**
             * Format: email
             * @description In small letters.
             */
            email: string;
            /** @description How the person is addressed. */
            name: string;
            role: components["schemas"]["UserRole"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description An account. */
        UserEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["User"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description Who signs in. */
        LoginRequest: {
            /**
             * Format: email
             * @description Capital and small letters are the same.
             */
            email: string;
            /**
             * Format: password
             * @description The account's password.
             */
            password: string;
        };
        /** @description A session's current pair of tokens. */
        Session: {
            /** @description Send it in the header `Authorization: Bearer <token>`. */
            accessToken: string;
            /** @constant */
            tokenType: "Bearer";
            /** @description For how long the access token works, unless the session ends before. */
            expiresInSeconds: number;
            /** @description Exchange it, once, for new tokens with `refreshToken`. Do not look into it, it may change its form. */
            refreshToken: string;
            refreshTokenExpiresAt: components["schemas"]["Timestamp"];
            user: components["schemas"]["User"];
        };
        /** @description A session's tokens. */
        SessionEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Session"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description The right to new tokens. */
        RefreshTokenRequest: {
            /** @description The newest refresh token of the session. */
            refreshToken: string;
        };
        /** @description A key as it is listed, without its secret. */
        ApiKey: {
            id: components["schemas"]["Id"];
            /** @description Says to people which program holds the key. */
            name: string;
            /** @description The public beginning of the secret, by which a key is recognised. */
            prefix: string;
            /** @description What the key may do. Values may be added. */
            scopes: string[];
            createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description From when on the key no longer works; null when it does not expire.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When the key was last used, to about a minute; null when it never was.
             */
            lastUsedAt: string | null;
            /**
             * Format: date-time
             * @description When the key was revoked; null when it was not.
             */
            revokedAt: string | null;
        };
        /** @description Where this page stands in the list. */
        PageMeta: {
            /** @description The page's number; null when a cursor was followed. */
            page: number | null;
            /** @description Items on a page. */
            perPage: number;
            /** @description Items in the whole list, with the filters applied. A total of more than 10,000 may be some seconds old. */
            total: number;
            /** @description Pages in the whole list. */
            totalPages: number;
            /** @description Send it as `cursor` to read on; null on the last page. */
            nextCursor: string | null;
        };
        /** @description A page of keys. */
        ApiKeyListEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["ApiKey"][];
            meta: components["schemas"]["PageMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A new key. */
        CreateApiKeyRequest: {
            /** @description Says to people which program holds the key. */
            name: string;
            /** @description What the key may do; see the scheme `apiKeyAuth`. They cannot be changed afterwards. */
            scopes: ("orders:read" | "orders:write" | "payments:write" | "wallet:read" | "wallet:credit" | "idempotency:read" | "approvals:decide" | "refunds:write" | "exports:read" | "catalogue:read" | "catalogue:write" | "users:read" | "audit:read" | "webhooks:manage" | "events:read" | "jobs:manage")[];
            /**
             * Format: date-time
             * @description From when on the key no longer works; it works until it is revoked without it.
             */
            expiresAt?: string | null;
        };
        /** @description A new key and its secret. */
        CreatedApiKey: {
            apiKey: components["schemas"]["ApiKey"];
            /**
             * @description Send it in the header `X-API-Key`. It is shown this once. It begins with `omk_`, so that scanners for leaked
             *     secrets find it.
             */
            secret: string;
        };
        /** @description A new key and its secret. */
        CreatedApiKeyEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["CreatedApiKey"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description An amount of money in minor units. */
        AmountMinor: number;
        /** @description An ISO 4217 code. */
        Currency: string;
        /** @description A product as it is now. */
        Product: {
            id: components["schemas"]["Id"];
            /** @description The shop's own code of the product. */
            sku: string;
            /** @description What it is called in the catalogue. */
            name: string;
            /** @description One paragraph. */
            description: string;
            /** @description Where it is listed. */
            category: string;
            priceMinor: components["schemas"]["AmountMinor"];
            currency: components["schemas"]["Currency"];
            /** @description Pieces that can be ordered now; those that orders have reserved are not among them. */
            stockQuantity: number;
            /** @description Whether it is sold. */
            active: boolean;
            /** @description Counts the changes by admins, not the orders that move the stock; `If-Match` takes this number in quotes. */
            version: number;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of products. */
        ProductListEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Product"][];
            meta: components["schemas"]["PageMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A product. */
        ProductEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Product"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A customer's funds. */
        Wallet: {
            id: components["schemas"]["Id"];
            currency: components["schemas"]["Currency"];
            balanceMinor: components["schemas"]["AmountMinor"];
            /** @description Counts the movements. */
            version: number;
        };
        /** @description A customer's funds. */
        WalletEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Wallet"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description One movement of the balance. It never changes. */
        WalletTransaction: {
            id: components["schemas"]["Id"];
            /**
             * @description Why the balance moved. Values may be added.
             * @enum {string}
             */
            type: "CREDIT" | "PAYMENT" | "REFUND";
            /** @description How far the balance moved, in minor units; negative for a payment. */
            amountMinor: number;
            balanceAfterMinor: components["schemas"]["AmountMinor"];
            currency: components["schemas"]["Currency"];
            /**
             * Format: uuid
             * @description The order that was paid or refunded; null for a credit.
             */
            orderId: string | null;
            /** @description The reason in words, if one was given. */
            description: string | null;
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of movements. */
        WalletTransactionListEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["WalletTransaction"][];
            meta: components["schemas"]["PageMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /**
         * @description Where the order stands. It moves only along `x-transitions`; the refund of a payment has an axis of its own,
         *     `paymentStatus`. Values may be added.
         * @enum {string}
         */
        OrderStatus: "PENDING_APPROVAL" | "PENDING" | "REJECTED" | "EXPIRED" | "PAID" | "CONFIRMED" | "SHIPPED" | "DELIVERED" | "CANCELLED";
        /**
         * @description What became of the money. Values may be added.
         * @enum {string}
         */
        PaymentStatus: "UNPAID" | "PAID" | "PARTIALLY_REFUNDED" | "REFUNDED";
        /** @description One product of the order, with name and price as they were when it was placed. */
        OrderLine: {
            productId: components["schemas"]["Id"];
            /** @description The shop's own code of the product. */
            sku: string;
            /** @description What the product was called. */
            name: string;
            unitPriceMinor: components["schemas"]["AmountMinor"];
            /** @description Pieces. */
            quantity: number;
            totalMinor: components["schemas"]["AmountMinor"];
            /** @description How many of the pieces have gone back into stock, when the order ended or with a refund. */
            restockedQuantity: number;
        };
        /** @description An order as it stands now. */
        Order: {
            id: components["schemas"]["Id"];
            /** @description The order's number for people. */
            number: string;
            userId: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            paymentStatus: components["schemas"]["PaymentStatus"];
            currency: components["schemas"]["Currency"];
            subtotalMinor: components["schemas"]["AmountMinor"];
            discountMinor: components["schemas"]["AmountMinor"];
            totalMinor: components["schemas"]["AmountMinor"];
            refundedMinor: components["schemas"]["AmountMinor"];
            /** @description The redeemed coupon. */
            couponCode: string | null;
            /** @description What was ordered, one line for each product. */
            lines: components["schemas"]["OrderLine"][];
            /** @description The statuses that the caller may move the order to now. */
            allowedTransitions: components["schemas"]["OrderStatus"][];
            /**
             * Format: date-time
             * @description Until when the order waits to be approved or paid; null once it no longer waits.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description When the order was paid.
             */
            paidAt: string | null;
            /** @description Counts the order's changes; the `ETag` is this number in quotes. */
            version: number;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of orders. */
        OrderListEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Order"][];
            meta: components["schemas"]["PageMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description How many of which product. Two items of one product count together. */
        CreateOrderItem: {
            productId: components["schemas"]["Id"];
            /** @description Pieces. */
            quantity: number;
        };
        /** @description What is ordered. */
        CreateOrderRequest: {
            /** @description The products and how many of each. */
            items: components["schemas"]["CreateOrderItem"][];
            /** @description A coupon to redeem; capital and small letters are the same. */
            couponCode?: string;
        };
        /** @description An order. */
        OrderEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Order"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description The money paid for an order. */
        Payment: {
            id: components["schemas"]["Id"];
            orderId: components["schemas"]["Id"];
            amountMinor: components["schemas"]["AmountMinor"];
            currency: components["schemas"]["Currency"];
            /**
             * @description A payment is recorded when it is completed. Values may be added.
             * @enum {string}
             */
            status: "COMPLETED";
            paidAt: components["schemas"]["Timestamp"];
        };
        /** @description The payment and the order that it paid. */
        PaidOrder: {
            payment: components["schemas"]["Payment"];
            order: components["schemas"]["Order"];
        };
        /** @description A payment and its order. */
        PaidOrderEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["PaidOrder"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description Why the order is cancelled. */
        CancelOrderRequest: {
            /** @description Kept in the order's history. */
            reason?: string;
        };
        /** @description One change of the order. */
        OrderHistoryEntry: {
            /** @description The order's version after the change; a missing number would be a missing change. */
            version: number;
            /** @description What happened, such as `order.paid`. Values may be added. */
            action: string;
            /** @description The status before; null for the creation. */
            fromStatus: string | null;
            toStatus: components["schemas"]["OrderStatus"];
            /**
             * @description Who did it. Values may be added.
             * @enum {string}
             */
            actorType: "USER" | "SYSTEM";
            /**
             * Format: uuid
             * @description The user who did it; null for the system.
             */
            actorId: string | null;
            /** @description Why, in the words of whoever did it. */
            reason: string | null;
            /** @description What the change gave back to the wallet, in minor units of the order's currency; null when it gave nothing back. */
            refundMinor: number | null;
            /**
             * Format: uuid
             * @description The refund that came with it, for the credit note of `getOrderInvoice`; null when no money went back.
             */
            refundId: string | null;
            occurredAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of an order's history. */
        OrderHistoryEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["OrderHistoryEntry"][];
            meta: components["schemas"]["PageMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A PDF that prints on A4. */
        InvoiceFile: string;
        /** @description An invoice, or the credit note of a refund, whose file is being made. */
        PendingInvoice: {
            /**
             * Format: uuid
             * @description The order.
             */
            orderId: string;
            /**
             * Format: uuid
             * @description The refund of a credit note; null for the invoice.
             */
            refundId: string | null;
            /** @description When to ask again, as in `Retry-After`. */
            retryAfterSeconds: number;
        };
        /** @description The file is not there yet. */
        PendingInvoiceEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["PendingInvoice"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description What became of a request. While it is running, only `key` and `state` are known. */
        IdempotencyRecord: {
            /** @description The key, without the quotes of the draft standard's form. */
            key: string;
            /**
             * @description COMPLETED when the request took effect, IN_PROGRESS while it is running. Values may be added.
             * @enum {string}
             */
            state: "COMPLETED" | "IN_PROGRESS";
            /** @description The operation that was requested. */
            operationId: string | null;
            /** @description The HTTP status of the answer. */
            responseStatus: number | null;
            /** @description The JSON body of the answer, byte for byte. */
            response: string | null;
            /**
             * Format: date-time
             * @description When the request took effect.
             */
            createdAt: string | null;
            /**
             * Format: date-time
             * @description When the record is dropped; after that the key would be a new one.
             */
            expiresAt: string | null;
        };
        /** @description What became of a request. */
        IdempotencyRecordEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["IdempotencyRecord"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /**
         * @description CSV after RFC 4180, in UTF-8, with the columns number, id, userId, email, status, paymentStatus, currency, subtotalMinor,
         *     discountMinor, totalMinor, refundedMinor, couponCode, pieces, createdAt, paidAt, expiresAt, updatedAt and version.
         *     Columns may be added at the end.
         */
        OrdersAsCsv: string;
        /** @description The status that the order is to move to. */
        UpdateOrderStatusRequest: {
            /**
             * @description A transition that the state machine does not give to an admin is refused with ORDER_STATUS_INVALID.
             * @enum {string}
             */
            status: "PENDING_APPROVAL" | "PENDING" | "REJECTED" | "EXPIRED" | "PAID" | "CONFIRMED" | "SHIPPED" | "DELIVERED" | "CANCELLED";
            /** @description Kept in the order's history. */
            reason?: string;
        };
        /** @description The approver's decision. */
        DecideApprovalRequest: {
            /**
             * @description Whether the order may be paid.
             * @enum {string}
             */
            decision: "APPROVE" | "REJECT";
            /** @description Kept in the order's history. */
            reason?: string;
        };
        /** @description How many pieces of which product of the order go back into stock. Two items of one product count together. */
        RestockItem: {
            productId: components["schemas"]["Id"];
            /** @description Pieces. */
            quantity: number;
        };
        /** @description What is refunded and why. */
        RefundOrderRequest: {
            /** @description What goes back to the wallet, in minor units. Without it, everything that is left of the payment. */
            amountMinor?: number;
            /** @description The order's currency; a request that names another one is refused. */
            currency?: string;
            /** @description Kept with the refund and in the order's history, which the customer can read. */
            reason: string;
            /** @description What goes back into stock, such as goods that were returned; without it, nothing. */
            restock?: components["schemas"]["RestockItem"][];
        };
        /** @description Pieces of a product that went back into stock. */
        RestockedItem: {
            productId: components["schemas"]["Id"];
            /** @description Pieces. */
            quantity: number;
        };
        /** @description Money of a payment that went back to the customer's wallet. */
        Refund: {
            id: components["schemas"]["Id"];
            orderId: components["schemas"]["Id"];
            amountMinor: components["schemas"]["AmountMinor"];
            currency: components["schemas"]["Currency"];
            /** @description Why, in the words of whoever refunded. */
            reason: string;
            /** @description What went back into stock with this refund. */
            restocked: components["schemas"]["RestockedItem"][];
            refundedAt: components["schemas"]["Timestamp"];
        };
        /** @description The refund and the order as it stands after it. */
        RefundedOrder: {
            refund: components["schemas"]["Refund"];
            order: components["schemas"]["Order"];
        };
        /** @description A refund and its order. */
        RefundedOrderEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["RefundedOrder"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A new product. */
        CreateProductRequest: {
            /** @description The shop's own code of the product; it never changes. */
            sku: string;
            /** @description What it is called in the catalogue. */
            name: string;
            /** @description One paragraph. */
            description: string;
            /** @description Where it is listed. */
            category: string;
            /** @description The price of one piece in minor units. */
            priceMinor: number;
            currency: components["schemas"]["Currency"];
            /** @description Pieces in stock. */
            stockQuantity: number;
            /**
             * @description Whether it is sold.
             * @default true
             */
            active?: boolean;
        };
        /** @description What is to change; fields that are not sent stay as they are. */
        UpdateProductRequest: {
            /** @description What it is called in the catalogue, for orders placed from now on. */
            name?: string;
            /** @description One paragraph. */
            description?: string;
            /** @description Where it is listed. */
            category?: string;
            /** @description The price of one piece in minor units, for orders placed from now on. */
            priceMinor?: number;
            /** @description Whether it is sold. */
            active?: boolean;
        };
        /** @description How the stock changes, and why. */
        AdjustStockRequest: {
            /** @description Pieces to add; a negative number takes away. 0 is accepted and changes nothing. */
            delta: number;
            /** @description Kept in the audit log. */
            reason: string;
        };
        /**
         * @description How the discount is reckoned. Values may be added.
         * @enum {string}
         */
        CouponType: "PERCENT" | "AMOUNT";
        /** @description A coupon as it is now. */
        Coupon: {
            id: components["schemas"]["Id"];
            /** @description What customers enter, in capitals. */
            code: string;
            type: components["schemas"]["CouponType"];
            /** @description With PERCENT, the percentage of the subtotal. */
            percentOff: number | null;
            /** @description With AMOUNT, the discount in minor units. */
            amountOffMinor: number | null;
            /** @description With AMOUNT, the currency of the discount, an ISO 4217 code. */
            currency: string | null;
            minSubtotalMinor: components["schemas"]["AmountMinor"];
            /** @description How often it can be redeemed; null for any number of times. */
            maxRedemptions: number | null;
            /** @description How often it is redeemed; an order that released it does not count. */
            redemptionCount: number;
            /**
             * Format: date-time
             * @description From when it can be redeemed.
             */
            startsAt: string | null;
            /**
             * Format: date-time
             * @description Until when, exclusively, it can be redeemed.
             */
            expiresAt: string | null;
            /** @description Whether it can be redeemed at all. */
            active: boolean;
            /** @description Counts the changes by admins, not the redemptions; the `ETag` is this number in quotes. */
            version: number;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of coupons. */
        CouponListEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Coupon"][];
            meta: components["schemas"]["PageMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A coupon that takes a percentage off the subtotal. */
        CreatePercentCouponRequest: {
            /** @description What customers enter; stored in capitals. */
            code: string;
            /**
             * @description That it is a percentage. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "PERCENT";
            /** @description Percent of the subtotal; the discount is rounded down to a whole minor unit. */
            percentOff: number;
            /**
             * @description The subtotal that an order needs for the coupon to apply, in minor units of the shop's currency.
             * @default 0
             */
            minSubtotalMinor?: number;
            /** @description How often the coupon can be redeemed; absent for any number of times. */
            maxRedemptions?: number;
            /**
             * Format: date-time
             * @description From when it can be redeemed; absent for at once. Before `expiresAt`.
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description Until when, exclusively, it can be redeemed; absent for ever.
             */
            expiresAt?: string;
            /**
             * @description Whether it can be redeemed at all.
             * @default true
             */
            active?: boolean;
        };
        /** @description A coupon that takes an amount off the subtotal, at most the whole of it. */
        CreateAmountCouponRequest: {
            /** @description What customers enter; stored in capitals. */
            code: string;
            /**
             * @description That it is an amount. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "AMOUNT";
            /** @description The discount in minor units. */
            amountOffMinor: number;
            currency: components["schemas"]["Currency"];
            /**
             * @description The subtotal that an order needs for the coupon to apply, in minor units of the shop's currency.
             * @default 0
             */
            minSubtotalMinor?: number;
            /** @description How often the coupon can be redeemed; absent for any number of times. */
            maxRedemptions?: number;
            /**
             * Format: date-time
             * @description From when it can be redeemed; absent for at once. Before `expiresAt`.
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description Until when, exclusively, it can be redeemed; absent for ever.
             */
            expiresAt?: string;
            /**
             * @description Whether it can be redeemed at all.
             * @default true
             */
            active?: boolean;
        };
        /** @description A new coupon; `type` decides which. */
        CreateCouponRequest: components["schemas"]["CreatePercentCouponRequest"] | components["schemas"]["CreateAmountCouponRequest"];
        /** @description A coupon. */
        CouponEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["Coupon"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description What is to change; fields that are not sent stay as they are. */
        UpdateCouponRequest: {
            /** @description The subtotal that an order needs for the coupon to apply, in minor units of the shop's currency. */
            minSubtotalMinor?: number;
            /** @description How often the coupon can be redeemed, counting the redemptions so far; null for any number of times. */
            maxRedemptions?: number | null;
            /**
             * Format: date-time
             * @description From when it can be redeemed; null for at once. Before `expiresAt`.
             */
            startsAt?: string | null;
            /**
             * Format: date-time
             * @description Until when, exclusively, it can be redeemed; null for ever.
             */
            expiresAt?: string | null;
            /** @description Whether it can be redeemed at all. */
            active?: boolean;
        };
        /** @description A page of users. */
        UserListEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["User"][];
            meta: components["schemas"]["PageMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description The role that the user is to have. */
        UpdateUserRoleRequest: {
            /**
             * @description Replaces the role that the user has.
             * @enum {string}
             */
            role: "CUSTOMER" | "ADMIN" | "APPROVER";
        };
        /** @description What is added to the wallet, and why. */
        CreditWalletRequest: {
            /** @description The amount in minor units. */
            amountMinor: number;
            currency: components["schemas"]["Currency"];
            /** @description Kept in the audit log; the owner of the wallet sees it as the movement's `description`. */
            reason: string;
        };
        /** @description One movement of a wallet. */
        WalletTransactionEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["WalletTransaction"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /**
         * @description What changed: each field that differs with its value `from` before and `to` after, and what else explains the change.
         *     Something new shows its values. Secrets never stand here.
         */
        AuditChanges: {
            [key: string]: unknown;
        };
        /** @description One row of the log. It never changes, except that it is sealed once. */
        AuditEntry: {
            id: components["schemas"]["Id"];
            occurredAt: components["schemas"]["Timestamp"];
            /**
             * @description Who did it; ANONYMOUS is somebody who was not signed in. Values may be added.
             * @enum {string}
             */
            actorType: "USER" | "SYSTEM" | "ANONYMOUS";
            /**
             * Format: uuid
             * @description The user who did it; null for anybody else.
             */
            actorId: string | null;
            /**
             * Format: uuid
             * @description The API key with which the user did it; null when it was done without one.
             */
            apiKeyId: string | null;
            /** @description What was done, such as `order.paid`. Values may be added. */
            action: string;
            /** @description What it was done to, such as `order`. Values may be added. */
            subjectType: string;
            /** @description Which one, as a rule by its id. */
            subjectId: string;
            /** @description The `X-Request-Id` of the request that did it; null for background work. */
            requestId: string | null;
            changes: components["schemas"]["AuditChanges"];
            /** @description The seal that covers the row; null until it is sealed. */
            sealNo: number | null;
        };
        /** @description A page of the audit log. */
        AuditLogListEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["AuditEntry"][];
            meta: components["schemas"]["PageMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description The newest seal. It stands for the whole log up to it. */
        AuditHead: {
            /** @description The seal's number; 0 while nothing is sealed. */
            sealNo: number;
            /** @description The seal's keyed hash in hexadecimal; empty while nothing is sealed. */
            hash: string;
        };
        /** @description One sign of tampering. */
        AuditProblem: {
            /**
             * @description What was found. Values may be added.
             *
             *     - ROW_CHANGED: as many rows as were sealed, but a row, or the seal itself, is no longer what it was.
             *     - ROW_COUNT_DIFFERS: rows of the seal were removed or slipped in.
             *     - SEAL_BROKEN: the seal does not continue the one before it.
             *     - SEAL_MISSING: a seal between the first and the newest is gone.
             *     - CHAIN_TRUNCATED: the chain ends before the seal that the recorded head, or `expectedSealNo`, names.
             *     - HEAD_DIFFERS: the recorded head is not the newest seal, or the seal that `expectedSealNo` names has another hash.
             *     - UNTRACED_CHANGE: a change of an order or a wallet names an audit row that is gone.
             * @enum {string}
             */
            type: "ROW_CHANGED" | "ROW_COUNT_DIFFERS" | "SEAL_BROKEN" | "SEAL_MISSING" | "CHAIN_TRUNCATED" | "HEAD_DIFFERS" | "UNTRACED_CHANGE";
            /** @description The seal that is meant; null when none is. */
            sealNo: number | null;
            /**
             * Format: uuid
             * @description The audit row that is meant; null where only the batch is known, as a seal covers many rows.
             */
            auditId: string | null;
            /** @description The finding in words, for people. */
            message: string;
        };
        /** @description The outcome of the verification. */
        AuditVerification: {
            /** @description Whether no problem was found. */
            intact: boolean;
            /** @description Rows that were compared with their seals. */
            checkedRows: number;
            /** @description Seals that were compared with the one before. */
            checkedSeals: number;
            head: components["schemas"]["AuditHead"];
            /** @description The first 100 problems; empty when the log is intact. */
            problems: components["schemas"]["AuditProblem"][];
        };
        /** @description The outcome of the verification. */
        AuditVerificationEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["AuditVerification"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description What the job works on, by ids. */
        JobData: {
            [key: string]: unknown;
        };
        /** @description A job that was tried as often as its queue allows. */
        FailedJob: {
            /**
             * Format: uuid
             * @description A UUIDv7, which the job keeps through all its attempts.
             */
            id: string;
            /** @description The queue that it failed in, such as `send-mail`. Values may be added. */
            queue: string;
            data: components["schemas"]["JobData"];
            /** @description What went wrong at the last attempt. */
            error: string;
            /** @description How often it was tried. */
            attempts: number;
            createdAt: components["schemas"]["Timestamp"];
            failedAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of failed jobs. */
        FailedJobListEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["FailedJob"][];
            meta: components["schemas"]["PageMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description A failed job. */
        FailedJobEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["FailedJob"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description An address to which events are sent. */
        WebhookEndpoint: {
            id: components["schemas"]["Id"];
            /** @description Where events are sent. */
            url: string;
            /** @description What the endpoint is for. */
            description: string;
            /** @description The types of events that it gets; `*` for all. */
            eventTypes: string[];
            /** @description Whether events are sent to it. */
            enabled: boolean;
            /**
             * @description Why it is disabled: OWNER said so, the receiver answered 410 (GONE), or it has been FAILING for five days. Null
             *     while it is enabled. Values may be added.
             * @enum {string|null}
             */
            disabledReason: "OWNER" | "GONE" | "FAILING" | null;
            /**
             * Format: date-time
             * @description The first failure since anything was delivered; null when the latest attempt succeeded.
             */
            failingSince: string | null;
            /**
             * Format: date-time
             * @description Until when the previous signing secret signs too; null when there is none.
             */
            previousSecretExpiresAt: string | null;
            createdAt: components["schemas"]["Timestamp"];
            updatedAt: components["schemas"]["Timestamp"];
        };
        /** @description A page of endpoints. */
        WebhookEndpointListEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["WebhookEndpoint"][];
            meta: components["schemas"]["PageMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /**
         * @description A type of event, or `*` for all.
         * @enum {string}
         */
        EventTypePattern: "*" | "order.created" | "order.approval_requested" | "order.approved" | "order.rejected" | "order.paid" | "order.confirmed" | "order.shipped" | "order.delivered" | "order.cancelled" | "order.expired" | "order.refunded";
        /** @description A new endpoint. */
        CreateWebhookEndpointRequest: {
            /** @description Where events are sent: an https address that is reachable from the internet, without user name and password. */
            url: string;
            /**
             * @description What the endpoint is for, in your own words; no text holds the character U+0000.
             * @default
             */
            description?: string;
            /** @description The types of events that it gets; absent or `*` for all, also those that will be added. */
            eventTypes?: components["schemas"]["EventTypePattern"][];
        };
        /** @description A new endpoint and the secret that proves its deliveries. */
        CreatedWebhookEndpoint: {
            endpoint: components["schemas"]["WebhookEndpoint"];
            /** @description The signing secret. It is shown this once. */
            secret: string;
        };
        /** @description A new endpoint with its secret. */
        CreatedWebhookEndpointEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["CreatedWebhookEndpoint"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description An endpoint. */
        WebhookEndpointEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["WebhookEndpoint"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description What to change of the endpoint. */
        UpdateWebhookEndpointRequest: {
            /** @description Where events are sent: an https address that is reachable from the internet, without user name and password. */
            url?: string;
            /** @description What the endpoint is for, in your own words; no text holds the character U+0000. */
            description?: string;
            /** @description The types of events that it gets; `*` for all, also those that will be added. */
            eventTypes?: components["schemas"]["EventTypePattern"][];
            /** @description Whether events are sent to it. */
            enabled?: boolean;
            /** @description Whether to make a new signing secret; the old one signs too for another 24 hours. */
            rotateSecret?: boolean;
        };
        /** @description The endpoint, and its new secret if one was asked for. */
        UpdatedWebhookEndpoint: {
            endpoint: components["schemas"]["WebhookEndpoint"];
            /** @description The new signing secret, shown this once; null when it was not rotated. */
            secret: string | null;
        };
        /** @description The changed endpoint. */
        UpdatedWebhookEndpointEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["UpdatedWebhookEndpoint"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /**
         * @description What happened. Types may be added.
         * @enum {string}
         */
        EventType: "order.created" | "order.approval_requested" | "order.approved" | "order.rejected" | "order.paid" | "order.confirmed" | "order.shipped" | "order.delivered" | "order.cancelled" | "order.expired" | "order.refunded";
        /** @description One attempt to deliver an event. */
        WebhookAttempt: {
            /** @description Counts the attempts of this delivery. */
            number: number;
            attemptedAt: components["schemas"]["Timestamp"];
            /** @description How long it took. */
            durationMs: number;
            /** @description The HTTP status of the answer; null when none came. */
            statusCode: number | null;
            /** @description What went wrong; null when the event was taken. */
            error: string | null;
            /** @description The beginning of the answer, at most 1 KiB. */
            responseBody: string;
        };
        /** @description One event on its way to one endpoint. */
        WebhookDelivery: {
            id: components["schemas"]["Id"];
            endpointId: components["schemas"]["Id"];
            eventId: components["schemas"]["Id"];
            eventType: components["schemas"]["EventType"];
            orderId: components["schemas"]["Id"];
            /** @description The event's number among those of its order. */
            sequence: number;
            /**
             * @description PENDING while more attempts will be made; DELIVERED; FAILED when no attempt is left; CANCELLED when the endpoint
             *     was disabled meanwhile or its owner may no longer see the order. Values may be added.
             * @enum {string}
             */
            status: "PENDING" | "DELIVERED" | "FAILED" | "CANCELLED";
            /** @description The attempts so far, the latest 20 in their order. */
            attempts: components["schemas"]["WebhookAttempt"][];
            /**
             * Format: date-time
             * @description When the next attempt is due; null when there will be none.
             */
            nextAttemptAt: string | null;
            createdAt: components["schemas"]["Timestamp"];
            /**
             * Format: date-time
             * @description When it came to its end; null while it is PENDING.
             */
            finishedAt: string | null;
        };
        /** @description A page of deliveries. */
        WebhookDeliveryListEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["WebhookDelivery"][];
            meta: components["schemas"]["PageMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description One delivery. */
        RedeliverOneRequest: {
            /**
             * @description That it is one delivery. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "DELIVERY";
            /**
             * Format: uuid
             * @description The delivery's id.
             */
            deliveryId: string;
        };
        /** @description All events of a time range that the endpoint takes. */
        RedeliverRangeRequest: {
            /**
             * @description That it is a time range. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "RANGE";
            /**
             * Format: date-time
             * @description Events that happened then or later. Before `to`.
             */
            from: string;
            /**
             * Format: date-time
             * @description Events that happened before then.
             */
            to: string;
        };
        /** @description What to deliver again; `type` decides which. */
        RedeliverWebhookRequest: components["schemas"]["RedeliverOneRequest"] | components["schemas"]["RedeliverRangeRequest"];
        /** @description What will be delivered again. */
        WebhookRedelivery: {
            /** @description How many deliveries are queued. */
            deliveries: number;
        };
        /** @description What will be delivered again. */
        WebhookRedeliveryEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["WebhookRedelivery"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
        /** @description Money that was paid back. */
        OrderEventRefund: {
            id: components["schemas"]["Id"];
            amountMinor: components["schemas"]["AmountMinor"];
        };
        /** @description The order as it stood right after the change. */
        OrderEventData: {
            orderId: components["schemas"]["Id"];
            /** @description The order's number for people. */
            orderNumber: string;
            userId: components["schemas"]["Id"];
            status: components["schemas"]["OrderStatus"];
            /** @description The status before; null when the order was placed. */
            previousStatus: string | null;
            paymentStatus: components["schemas"]["PaymentStatus"];
            currency: components["schemas"]["Currency"];
            totalMinor: components["schemas"]["AmountMinor"];
            refundedMinor: components["schemas"]["AmountMinor"];
            /** @description Why, in the words of whoever did it. */
            reason: string | null;
            /** @description The order's version after the change. */
            version: number;
            refund?: components["schemas"]["OrderEventRefund"];
        };
        /** @description One thing that happened to an order. It never changes, so its id tells whether it was seen before. */
        OrderEvent: {
            id: components["schemas"]["Id"];
            type: components["schemas"]["EventType"];
            timestamp: components["schemas"]["Timestamp"];
            /** @description Counts the order's events from 1 without a gap, so that a missing one shows and late ones can be sorted. */
            sequence: number;
            data: components["schemas"]["OrderEventData"];
        };
        /** @description Where to read on. */
        EventFeedMeta: {
            /** @description The most events in one answer. */
            perPage: number;
            /** @description Whether more events are there already; otherwise wait a moment before reading on. */
            hasMore: boolean;
            /** @description Send it as `cursor` to read on, also after the last event so far. */
            nextCursor: string;
        };
        /** @description A part of the feed. */
        EventFeedEnvelope: {
            /** @constant */
            success: true;
            data: components["schemas"]["OrderEvent"][];
            meta: components["schemas"]["EventFeedMeta"];
            error: null;
            requestId: components["schemas"]["RequestId"];
            timestamp: components["schemas"]["Timestamp"];
        };
    };
    responses: {
        /** @description The quota is used up. */
        RateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description A fault of the server. Nothing was changed, or the change can be asked for with the same idempotency key. */
        InternalError: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The service cannot answer right now. */
        ServiceUnavailable: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The request does not fit the contract. */
        ValidationFailed: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The body is over 64 KiB. */
        PayloadTooLarge: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The body is not JSON. */
        UnsupportedMediaType: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The key belongs to a different request. */
        IdempotencyKeyReused: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description A valid access token or API key is required. */
        Unauthenticated: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description There is no such product. */
        ProductNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The API key lacks the scope. */
        ScopeMissing: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description There is no such order for this caller. */
        OrderNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description A request with this key is still running. */
        IdempotencyKeyInUse: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The resource has changed since the version in `If-Match`. */
        VersionMismatch: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The caller is not allowed to do this. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description There is no such coupon. */
        CouponNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description There is no such user. */
        UserNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description There is no such failed job. */
        JobNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The caller has as many endpoints as a user may have. */
        WebhookEndpointLimitReached: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description There is no such endpoint of the caller. */
        WebhookEndpointNotFound: {
            headers: {
                "X-Request-Id": components["headers"]["XRequestId"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                RateLimit: components["headers"]["RateLimit"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The receiver wants no more events; the endpoint is disabled at once. */
        EndpointGone: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The event is taken, whatever the body. Answer within ten seconds and work afterwards: everything else, a redirect
         *     included, counts as a failure and is tried again over three days.
         */
        EventTaken: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
         *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
         * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
         */
        IdempotencyKey: string;
        /**
         * @description The number of the page, from 1. A `cursor` takes its place.
         * @example 1
         */
        Page: number;
        /**
         * @description Items on a page.
         * @example 20
         */
        PerPage: number;
        /**
         * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
         * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
         */
        Cursor: string;
        /**
         * @description The key's id, which is no part of its secret.
         * @example 01a1f831-6470-7e21-a4b6-8d2f5c7e9a51
         */
        ApiKeyId: string;
        /**
         * @description Only products whose name or description contains this; capital and small letters are the same.
         * @example lamp
         */
        ProductQuery: string;
        /**
         * @description Only products of this category.
         * @example lighting
         */
        ProductCategory: string;
        /**
         * @description Only products of at least this price.
         * @example 1000
         */
        MinPriceMinor: number;
        /**
         * @description Only products of at most this price.
         * @example 10000
         */
        MaxPriceMinor: number;
        /**
         * @description With `true` only products in stock, with `false` only those sold out.
         * @example true
         */
        InStock: boolean;
        /**
         * @description What the list is ordered by; a leading minus turns it round, largest or newest first.
         * @example priceMinor
         */
        ProductSort: "createdAt" | "-createdAt" | "priceMinor" | "-priceMinor" | "name" | "-name";
        /**
         * @description The `ETag` of the answer that the caller has kept. While it still holds, a 304 without a body comes back.
         * @example "3-40"
         */
        IfNoneMatch: string;
        /**
         * @description The product's id.
         * @example 01a1f82f-1e80-7a10-8c01-5b0d6e2f9a01
         */
        ProductId: string;
        /**
         * @description Only orders in this status.
         * @example PAID
         */
        OrderStatusFilter: "PENDING_APPROVAL" | "PENDING" | "REJECTED" | "EXPIRED" | "PAID" | "CONFIRMED" | "SHIPPED" | "DELIVERED" | "CANCELLED";
        /**
         * @description The order's id.
         * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
         */
        OrderId: string;
        /**
         * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
         *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
         * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
         */
        IdempotencyKeyRequired: string;
        /**
         * @description The `ETag` that the decision is based on. The request is refused with 412 when the resource has changed since.
         * @example "3"
         */
        IfMatch: string;
        /**
         * @description The refund whose credit note is wanted; without it the order's invoice is.
         * @example 01a1f83b-05a0-7f21-8b4c-9d1e2f3a4b5c
         */
        InvoiceRefundId: string;
        /**
         * @description The key as it was sent, without the quotes of the draft standard's form. Characters that are reserved in a path, such as a
         *     slash, are percent-encoded.
         * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
         */
        IdempotencyKeyInPath: string;
        /**
         * @description Only orders of this user.
         * @example 01a1f82f-1e80-7c3e-9d52-4f6b8a1c0e11
         */
        OrderUserId: string;
        /**
         * @description Only what was created at or after this time.
         * @example 2026-11-01T00:00:00Z
         */
        CreatedFrom: string;
        /**
         * @description Only what was created before this time.
         * @example 2026-12-01T00:00:00Z
         */
        CreatedTo: string;
        /**
         * @description Only orders of at least this total.
         * @example 5000
         */
        MinTotalMinor: number;
        /**
         * @description Only orders of at most this total.
         * @example 50000
         */
        MaxTotalMinor: number;
        /**
         * @description Only orders whose number starts with this.
         * @example ORD-000000
         */
        OrderNumber: string;
        /**
         * @description Only coupons whose code starts with this; capital and small letters are the same.
         * @example WELCOME
         */
        CouponCodePrefix: string;
        /**
         * @description Only coupons that are active, or only those that are not.
         * @example true
         */
        CouponActive: boolean;
        /**
         * @description The coupon's id.
         * @example 01a1f82f-1e80-7b44-9f10-3c6a7d5e8b21
         */
        CouponId: string;
        /**
         * @description Only users whose e-mail address or name contains this; capital and small letters are the same.
         * @example ada
         */
        UserQuery: string;
        /**
         * @description Only users with this role.
         * @example CUSTOMER
         */
        UserRoleFilter: "CUSTOMER" | "ADMIN" | "APPROVER";
        /**
         * @description The user's id.
         * @example 01a1f82f-1e80-7c3e-9d52-4f6b8a1c0e11
         */
        UserId: string;
        /**
         * @description Only this action.
         * @example order.paid
         */
        AuditAction: string;
        /**
         * @description Only what this user did.
         * @example 01a1f82f-1e80-7c3e-9d52-4f6b8a1c0e11
         */
        ActorId: string;
        /**
         * @description Only what was done to things of this type.
         * @example order
         */
        SubjectType: string;
        /**
         * @description Only what was done to the thing with this id.
         * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
         */
        SubjectId: string;
        /**
         * @description The `head.sealNo` of an earlier verification, together with `expectedHash`.
         * @example 2
         */
        ExpectedSealNo: number;
        /**
         * @description The `head.hash` of the same verification, together with `expectedSealNo`.
         * @example 387406a22c0fd57c6354ac516660722dca5fca5e963e10aebc84ef219eec2722
         */
        ExpectedHash: string;
        /**
         * @description Only jobs of this queue.
         * @example send-mail
         */
        JobQueue: string;
        /**
         * @description The failed job's id.
         * @example 01a1f834-9cc0-7d3b-8c51-2e4f6a7b9c81
         */
        JobId: string;
        /**
         * @description The endpoint's id.
         * @example 01a1f836-2c40-7e5f-8a9b-1c2d3e4f5a61
         */
        WebhookEndpointId: string;
        /**
         * @description Only deliveries that stand so.
         * @example FAILED
         */
        WebhookDeliveryStatus: "PENDING" | "DELIVERED" | "FAILED" | "CANCELLED";
        /**
         * @description Only events of this type.
         * @example order.paid
         */
        EventTypeFilter: "order.created" | "order.approval_requested" | "order.approved" | "order.rejected" | "order.paid" | "order.confirmed" | "order.shipped" | "order.delivered" | "order.cancelled" | "order.expired" | "order.refunded";
        /**
         * @description Only events of this order.
         * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
         */
        EventOrderId: string;
        /**
         * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
         * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
         */
        WebhookId: string;
        /**
         * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
         * @example 1795165740
         */
        WebhookTimestamp: string;
        /**
         * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
         *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
         * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
         */
        WebhookSignature: string;
        /**
         * @description The W3C trace context of the request that caused the event, when it is known.
         * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
         */
        TraceParent: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The id of this request, the one sent or a new one. It stands in the logs and in the body's `requestId`.
         * @example 7d9f1c52b8e04a6e
         */
        XRequestId: string;
        /**
         * @description The quota of this operation, `q` requests in `w` seconds.
         * @example "default";q=600;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description What is left of the quota, `r` requests until it is renewed in `t` seconds.
         * @example "default";r=599;t=60
         */
        RateLimit: string;
        /**
         * @description Seconds to wait before the request is repeated.
         * @example 1
         */
        RetryAfter: number;
        /**
         * @description The path of the new account.
         * @example /api/v1/auth/me
         */
        UserLocation: string;
        /**
         * @description Present, and `true`, when the answer is the stored one of an earlier request with the same key.
         * @example true
         */
        IdempotencyReplayed: "true";
        /**
         * @description Changes with what the list shows, for `If-None-Match`.
         * @example W/"q3f0kXo2Jm8cV1yRZ7aTbA"
         */
        ListETag: string;
        /**
         * @description The answer may be kept by everybody, if it is asked for again with `If-None-Match` before each use.
         * @example public, no-cache
         */
        CacheControl: string;
        /**
         * @description Changes with everything that the product shows: its version, a hyphen and its stock. As `If-Match` it stands for the
         *     version alone, so that orders made meanwhile do not refuse an admin's change; as `If-None-Match` it stands for all.
         * @example "3-40"
         */
        ProductETag: string;
        /**
         * @description The path of the new order.
         * @example /api/v1/orders/01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
         */
        OrderLocation: string;
        /**
         * @description The version of the resource, for `If-Match`.
         * @example "3"
         */
        ETag: string;
        /**
         * @description The hash of the file, which never changes.
         * @example "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
         */
        FileETag: string;
        /**
         * @description That the body is a file, and a name for it.
         * @example attachment; filename="orders-2026-11-20.csv"
         */
        ContentDisposition: string;
        /**
         * @description The path of the new product.
         * @example /api/v1/products/01a1f82f-1e80-7a10-8c01-5b0d6e2f9a01
         */
        ProductLocation: string;
        /**
         * @description The path of the new coupon.
         * @example /api/v1/admin/coupons/01a1f82f-1e80-7b44-9f10-3c6a7d5e8b21
         */
        CouponLocation: string;
        /**
         * @description The path of the new endpoint.
         * @example /api/v1/webhook-endpoints/01a1f836-2c40-7e5f-8a9b-1c2d3e4f5a61
         */
        WebhookEndpointLocation: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service works. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process takes requests. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    registerUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterUserRequest"];
            };
        };
        responses: {
            /** @description The account exists. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Location: components["headers"]["UserLocation"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            /** @description The address has an account, or the key is in use. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description The session has started. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            /** @description Address or password are wrong. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshTokenRequest"];
            };
        };
        responses: {
            /** @description The tokens are renewed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            /** @description The refresh token does not work, or no longer. */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is over. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getCurrentUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your account. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserEnvelope"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of your keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyListEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyRequest"];
            };
        };
        responses: {
            /** @description The key, and its secret for the only time. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKeyEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /** @description There are as many keys as there may be. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key's id, which is no part of its secret.
                 * @example 01a1f831-6470-7e21-a4b6-8d2f5c7e9a51
                 */
                apiKeyId: components["parameters"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is revoked. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /** @description There is no such key of yours. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /**
                 * @description Only products whose name or description contains this; capital and small letters are the same.
                 * @example lamp
                 */
                q?: components["parameters"]["ProductQuery"];
                /**
                 * @description Only products of this category.
                 * @example lighting
                 */
                category?: components["parameters"]["ProductCategory"];
                /**
                 * @description Only products of at least this price.
                 * @example 1000
                 */
                minPriceMinor?: components["parameters"]["MinPriceMinor"];
                /**
                 * @description Only products of at most this price.
                 * @example 10000
                 */
                maxPriceMinor?: components["parameters"]["MaxPriceMinor"];
                /**
                 * @description With `true` only products in stock, with `false` only those sold out.
                 * @example true
                 */
                inStock?: components["parameters"]["InStock"];
                /**
                 * @description What the list is ordered by; a leading minus turns it round, largest or newest first.
                 * @example priceMinor
                 */
                sort?: components["parameters"]["ProductSort"];
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that the caller has kept. While it still holds, a 304 without a body comes back.
                 * @example "3-40"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of products. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ListETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductListEnvelope"];
                };
            };
            /** @description The answer that the caller has kept still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ListETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` of the answer that the caller has kept. While it still holds, a 304 without a body comes back.
                 * @example "3-40"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The product's id.
                 * @example 01a1f82f-1e80-7a10-8c01-5b0d6e2f9a01
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ProductETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductEnvelope"];
                };
            };
            /** @description The answer that the caller has kept still holds. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ProductETag"];
                    "Cache-Control": components["headers"]["CacheControl"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            404: components["responses"]["ProductNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getWallet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your wallet. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletEnvelope"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listWalletTransactions: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of movements. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletTransactionListEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders in this status.
                 * @example PAID
                 */
                status?: components["parameters"]["OrderStatusFilter"];
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of your orders. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderListEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrderRequest"];
            };
        };
        responses: {
            /** @description The order was placed. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Location: components["headers"]["OrderLocation"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /** @description The wallet does not cover the total. */
            402: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            403: components["responses"]["ScopeMissing"];
            /** @description A product or the coupon does not exist. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description Stock or coupon are used up, or the key is in use. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The coupon does not apply, or the key belongs to a different request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order's id.
                 * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["OrderNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    payOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
                /**
                 * @description The `ETag` that the decision is based on. The request is refused with 412 when the resource has changed since.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order is paid. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaidOrderEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            /** @description The wallet does not cover the total. */
            402: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["OrderNotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            412: components["responses"]["VersionMismatch"];
            /** @description The order cannot be paid, or the key belongs to a different request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    cancelOrder: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` that the decision is based on. The request is refused with 412 when the resource has changed since.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CancelOrderRequest"];
            };
        };
        responses: {
            /** @description The order is cancelled. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["OrderNotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The order cannot be cancelled, or the key belongs to a different request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrderHistory: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The order's id.
                 * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the history. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderHistoryEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["OrderNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getOrderInvoice: {
        parameters: {
            query?: {
                /**
                 * @description The refund whose credit note is wanted; without it the order's invoice is.
                 * @example 01a1f83b-05a0-7f21-8b4c-9d1e2f3a4b5c
                 */
                refundId?: components["parameters"]["InvoiceRefundId"];
            };
            header?: {
                /**
                 * @description The `ETag` of the answer that the caller has kept. While it still holds, a 304 without a body comes back.
                 * @example "3-40"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["FileETag"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": components["schemas"]["InvoiceFile"];
                };
            };
            /** @description The file is being made. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingInvoiceEnvelope"];
                };
            };
            /** @description The file that the caller has kept is the invoice. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["FileETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            /** @description There is no such order, or no such invoice of it. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getIdempotencyKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The key as it was sent, without the quotes of the draft standard's form. Characters that are reserved in a path, such as a
                 *     slash, are percent-encoded.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                idempotencyKey: components["parameters"]["IdempotencyKeyInPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is known. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyRecordEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            /** @description No completed or running request of yours carries this key. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminListOrders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders in this status.
                 * @example PAID
                 */
                status?: components["parameters"]["OrderStatusFilter"];
                /**
                 * @description Only orders of this user.
                 * @example 01a1f82f-1e80-7c3e-9d52-4f6b8a1c0e11
                 */
                userId?: components["parameters"]["OrderUserId"];
                /**
                 * @description Only what was created at or after this time.
                 * @example 2026-11-01T00:00:00Z
                 */
                createdFrom?: components["parameters"]["CreatedFrom"];
                /**
                 * @description Only what was created before this time.
                 * @example 2026-12-01T00:00:00Z
                 */
                createdTo?: components["parameters"]["CreatedTo"];
                /**
                 * @description Only orders of at least this total.
                 * @example 5000
                 */
                minTotalMinor?: components["parameters"]["MinTotalMinor"];
                /**
                 * @description Only orders of at most this total.
                 * @example 50000
                 */
                maxTotalMinor?: components["parameters"]["MaxTotalMinor"];
                /**
                 * @description Only orders whose number starts with this.
                 * @example ORD-000000
                 */
                number?: components["parameters"]["OrderNumber"];
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderListEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminExportOrders: {
        parameters: {
            query?: {
                /**
                 * @description Only orders in this status.
                 * @example PAID
                 */
                status?: components["parameters"]["OrderStatusFilter"];
                /**
                 * @description Only orders of this user.
                 * @example 01a1f82f-1e80-7c3e-9d52-4f6b8a1c0e11
                 */
                userId?: components["parameters"]["OrderUserId"];
                /**
                 * @description Only what was created at or after this time.
                 * @example 2026-11-01T00:00:00Z
                 */
                createdFrom?: components["parameters"]["CreatedFrom"];
                /**
                 * @description Only what was created before this time.
                 * @example 2026-12-01T00:00:00Z
                 */
                createdTo?: components["parameters"]["CreatedTo"];
                /**
                 * @description Only orders of at least this total.
                 * @example 5000
                 */
                minTotalMinor?: components["parameters"]["MinTotalMinor"];
                /**
                 * @description Only orders of at most this total.
                 * @example 50000
                 */
                maxTotalMinor?: components["parameters"]["MaxTotalMinor"];
                /**
                 * @description Only orders whose number starts with this.
                 * @example ORD-000000
                 */
                number?: components["parameters"]["OrderNumber"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": components["schemas"]["OrdersAsCsv"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminGetOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The order's id.
                 * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminUpdateOrderStatus: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the decision is based on. The request is refused with 412 when the resource has changed since.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrderStatusRequest"];
            };
        };
        responses: {
            /** @description The order has moved. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The state machine does not allow this change. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminDecideApproval: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /**
                 * @description The `ETag` that the decision is based on. The request is refused with 412 when the resource has changed since.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideApprovalRequest"];
            };
        };
        responses: {
            /** @description The decision is recorded. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The order does not wait for a decision, or no longer, or the key belongs to a different request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminRefundOrder: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
                /**
                 * @description The `ETag` that the decision is based on. The request is refused with 412 when the resource has changed since.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
                 */
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundOrderRequest"];
            };
        };
        responses: {
            /** @description The money is back in the wallet. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundedOrderEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["OrderNotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /**
             * @description There is no payment or too little left of it, the order has fewer pieces out, the currency is another one, or the
             *     key belongs to a different request.
             */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminCreateProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProductRequest"];
            };
        };
        responses: {
            /** @description The product exists. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Location: components["headers"]["ProductLocation"];
                    ETag: components["headers"]["ProductETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description The SKU is in use, or the key is. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The price is not in the shop's currency, or the key belongs to a different request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminUpdateProduct: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the decision is based on. The request is refused with 412 when the resource has changed since.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The product's id.
                 * @example 01a1f82f-1e80-7a10-8c01-5b0d6e2f9a01
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProductRequest"];
            };
        };
        responses: {
            /** @description The product has changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ProductETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminAdjustStock: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The product's id.
                 * @example 01a1f82f-1e80-7a10-8c01-5b0d6e2f9a01
                 */
                productId: components["parameters"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustStockRequest"];
            };
        };
        responses: {
            /** @description The stock is adjusted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ProductETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["ProductNotFound"];
            /** @description The stock is smaller than what is taken away, or the key is in use. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminListCoupons: {
        parameters: {
            query?: {
                /**
                 * @description Only coupons whose code starts with this; capital and small letters are the same.
                 * @example WELCOME
                 */
                q?: components["parameters"]["CouponCodePrefix"];
                /**
                 * @description Only coupons that are active, or only those that are not.
                 * @example true
                 */
                active?: components["parameters"]["CouponActive"];
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of coupons. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponListEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminCreateCoupon: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCouponRequest"];
            };
        };
        responses: {
            /** @description The coupon exists. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Location: components["headers"]["CouponLocation"];
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            /** @description The code is in use, or the key is. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The amount is not in the shop's currency, or the key belongs to a different request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminGetCoupon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The coupon's id.
                 * @example 01a1f82f-1e80-7b44-9f10-3c6a7d5e8b21
                 */
                couponId: components["parameters"]["CouponId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The coupon. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CouponNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminUpdateCoupon: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The `ETag` that the decision is based on. The request is refused with 412 when the resource has changed since.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The coupon's id.
                 * @example 01a1f82f-1e80-7b44-9f10-3c6a7d5e8b21
                 */
                couponId: components["parameters"]["CouponId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCouponRequest"];
            };
        };
        responses: {
            /** @description The coupon has changed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CouponEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["CouponNotFound"];
            /** @description The coupon has been redeemed more often than the new limit allows. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            412: components["responses"]["VersionMismatch"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminListUsers: {
        parameters: {
            query?: {
                /**
                 * @description Only users whose e-mail address or name contains this; capital and small letters are the same.
                 * @example ada
                 */
                q?: components["parameters"]["UserQuery"];
                /**
                 * @description Only users with this role.
                 * @example CUSTOMER
                 */
                role?: components["parameters"]["UserRoleFilter"];
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserListEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminUpdateUserRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The user's id.
                 * @example 01a1f82f-1e80-7c3e-9d52-4f6b8a1c0e11
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUserRoleRequest"];
            };
        };
        responses: {
            /** @description The user has the role. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            /** @description Nobody would be left to administer. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminCreditWallet: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /**
                 * @description The user's id.
                 * @example 01a1f82f-1e80-7c3e-9d52-4f6b8a1c0e11
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreditWalletRequest"];
            };
        };
        responses: {
            /** @description The wallet is credited. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletTransactionEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The amount is not in the shop's currency, or the key belongs to a different request. */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminListAuditLogs: {
        parameters: {
            query?: {
                /**
                 * @description Only this action.
                 * @example order.paid
                 */
                action?: components["parameters"]["AuditAction"];
                /**
                 * @description Only what this user did.
                 * @example 01a1f82f-1e80-7c3e-9d52-4f6b8a1c0e11
                 */
                actorId?: components["parameters"]["ActorId"];
                /**
                 * @description Only what was done to things of this type.
                 * @example order
                 */
                subjectType?: components["parameters"]["SubjectType"];
                /**
                 * @description Only what was done to the thing with this id.
                 * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
                 */
                subjectId?: components["parameters"]["SubjectId"];
                /**
                 * @description Only what was created at or after this time.
                 * @example 2026-11-01T00:00:00Z
                 */
                createdFrom?: components["parameters"]["CreatedFrom"];
                /**
                 * @description Only what was created before this time.
                 * @example 2026-12-01T00:00:00Z
                 */
                createdTo?: components["parameters"]["CreatedTo"];
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the log. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditLogListEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminVerifyAuditLog: {
        parameters: {
            query?: {
                /**
                 * @description The `head.sealNo` of an earlier verification, together with `expectedHash`.
                 * @example 2
                 */
                expectedSealNo?: components["parameters"]["ExpectedSealNo"];
                /**
                 * @description The `head.hash` of the same verification, together with `expectedSealNo`.
                 * @example 387406a22c0fd57c6354ac516660722dca5fca5e963e10aebc84ef219eec2722
                 */
                expectedHash?: components["parameters"]["ExpectedHash"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log was checked. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerificationEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminListFailedJobs: {
        parameters: {
            query?: {
                /**
                 * @description Only jobs of this queue.
                 * @example send-mail
                 */
                queue?: components["parameters"]["JobQueue"];
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of failed jobs. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedJobListEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    adminRetryJob: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The failed job's id.
                 * @example 01a1f834-9cc0-7d3b-8c51-2e4f6a7b9c81
                 */
                jobId: components["parameters"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job is queued again. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedJobEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["JobNotFound"];
            409: components["responses"]["IdempotencyKeyInUse"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of endpoints. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointListEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookEndpointRequest"];
            };
        };
        responses: {
            /** @description The endpoint, and its signing secret. */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    Location: components["headers"]["WebhookEndpointLocation"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhookEndpointEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            409: components["responses"]["WebhookEndpointLimitReached"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint's id.
                 * @example 01a1f836-2c40-7e5f-8a9b-1c2d3e4f5a61
                 */
                endpointId: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["WebhookEndpointNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint's id.
                 * @example 01a1f836-2c40-7e5f-8a9b-1c2d3e4f5a61
                 */
                endpointId: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint is gone. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["WebhookEndpointNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The endpoint's id.
                 * @example 01a1f836-2c40-7e5f-8a9b-1c2d3e4f5a61
                 */
                endpointId: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateWebhookEndpointRequest"];
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpdatedWebhookEndpointEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["WebhookEndpointNotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /**
                 * @description Only deliveries that stand so.
                 * @example FAILED
                 */
                status?: components["parameters"]["WebhookDeliveryStatus"];
                /**
                 * @description The number of the page, from 1. A `cursor` takes its place.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The endpoint's id.
                 * @example 01a1f836-2c40-7e5f-8a9b-1c2d3e4f5a61
                 */
                endpointId: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryListEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            404: components["responses"]["WebhookEndpointNotFound"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    redeliverWebhook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names this request, so that repeating it has no second effect. A UUID is a good choice; the draft standard's quoted
                 *     form is accepted too. Keys belong to the caller and are kept for 72 hours.
                 * @example 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /**
                 * @description The endpoint's id.
                 * @example 01a1f836-2c40-7e5f-8a9b-1c2d3e4f5a61
                 */
                endpointId: components["parameters"]["WebhookEndpointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeliverWebhookRequest"];
            };
        };
        responses: {
            /** @description The deliveries are queued. */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookRedeliveryEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            /** @description There is no such endpoint of the caller, or no such delivery to it. */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            /** @description The endpoint is disabled, or a request with the same idempotency key is still running. */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorEnvelope"];
                };
            };
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /**
                 * @description Only events of this type.
                 * @example order.paid
                 */
                type?: components["parameters"]["EventTypeFilter"];
                /**
                 * @description Only events of this order.
                 * @example 01a1f833-b260-7c3e-9d52-4f6b8a1c0e31
                 */
                orderId?: components["parameters"]["EventOrderId"];
                /**
                 * @description Items on a page.
                 * @example 20
                 */
                perPage?: components["parameters"]["PerPage"];
                /**
                 * @description Continues after the page whose `meta.nextCursor` this is, with the same filters and sorting.
                 * @example eyJmIjoiYzFiMiIsImEiOlsiMjAyNi0xMS0yMFQwOTowNTowMC4wMDBaIiwiMDFhMWY4MzMtYjI2MC03YzNlLTlkNTItNGY2YjhhMWMwZTMxIl19
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The next events of the feed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["XRequestId"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventFeedEnvelope"];
                };
            };
            400: components["responses"]["ValidationFailed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["ScopeMissing"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    onOrderCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
                 * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
                 * @example 1795165740
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
                 *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description The W3C trace context of the request that caused the event, when it is known.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["TraceParent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            410: components["responses"]["EndpointGone"];
            "2XX": components["responses"]["EventTaken"];
        };
    };
    onOrderApprovalRequested: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
                 * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
                 * @example 1795165740
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
                 *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description The W3C trace context of the request that caused the event, when it is known.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["TraceParent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            410: components["responses"]["EndpointGone"];
            "2XX": components["responses"]["EventTaken"];
        };
    };
    onOrderApproved: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
                 * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
                 * @example 1795165740
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
                 *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description The W3C trace context of the request that caused the event, when it is known.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["TraceParent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            410: components["responses"]["EndpointGone"];
            "2XX": components["responses"]["EventTaken"];
        };
    };
    onOrderRejected: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
                 * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
                 * @example 1795165740
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
                 *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description The W3C trace context of the request that caused the event, when it is known.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["TraceParent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            410: components["responses"]["EndpointGone"];
            "2XX": components["responses"]["EventTaken"];
        };
    };
    onOrderPaid: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
                 * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
                 * @example 1795165740
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
                 *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description The W3C trace context of the request that caused the event, when it is known.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["TraceParent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            410: components["responses"]["EndpointGone"];
            "2XX": components["responses"]["EventTaken"];
        };
    };
    onOrderConfirmed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
                 * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
                 * @example 1795165740
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
                 *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description The W3C trace context of the request that caused the event, when it is known.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["TraceParent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            410: components["responses"]["EndpointGone"];
            "2XX": components["responses"]["EventTaken"];
        };
    };
    onOrderShipped: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
                 * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
                 * @example 1795165740
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
                 *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description The W3C trace context of the request that caused the event, when it is known.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["TraceParent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            410: components["responses"]["EndpointGone"];
            "2XX": components["responses"]["EventTaken"];
        };
    };
    onOrderDelivered: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
                 * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
                 * @example 1795165740
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
                 *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description The W3C trace context of the request that caused the event, when it is known.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["TraceParent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            410: components["responses"]["EndpointGone"];
            "2XX": components["responses"]["EventTaken"];
        };
    };
    onOrderCancelled: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
                 * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
                 * @example 1795165740
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
                 *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description The W3C trace context of the request that caused the event, when it is known.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["TraceParent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            410: components["responses"]["EndpointGone"];
            "2XX": components["responses"]["EventTaken"];
        };
    };
    onOrderExpired: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
                 * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
                 * @example 1795165740
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
                 *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description The W3C trace context of the request that caused the event, when it is known.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["TraceParent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            410: components["responses"]["EndpointGone"];
            "2XX": components["responses"]["EventTaken"];
        };
    };
    onOrderRefunded: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The event's id. Repetitions carry the same, so that a receiver can tell them.
                 * @example 01a1f834-9cc0-7b1d-a2c4-5d8e6f7a9b05
                 */
                "webhook-id": components["parameters"]["WebhookId"];
                /**
                 * @description When this attempt was made, in seconds since 1970. Refuse what is more than five minutes off.
                 * @example 1795165740
                 */
                "webhook-timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description One or two signatures, separated by a space: two while a secret is being rotated, and either suffices. Each is `v1,`
                 *     and the base64 HMAC-SHA256 of `webhook-id.webhook-timestamp.body` under the bytes of the secret.
                 * @example v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=
                 */
                "webhook-signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description The W3C trace context of the request that caused the event, when it is known.
                 * @example 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
                 */
                traceparent?: components["parameters"]["TraceParent"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderEvent"];
            };
        };
        responses: {
            410: components["responses"]["EndpointGone"];
            "2XX": components["responses"]["EventTaken"];
        };
    };
}
