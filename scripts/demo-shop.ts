// Puts the demo shop into the database of DATABASE_URL, for trying the service out with a server of one's own; a database
// that has users is left as it is. Its accounts have public passwords: `node scripts/demo-shop.ts`.
import { readConfig } from '../src/config.ts';
import { createDatabase } from '../src/db/client.ts';
import { systemClock } from '../src/platform/clock.ts';
import { openDemoShop } from '../src/start/demo-shop.ts';

const { databaseUrl, shopCurrency } = readConfig(process.env);
if (databaseUrl === undefined) {
  console.error('Set DATABASE_URL. Without one, "npm start" makes the demo shop itself.');
  process.exitCode = 1;
} else {
  const db = createDatabase(databaseUrl, { maxConnections: 1, onError: () => {} });
  try {
    const made = await openDemoShop(db, systemClock, shopCurrency);
    console.log(made ? 'The demo shop is there.' : 'The database has users; it is left as it is.');
  } finally {
    await db.destroy();
  }
}
