// The generators that partners are likely to use, each with a small program that has to compile and run on its result.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { generateSource } from 'oazapfts';
import { runTsc } from './tsc.ts';

/** A way to get a client. Its program pays an order of the mock and prints the outcome. */
export interface Generator {
  readonly name: string;
  /** Writes the client into the folder, which is empty. */
  readonly generate: (folder: string, places: Places) => Promise<void>;
  /** TypeScript that is put beside the client. It reads the mock's URL from BASE_URL. */
  readonly program: string;
}

/** Where the inputs are. */
export interface Places {
  readonly root: string;
  readonly bundle: string;
}

/** What each program prints when it works: the payment of the contract's example, and the code of a refusal. */
export const EXPECTED_OUTPUT = 'COMPLETED 13300 USD, ORDER_EXPIRED';

const ORDER_ID = '01a1f833-b260-7c3e-9d52-4f6b8a1c0e31';
const PREFER_REFUSAL = 'code=422, example=orderExpired';

const ownClient: Generator = {
  name: 'clients/typescript',
  generate: async (folder, { root }) => {
    // Laid out as npm would install it, so that the package's `exports` are what is tried.
    const source = path.join(root, 'clients/typescript');
    const installed = path.join(folder, 'node_modules/order-management-client');
    await mkdir(installed, { recursive: true });
    await cp(path.join(source, 'package.json'), path.join(installed, 'package.json'));
    await runTsc(root, [
      '-p',
      path.join(source, 'tsconfig.build.json'),
      '--outDir',
      path.join(installed, 'dist'),
    ]);
  },
  program: `import { ApiError, createClient, memoryTokenStore } from 'order-management-client';

const client = createClient({
  baseUrl: process.env.BASE_URL ?? '',
  tokens: memoryTokenStore({ accessToken: 'any' }),
});
const path = { orderId: '${ORDER_ID}' };
const { data } = await client.payOrder({ path });
const { status, amountMinor, currency } = data.payment;
const refusal: unknown = await client.payOrder({ path, headers: { prefer: '${PREFER_REFUSAL}' } }).catch((error) => error);
if (!(refusal instanceof ApiError)) throw refusal;
console.log(\`\${status} \${amountMinor} \${currency}, \${refusal.code}\`);
// @ts-expect-error An order needs items.
client.createOrder({ body: {} }).catch(() => {});
`,
};

const heyApi: Generator = {
  name: '@hey-api/openapi-ts',
  generate: async (folder, { bundle }) => {
    await createClient({
      input: bundle,
      output: { path: path.join(folder, 'client') },
      plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
      logs: { level: 'silent', file: false },
    });
  },
  program: `import { client } from './client/client.gen.js';
import { payOrder } from './client/index.js';

client.setConfig({ baseUrl: process.env.BASE_URL ?? '', auth: () => 'any' });
const path = { orderId: '${ORDER_ID}' };
const headers = { 'Idempotency-Key': 'hey' };
const paid = await payOrder({ path, headers });
if (paid.data === undefined) throw paid.error;
const { status, amountMinor, currency } = paid.data.data.payment;
const refused = await payOrder({ path, headers: { ...headers, Prefer: '${PREFER_REFUSAL}' } as typeof headers });
console.log(\`\${status} \${amountMinor} \${currency}, \${refused.error?.error.code}\`);
// @ts-expect-error The key is required.
export const withoutKey = () => payOrder({ path });
`,
};

const oazapfts: Generator = {
  name: 'oazapfts',
  generate: async (folder, { bundle }) => {
    await writeFile(path.join(folder, 'client.ts'), await generateSource(bundle));
  },
  program: `import { defaults, payOrder } from './client.js';

defaults.baseUrl = process.env.BASE_URL ?? '';
const headers = { Authorization: 'Bearer any' };
const paid = await payOrder('${ORDER_ID}', 'oaz', {}, { headers });
if (paid.status !== 200) throw new Error(paid.data.error.code);
const { status, amountMinor, currency } = paid.data.data.payment;
const refused = await payOrder('${ORDER_ID}', 'oaz', {}, { headers: { ...headers, Prefer: '${PREFER_REFUSAL}' } });
if (refused.status !== 422) throw new Error('It was not refused.');
console.log(\`\${status} \${amountMinor} \${currency}, \${refused.data.error.code}\`);
// @ts-expect-error The key is required.
export const withoutKey = () => payOrder('${ORDER_ID}');
`,
};

export const GENERATORS: readonly Generator[] = [ownClient, heyApi, oazapfts];
