// The answers of the contract that no test produces yet. This list only ever shrinks.

/** `operation status` or `operation code`. */
export const ANSWERS_NOT_PRODUCED_YET: readonly string[] = [];
