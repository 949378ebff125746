// What is wrong with the files or options given to the comparison: told in a sentence, never mistaken for a verdict.

/** The input cannot be compared; `message` says what to mend. The command ends with exit code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
