// What background work owes, as queries for what breaks it: no row is what the name promises.

/** The events that customers are told of by mail. */
const MAILED = `('order.created', 'order.approved', 'order.rejected', 'order.paid', 'order.confirmed', 'order.shipped',
  'order.delivered', 'order.cancelled', 'order.expired', 'order.refunded')`;

/** Whether a job of the queue, of which `matches` says which, waits or runs. */
const hasJob = (queue: string, matches: string) => `EXISTS (
  SELECT FROM pgboss.job AS job WHERE job.name = '${queue}' AND job.state < 'completed' AND ${matches})`;

/** At every moment, where workers run: no crash has come between a change and the work that follows from it. */
export const DUE_WORK: Readonly<Record<string, string>> = {
  'a mail that is due is sent or has its job': `
    SELECT told.id, told.type FROM events AS told
    WHERE told.position IS NOT NULL AND told.type IN ${MAILED}
      AND NOT EXISTS (SELECT FROM sent_mails AS mail WHERE mail.event_id = told.id AND mail.template = told.type)
      AND NOT ${hasJob('send-mail', `job.data ->> 'eventId' = told.id::text`)}`,

  'an invoice that is due is stored or has its job': `
    SELECT due.* FROM (
      SELECT told.order_id, NULL::text AS refund_id FROM events AS told
      WHERE told.position IS NOT NULL AND told.type = 'order.paid'
      UNION ALL
      SELECT told.order_id, told.data #>> '{refund,id}' FROM events AS told
      WHERE told.position IS NOT NULL AND told.type = 'order.refunded' AND told.data ? 'refund'
    ) AS due
    WHERE NOT EXISTS (
        SELECT FROM invoices WHERE invoices.order_id = due.order_id AND invoices.stored_at IS NOT NULL
          AND invoices.refund_id::text IS NOT DISTINCT FROM due.refund_id)
      AND NOT ${hasJob('make-invoice', `job.singleton_key = due.order_id || coalesce('/' || due.refund_id, '')`)}`,

  'no job has failed for good': `
    SELECT job.id, job.name, job.data, job.output FROM pgboss.job AS job
    WHERE job.name = 'failed-jobs' AND job.state < 'completed'`,
};

/** When all background work is done. */
export const DONE_WORK: Readonly<Record<string, string>> = {
  'each event is mailed to the customer of its order, once': `
    SELECT told.id, told.type, mail.recipient FROM events AS told
    JOIN orders AS placed ON placed.id = told.order_id JOIN users AS customer ON customer.id = placed.user_id
    LEFT JOIN sent_mails AS mail ON mail.event_id = told.id
    WHERE told.type IN ${MAILED}
      AND (mail.template IS DISTINCT FROM told.type OR mail.recipient IS DISTINCT FROM customer.email)`,

  'each payment has one invoice and each refund one credit note, stored': `
    SELECT due.* FROM (
      SELECT order_id, NULL::uuid AS refund_id, amount_minor FROM payments
      UNION ALL
      SELECT payment.order_id, refund.id, refund.amount_minor
      FROM refunds AS refund JOIN payments AS payment ON payment.id = refund.payment_id
    ) AS due
    LEFT JOIN invoices AS document
      ON document.order_id = due.order_id AND document.refund_id IS NOT DISTINCT FROM due.refund_id
    GROUP BY due.order_id, due.refund_id, due.amount_minor
    HAVING count(document.stored_at) <> 1 OR count(*) <> 1 OR sum(document.amount_minor) <> due.amount_minor`,

  'invoices and credit notes are numbered without gaps, and none is for nothing': `
    SELECT series.kind, series.last_number, count(document.id) AS documents,
      min(document.number) AS first, max(document.number) AS last
    FROM invoice_numbers AS series LEFT JOIN invoices AS document ON document.kind = series.kind
    GROUP BY series.kind, series.last_number
    HAVING count(document.id) <> series.last_number OR coalesce(max(document.number), 0) <> series.last_number
      OR coalesce(min(document.number), 1) <> 1
      OR count(document.id) <> CASE series.kind WHEN 'INVOICE' THEN (SELECT count(*) FROM payments)
        ELSE (SELECT count(*) FROM refunds) END`,

  'each attempt to deliver is recorded, under numbers without gaps': `
    SELECT delivery.id, delivery.attempts, count(attempt.number) AS recorded
    FROM webhook_deliveries AS delivery LEFT JOIN webhook_attempts AS attempt ON attempt.delivery_id = delivery.id
    GROUP BY delivery.id
    HAVING count(attempt.number) <> delivery.attempts OR coalesce(max(attempt.number), 0) <> delivery.attempts`,
};

/** What background work is left, one row for each kind: how much, and how much of it waits for its time. */
export const OPEN_WORK = `
  SELECT 'events' AS kind, count(*) AS open, 0 AS later FROM events WHERE position IS NULL
  UNION ALL
  SELECT 'seals', count(*), 0 FROM audit_log WHERE seal_no IS NULL
  UNION ALL
  SELECT 'webhooks', count(*), count(*) FILTER (WHERE delivery.next_attempt_at > now())
  FROM webhook_deliveries AS delivery
  JOIN webhook_endpoints AS endpoint ON endpoint.id = delivery.endpoint_id AND endpoint.enabled
  WHERE delivery.status = 'PENDING'
  UNION ALL
  SELECT CASE name WHEN 'send-mail' THEN 'mails' ELSE 'invoices' END, count(*),
    count(*) FILTER (WHERE state < 'active' AND start_after > now())
  FROM pgboss.job WHERE name IN ('send-mail', 'make-invoice') AND state < 'completed' GROUP BY name`;
