// The figures that Prometheus scrapes: each process makes one set, and every label has few possible values, which its
// callers take from the contract or from constants, never from a request.
import { Counter, collectDefaultMetrics, Gauge, Registry } from '@prometheus-io/client';
import { createRequestFigures } from './request-figures.ts';

/** Everything that is measured. */
export type Metrics = ReturnType<typeof createMetrics>;

/**
 * Default figures of the library that nobody here looks at: many series, or names that break Prometheus' conventions.
 */
const DROPPED_DEFAULTS = [
  'nodejs_active_resources',
  'nodejs_active_resources_total',
  'nodejs_active_handles',
  'nodejs_active_handles_total',
  'nodejs_active_requests',
  'nodejs_active_requests_total',
  'nodejs_eventloop_utilization_summary',
  'nodejs_eventloop_utilization_histogram',
  'nodejs_heap_space_size_total_bytes',
  'nodejs_heap_space_size_used_bytes',
  'nodejs_heap_space_size_available_bytes',
];

/** What all names begin with, so that they stand together. */
const PREFIX = 'oma_';

/**
 * A new set. `process` adds the figures of the process: memory, CPU, garbage collection, the event loop. They take
 * observers that nothing ends, so that only a program and not each of many apps in a test asks for them.
 */
export function createMetrics(options: { readonly process?: boolean } = {}) {
  const registry = new Registry();
  const registers = [registry];
  if (options.process) {
    collectDefaultMetrics({ register: registry, prefix: PREFIX });
    for (const name of DROPPED_DEFAULTS) registry.removeSingleMetric(`${PREFIX}${name}`);
  }

  const counter = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter<Label>({ name, help, labelNames, registers });
  const gauge = <Label extends string = never>(name: string, help: string, labelNames: Label[] = []) => {
    const made = new Gauge<Label>({ name, help, labelNames, registers });
    // Without labels it would begin at zero; nothing is the better answer while nobody has measured.
    if (labelNames.length === 0) made.remove();
    return made;
  };

  const metrics = {
    registry,
    requests: createRequestFigures(registry),
    requestErrors: counter('oma_http_request_errors_total', 'Refused and failed requests by error code.', [
      'operation_id',
      'code',
    ]),
    requestsAborted: counter(
      'oma_http_requests_aborted_total',
      'Requests whose client went away before the answer.',
    ),
    rateLimited: counter('oma_rate_limited_requests_total', 'Requests refused by a rate limit.', [
      'operation_id',
    ]),
    loginFailures: counter(
      'oma_login_failures_total',
      'Sign-ins with an unknown address or a wrong password.',
    ),

    payments: counter(
      'oma_payments_total',
      'Attempts to pay by outcome: COMPLETED or the code of the refusal.',
      ['outcome'],
    ),
    orderStatusChanges: counter(
      'oma_order_status_changes_total',
      'Orders that came into a status; from NONE when they were placed.',
      ['from', 'to'],
    ),
    refunds: counter('oma_refunds_total', 'Refunds.'),
    transactionRetries: counter(
      'oma_transaction_retries_total',
      'Repetitions of a database transaction by the reason why it was lost.',
      ['reason'],
    ),

    productCache: counter('oma_product_cache_requests_total', 'Look-ups in the product cache.', ['result']),
    redisUp: gauge('oma_redis_up', 'Whether Redis answers; absent when none is configured.'),

    poolConnections: gauge('oma_database_pool_connections', 'Open connections of the pool.'),
    poolIdle: gauge('oma_database_pool_idle_connections', 'Open connections of the pool that nobody uses.'),
    poolWaiting: gauge(
      'oma_database_pool_waiting_requests',
      'Callers that wait for a connection of the pool.',
    ),
    looks: gauge('oma_database_looks', 'Short reads that are on the way on the connections they share.'),
    poolMax: gauge('oma_database_pool_max_connections', 'The most connections that the pool opens.'),
    databaseUp: gauge('oma_database_up', 'Whether the database answered when this was scraped.'),

    auditUnsealed: gauge(
      'oma_audit_unsealed_rows',
      'Rows of the audit log without a seal, counted to 10001.',
    ),
    auditUnsealedAge: gauge(
      'oma_audit_unsealed_age_seconds',
      'Age of the oldest row of the audit log without a seal; 0 when there is none.',
    ),
    eventsUndispatched: gauge(
      'oma_events_undispatched',
      'Events in the outbox that are not dispatched, counted to 10001.',
    ),
    eventLag: gauge(
      'oma_event_lag_seconds',
      'Age of the oldest event that is not dispatched; 0 when there is none.',
    ),
    jobs: gauge('oma_jobs', 'Jobs that are not finished, by queue and state.', ['queue', 'state']),
    oldestJobAge: gauge(
      'oma_job_oldest_age_seconds',
      'How long the oldest job of the queue has been due without being done.',
      ['queue'],
    ),
    webhookEndpointsDue: gauge('oma_webhook_endpoints_due', 'Webhook endpoints that have deliveries due.'),
    webhookLag: gauge(
      'oma_webhook_lag_seconds',
      'How long the oldest delivery to a webhook endpoint has been due; 0 when there is none.',
    ),
    webhookFaults: counter(
      'oma_webhook_faults_total',
      'Deliveries, or all of an endpoint, put off for a fault of this program or its keys.',
    ),
    deadLetters: gauge('oma_dead_letter_jobs', 'Jobs that have failed for good, by dead-letter queue.', [
      'queue',
    ]),
    ledgerDrift: gauge(
      'oma_ledger_drift_minor_units',
      'Money by which wallets and ledger disagree, in minor units; must be 0.',
      ['check'],
    ),
    ledgerFaults: gauge(
      'oma_ledger_faults',
      'Wallets, entries and transactions that the reconciliation found wrong; must be 0.',
      ['check'],
    ),
    ledgerAge: gauge(
      'oma_ledger_reconciliation_age_seconds',
      'Time since the last step of the reconciliation, and since its last sweep over everything ended.',
      ['check', 'scope'],
    ),
  };

  // A counter that is not there before its first event hides that event from rate().
  metrics.payments.inc({ outcome: 'COMPLETED' }, 0);
  for (const result of ['hit', 'miss']) metrics.productCache.inc({ result }, 0);
  return metrics;
}
