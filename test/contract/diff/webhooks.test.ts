// What may change of the contract's webhooks: receivers are told more, and never less than they were promised.
import { expect, test } from 'vitest';
import { compareContracts } from '../../../scripts/contract/diff/compare-contracts.ts';
import document from '../../../src/contract/openapi.json' with { type: 'json' };
import { FIXTURE_DAY } from './cases.ts';

// biome-ignore lint/suspicious/noExplicitAny: each case changes another part of the document.
type Loose = any;

/** The level and rule of what a change of the contract means to the receivers of `order.paid`. */
function foundBy(change: (contract: Loose) => void): string[] {
  const changed = structuredClone(document) as Loose;
  change(changed);
  const { findings } = compareContracts(document, changed, FIXTURE_DAY);
  const own = findings.filter(({ operation }) => operation === 'WEBHOOK POST order.paid');
  return own.map(({ level, rule }) => `${level} ${rule}`);
}

const dataOf = (contract: Loose) => contract.components.schemas.OrderEventData;

test.each<[string, (contract: Loose) => void, string[]]>([
  ['nothing changes', () => {}, []],
  [
    'a value is added to a list that may grow',
    (contract) => contract.components.schemas.EventType.enum.push('order.returned'),
    [],
  ],
  [
    'a property is added',
    (contract) => {
      dataOf(contract).properties.note = { type: 'string' };
    },
    ['compatible request-property-added'],
  ],
  [
    'a property goes',
    (contract) => {
      const data = dataOf(contract);
      delete data.properties.reason;
      data.required = data.required.filter((name: string) => name !== 'reason');
    },
    ['breaking request-property-removed'],
  ],
  [
    'a property is no longer promised',
    (contract) => {
      const data = dataOf(contract);
      data.required = data.required.filter((name: string) => name !== 'totalMinor');
    },
    ['breaking request-property-became-optional'],
  ],
  [
    'a property may be null',
    (contract) => {
      dataOf(contract).properties.orderNumber.type = ['string', 'null'];
    },
    ['breaking request-became-nullable'],
  ],
])('when %s', (_name, change, expected) => {
  const found = foundBy(change);
  const grave = (lines: readonly string[]) => lines.filter((line) => line.startsWith('breaking'));
  expect(grave(found)).toEqual(grave(expected));
  if (grave(expected).length === 0) for (const line of expected) expect(found).toContain(line);
});

test('a webhook that goes breaks its receivers', () => {
  const found = foundBy((contract) => {
    delete contract.webhooks['order.paid'];
  });
  expect(found).toEqual(['breaking webhook-removed']);
});
