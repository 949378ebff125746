// The two documents of a comparison and what their parts are compared with, which every part is handed.
import type { Run } from './finding.ts';
import { type Located, rootOf } from './located.ts';
import type { SchemaComparison } from './schema-comparison.ts';

/** The two documents and what is needed to compare their parts. */
export interface Comparison {
  readonly run: Run;
  readonly schemas: SchemaComparison;
  readonly base: Located;
  readonly revision: Located;
}

/** The comparison of two whole documents without findings yet. */
export function comparisonOf(
  run: Run,
  schemas: SchemaComparison,
  base: object,
  revision: object,
): Comparison {
  return { run, schemas, base: rootOf({ ...base }), revision: rootOf({ ...revision }) };
}
