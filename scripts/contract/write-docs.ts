// Writes the whole documentation into one HTML file, for a web space or a mail: `--server` is what try-it calls, `--out`
// the file.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleContract } from '../generate/bundle.ts';
import { singleFile } from '../generate/docs/single-file.ts';

const { values } = parseArgs({
  options: {
    server: { type: 'string', default: 'http://localhost:3000' },
    out: { type: 'string', default: 'build/order-management-api.html' },
  },
});
if (!/^https?:\/\//.test(values.server) || !URL.canParse(values.server) || /[\s;,"']/.test(values.server)) {
  console.error(`--server must be an origin such as https://api.example.com, not "${values.server}".`);
  process.exit(2);
}
const root = path.resolve(import.meta.dirname, '../..');
const html = await singleFile(root, await bundleContract(root), new URL(values.server).origin);
await mkdir(path.dirname(path.resolve(values.out)), { recursive: true });
await writeFile(values.out, html);
const megabytes = (Buffer.byteLength(html) / 1_000_000).toFixed(1);
console.log(`wrote ${values.out} (${megabytes} MB); try-it calls ${new URL(values.server).origin}`);
