// The contract's rules for addresses: the server's router and the code generators understand no other form, and every
// resource stands under the version of the API.
import type { ContractDocument } from '../document.ts';

const PREFIX = '/api/v1/';
// Probes and documentation outlive the versions of the API.
const SYSTEM_PATHS = new Set([
  '/health',
  '/health/ready',
  '/metrics',
  '/openapi.json',
  '/openapi.yaml',
  '/docs',
]);

/** What is wrong with the paths themselves, one line each. */
export function pathProblems(contract: ContractDocument): string[] {
  return Object.entries(contract.paths ?? {}).flatMap(([template, item]) =>
    [...addressProblems(template), ...('parameters' in item ? [OWN_PARAMETERS] : [])].map(
      (problem) => `${template}: ${problem}`,
    ),
  );
}

const OWN_PARAMETERS =
  'the path has parameters of its own, which validators lose: give them to its operations.';

function addressProblems(template: string): string[] {
  const problems: string[] = [];
  if (!template.startsWith(PREFIX) && !SYSTEM_PATHS.has(template)) {
    problems.push(`the path begins with ${PREFIX}, or is one of ${[...SYSTEM_PATHS].join(', ')}.`);
  }
  for (const segment of template.split('/').filter((part) => part.includes(':'))) {
    problems.push(
      `${segment} would be routed as a parameter: put the verb behind a slash, as in /orders/{orderId}/cancel.`,
    );
  }
  for (const [, name = ''] of template.matchAll(/\{([^}]*)\}/g)) {
    if (!/^\w+$/.test(name)) {
      problems.push(`the path parameter ${name} may only have letters, digits and underscores: rename it.`);
    }
  }
  return problems;
}
