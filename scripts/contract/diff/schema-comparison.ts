// What the comparisons of the parts of a schema need of the whole, so that they do not import each other in a circle.
import type { Finding, Scope } from './finding.ts';
import type { Located } from './located.ts';
import type { Shape } from './shape.ts';

/** The comparison of whole schemas. */
export interface SchemaComparison {
  /** Reports the differences of two shapes. */
  compare(scope: Scope, base: Shape, revision: Shape): void;
  /** Reports the differences of two schemas; one that is absent admits everything. */
  compareAt(scope: Scope, base: Located | undefined, revision: Located | undefined): void;
  /** The differences, unreported. */
  findingsOf(scope: Scope, base: Shape, revision: Shape): Finding[];
  /** Whether going from one to the other breaks nobody. */
  fits(scope: Scope, base: Shape, revision: Shape): boolean;
}
