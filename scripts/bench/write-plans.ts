// Writes down how Postgres runs the hottest statements over the largest shop, as the API sends them.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openCapture } from './capture.ts';
import { flowNamed, type ShopFacts } from './flows.ts';
import { distinct, explain } from './plans.ts';
import type { Shop } from './stage.ts';

/** The flows whose statements run most. */
const HOT = [
  'pay',
  'order-create',
  'order-get',
  'admin-list',
  'admin-list-cursor',
  'admin-list-page',
  'product-get',
  'product-list',
];

const FILE = path.resolve(import.meta.dirname, '../../bench/results/plans.md');
/** Long enough to recognise a statement by; the whole text stands in the sources. */
const SHOWN_CHARACTERS = 160;

const brief = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > SHOWN_CHARACTERS ? `${line.slice(0, SHOWN_CHARACTERS)} …` : line;
};

/** Captures each flow's statements, explains them, and writes the page. Returns how many statements it shows. */
export async function writePlans(shop: Shop, facts: ShopFacts, folder: string): Promise<number> {
  const capture = await openCapture(shop, facts, folder);
  const parts = [
    `# How Postgres runs the hottest statements, over ${facts.orders.toLocaleString('en')} orders`,
    '',
    'Written by `npm run bench -- --flow plans`. The statements are those that the API sent, with the plans that Postgres keeps for',
    'named statements.',
  ];
  const seen = new Set<string>();
  try {
    for (const name of HOT) {
      const { statements } = await capture.of(flowNamed(name));
      for (const statement of distinct(statements)) {
        if (seen.has(statement.text)) continue;
        seen.add(statement.text);
        // What has been written cannot be written again: of those statements only the plan is shown.
        const isRead = statement.text.startsWith('select');
        const options = isRead ? 'ANALYZE, BUFFERS, COSTS OFF, SUMMARY OFF' : 'COSTS OFF';
        const { lines } = await explain(shop.client, statement, options);
        parts.push(
          '',
          `## ${name}`,
          '',
          '```sql',
          brief(statement.text),
          '```',
          '',
          '```text',
          ...lines,
          '```',
        );
      }
    }
  } finally {
    await capture.stop();
  }
  await mkdir(path.dirname(FILE), { recursive: true });
  await writeFile(FILE, `${parts.join('\n')}\n`);
  return seen.size;
}
