// The contract's webhooks, its lists of event types and what the database really tells are the same, whichever one reads.
import { describe, expect, test } from 'vitest';
import { isObject, parametersOf, resolveAll } from '../../scripts/answers/contract-document.ts';
import { schemaProblems } from '../../scripts/answers/contract-problems.ts';
import document from '../../src/contract/openapi.json' with { type: 'json' };
import webhooks from '../../src/contract/webhooks.cjs';
import { listUndispatchedEvents } from '../../src/db/queries/events.ts';
import { inTransaction } from '../../src/db/transaction.ts';
import { presentEvent, webhookBody } from '../../src/transactions/webhook-payload.ts';
import { useTestApp } from '../support/app.ts';
import { anOrderIn, aPerson, moveTo } from '../support/factories.ts';

const shop = useTestApp();

const TYPES = document.components.schemas.EventType.enum;

type Webhook = { post: { requestBody: { content: { 'application/json': { examples: object } } } } };

test('every list of event types is the same', () => {
  expect(Object.keys(document.webhooks)).toEqual(TYPES);
  expect(Object.keys(webhooks.payloadValidators)).toEqual(TYPES);
  expect(document.components.schemas.EventTypePattern.enum).toEqual(['*', ...TYPES]);
  const filter = parametersOf('listEvents', 'query').find(({ name }) => name === 'type');
  expect(filter?.schema.enum).toEqual(TYPES);
});

test.each(Object.entries(document.webhooks))(
  '%s shows an example of its own type, which validates',
  (type, item) => {
    const { examples } = (item as unknown as Webhook).post.requestBody.content['application/json'];
    const values = Object.values(resolveAll(examples) as object).map(({ value }) => value);
    expect(values).toHaveLength(1);
    for (const value of values) {
      expect(value.type).toBe(type);
      expect(webhooks.payloadValidators[type as webhooks.WebhookType](value)).toBe(true);
      expect(isObject(value) && schemaProblems({ $ref: '#/components/schemas/OrderEvent' }, value)).toEqual(
        [],
      );
    }
  },
);

describe('what the database tells', () => {
  test('of every type is what the contract describes, and nothing more', async () => {
    const customer = await aPerson(shop);
    for (const status of ['REJECTED', 'EXPIRED', 'DELIVERED', 'CANCELLED'] as const) {
      await anOrderIn(shop, customer, status);
    }
    const paid = await anOrderIn(shop, customer, 'PAID');
    await moveTo(shop, paid.id, 'CANCELLED');
    const { id: orderId } = await anOrderIn(shop, customer, 'PENDING_APPROVAL');
    const { token } = await aPerson(shop, 'APPROVER');
    await shop.api('adminDecideApproval', { token, params: { orderId }, body: { decision: 'APPROVE' } });
    const events = await inTransaction(shop.db, (trx) => listUndispatchedEvents(trx, 1000));
    expect([...new Set(events.map(({ type }) => type))].toSorted()).toEqual(TYPES.toSorted());
    for (const event of events) {
      const problems = schemaProblems({ $ref: '#/components/schemas/OrderEvent' }, presentEvent(event));
      expect(problems, event.type).toEqual([]);
      expect(JSON.parse(webhookBody(event))).toEqual(presentEvent(event));
    }
  });

  test('of a type that the contract does not know is never sent', async () => {
    const [event] = await inTransaction(shop.db, (trx) => listUndispatchedEvents(trx, 1));
    if (event === undefined) throw new Error('There is no event.');
    expect(() => webhookBody({ ...event, type: 'order.lost' })).toThrow(
      'no webhook for events of the type order.lost',
    );
    expect(() => webhookBody({ ...event, sequence: 0 })).toThrow('/sequence must be >= 1');
  });
});
