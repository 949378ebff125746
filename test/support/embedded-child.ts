// A program that starts the embedded server over the folder in its first argument, tells so, and lives until it is
// killed: what the supervisor's tests kill.
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/index.ts';

const server = await startEmbeddedPostgres({ dataDir: process.argv[2] as string, durable: false });
console.log(server.url);
setInterval(() => {}, 60_000);
