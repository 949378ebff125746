// Compares two bundled contracts and says of each difference whether it breaks clients of the base.
import { compareComponents } from './compare-components.ts';
import { comparePaths, compareWebhooks } from './compare-operations.ts';
import { compareErrorCatalogues } from './compare-policies.ts';
import { schemaComparison } from './compare-schemas.ts';
import { compareSecuritySchemes } from './compare-security.ts';
import { compareServers } from './compare-servers.ts';
import { comparisonOf } from './comparison.ts';
import type { Finding, Run } from './finding.ts';
import { canonicalJson } from './shape.ts';
import { compareStateMachines } from './transitions.ts';

/** What differs; `isSame` when nothing does, not even a description. */
export interface Difference {
  readonly findings: readonly Finding[];
  readonly isSame: boolean;
}

/**
 * The differences of two documents whose references are all local and lead somewhere, the gravest first.
 * `today` (YYYY-MM-DD) decides which sunsets have passed.
 */
export function compareContracts(base: object, revision: object, today: string): Difference {
  const run: Run = { today, findings: [] };
  const comparison = comparisonOf(run, schemaComparison(), base, revision);
  const prefixes = compareServers(comparison);
  comparePaths(comparison, prefixes);
  compareWebhooks(comparison);
  compareSecuritySchemes(comparison);
  compareErrorCatalogues(comparison);
  compareComponents(comparison);
  compareStateMachines(comparison);
  const order = ['breaking', 'warning', 'compatible'];
  const findings = unique(run.findings).sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  return { findings, isSame: withoutVersion(base) === withoutVersion(revision) };
}

function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [canonicalJson(finding), finding])).values()];
}

/** The document as a text, without its own version and without the note that it is generated. */
function withoutVersion(document: object): string {
  const { info, 'x-generated': _note, ...rest } = document as Record<string, unknown>;
  const { version: _version, ...described } = (info ?? {}) as Record<string, unknown>;
  return canonicalJson({ ...rest, info: described });
}
