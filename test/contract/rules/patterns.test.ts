// Shows which regular expressions the contract may hold: those that every engine reads alike and none runs for long.
import { describe, expect, test } from 'vitest';
import type { ContractDocument } from '../../../scripts/contract/document.ts';
import { patternProblems } from '../../../scripts/contract/rules/patterns.ts';

describe('the rules for patterns', () => {
  const problemsOf = (pattern: string) =>
    patternProblems({
      components: { schemas: { Text: { pattern } } },
    } as unknown as ContractDocument).map((problem) =>
      problem.replace(`#/components/schemas/Text: the pattern ${pattern} `, ''),
    );
  const LONG =
    'repeats what itself repeats or has alternatives, which can take for ever: begin each repetition with a separator.';

  test.each([
    ['^(a$', 'is no regular expression of ECMAScript: correct it.'],
    [
      'a$',
      'matches parts of a value in some validators and the whole in others: begin with ^ and end with $.',
    ],
    [
      '^a|b$',
      'has alternatives outside of a group, of which each is anchored on one side only: put them in a group.',
    ],
    ['^(?=a)b$', 'has (?=…, which RE2 and Go do not know: use plain groups.'],
    ['^(?<!a)b$', 'has (?<!…, which RE2 and Go do not know: use plain groups.'],
    ['^(?<x>a)$', 'has (?<x…, which RE2 and Go do not know: use plain groups.'],
    ['^(a)\\1$', 'has \\1, which engines read differently: write the characters out, or as \\x1f.'],
    [
      '^[\\d\\u0041]$',
      'has \\d, \\u0041, which engines read differently: write the characters out, or as \\x1f.',
    ],
    ['^\\p{L}$', 'has \\p, which engines read differently: write the characters out, or as \\x1f.'],
    ['^a{1,2000}$', 'counts to more than 1000 ({1,2000}), which RE2 refuses: use minLength and maxLength.'],
    ['^(a+)+$', LONG],
    ['^(a|a)*$', LONG],
    ['^((a+))*$', LONG],
    ['^(a{1,9}b?){2,}$', LONG],
    ['^([a-z]+-)*$', LONG],
    ['^(-[a-z-]+)*$', LONG],
    ['^(-?[a-z]+)*$', LONG],
    ['^(.[a-z]+)*$', LONG],
    ['^(a?a?)+$', LONG],
    ['^(a|b){30}$', LONG],
  ])('refuse %s', (pattern, problem) => {
    expect(problemsOf(pattern)).toEqual([problem]);
  });

  test.each([
    '^[A-Z]{3}$',
    '^[^\\x00-\\x1f\\x7f]*$',
    '^("[!#-~]{1,255}"|[!#-~]{1,255})$',
    '^([0-9a-f]{64})?$',
    '^(?:[a-z]{2}){3}$',
    '^[a-z]+(-[a-z]+)*$',
    '^[a-z]+(?:\\.[a-z]+)*$',
    '^https://[^/]+/[(|]*$',
    '^\\(a\\)+$',
    '^(ab+)?c*$',
    '^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$',
    '^v[0-9]+(?:\\.[0-9]+){2}$',
  ])('allow %s', (pattern) => {
    expect(problemsOf(pattern)).toEqual([]);
  });
});
