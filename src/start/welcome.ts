// What a person who starts the demo sees: where the API is, who can sign in, and a command to try.
import { DEMO_ACCOUNTS } from './demo-shop.ts';

/** The greeting of a server with the demo shop behind it, as plain text; `mailsGo` is a folder or a mail server. */
export function welcome(address: string, dataDir: string, mailsGo: string): string {
  const accounts = DEMO_ACCOUNTS.map(
    ({ role, email, password }) => `    ${role.padEnd(9)} ${email.padEnd(18)} ${password}`,
  );
  const [customer] = DEMO_ACCOUNTS.filter(({ role }) => role === 'CUSTOMER');
  const login = JSON.stringify({ email: customer?.email, password: customer?.password });
  return `
  Order Management API — ${address}
  Reference: ${address}/docs    Contract: ${address}/openapi.json

  An embedded Postgres keeps the data in ${dataDir} (for development; production sets DATABASE_URL).
  Mails to the customers go to ${mailsGo}.
  The demo shop's accounts, with public passwords:
${accounts.join('\n')}

  Try it:
    curl -s '${address}/api/v1/products?perPage=3'
    curl -s -X POST ${address}/api/v1/auth/login -H 'Content-Type: application/json' \\
      -d '${login}'

  Stop with Ctrl-C.
`;
}
