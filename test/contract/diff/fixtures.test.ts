// Holds the comparison of contracts to its labelled pairs: it misses no breaking change, and sounds no false alarm.
import { describe, expect, test } from 'vitest';
import { compareContracts } from '../../../scripts/contract/diff/compare-contracts.ts';
import { FIXTURE_DAY, type Pair, readPairs } from './cases.ts';

const pairs = readPairs();

function findingsOf({ base, revision }: Pair) {
  return compareContracts(base, revision, FIXTURE_DAY).findings;
}

function verdictOf(pair: Pair) {
  const levels = new Set(findingsOf(pair).map(({ level }) => level));
  return levels.has('breaking') ? 'breaking' : levels.has('warning') ? 'warning' : 'safe';
}

describe.each([...new Set(pairs.map(({ group }) => group))])('%s', (group) => {
  test.each(pairs.filter((pair) => pair.group === group))('$name: $verdict', (pair) => {
    const findings = findingsOf(pair);
    expect(verdictOf(pair), JSON.stringify(findings, null, 2)).toBe(pair.verdict);
    if (pair.rule === undefined) return;
    // A breaking change is told once, by its own rule, and not by everything that follows from it.
    const level = pair.verdict === 'safe' ? 'compatible' : pair.verdict;
    const rules = new Set(findings.filter((finding) => finding.level === level).map(({ rule }) => rule));
    if (level === 'compatible') expect(rules).toContain(pair.rule);
    else expect([...rules]).toEqual([pair.rule]);
  });
});

test('every breaking pair is caught, and no safe one raises an alarm', () => {
  const wrong = pairs.filter((pair) => verdictOf(pair) !== pair.verdict).map(({ name }) => name);
  expect(wrong).toEqual([]);
  const count = (verdict: string) => pairs.filter((pair) => pair.verdict === verdict).length;
  // The numbers only grow: a pair that has been thought of is not given up.
  expect(count('breaking')).toBeGreaterThanOrEqual(200);
  expect(count('safe')).toBeGreaterThanOrEqual(200);
  expect(count('warning')).toBeGreaterThanOrEqual(20);
});

test('a document does not differ from itself, in whatever order its members stand', () => {
  for (const { base } of pairs) {
    const turned = JSON.parse(JSON.stringify(base), (_key, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(compareContracts(base, turned, FIXTURE_DAY)).toEqual({ findings: [], isSame: true });
  }
});

test('what a finding says is whole: a rule, a place in the document and a sentence', () => {
  for (const pair of pairs) {
    for (const { rule, pointer, why } of findingsOf(pair)) {
      expect(rule).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(pointer).toMatch(/^#/);
      expect(why).toMatch(/^[A-Z].*\.$/);
    }
  }
});
