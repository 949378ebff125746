// The contract's rules for patterns: all of them mean the same in the regular expressions of JavaScript, Python, Java, Go
// and RE2, and none can be made to run for long.
import type { ContractDocument } from '../document.ts';
import { schemasOf } from '../walk.ts';

/** Patterns that only some engines understand, that match parts, or that can run for long, one line each. */
export function patternProblems(contract: ContractDocument): string[] {
  return schemasOf(contract).flatMap(({ place, node }) =>
    typeof node.pattern === 'string'
      ? problemsOfPattern(node.pattern).map((problem) => `${place}: the pattern ${node.pattern} ${problem}`)
      : [],
  );
}

// A class, an escape, the opening of a group with what follows its question mark, a quantifier, or one character.
const TOKEN =
  /\[(?:\\.|[^\]\\])*\]|\\x[0-9a-fA-F]{2}|\\u\{?[0-9a-fA-F]*\}?|\\.|\(\?<?.|\{\d+(?:,\d*)?\}|[\s\S]/gu;
// Outside of classes only punctuation needs an escape; the letters mean different things in different engines.
const PORTABLE_ESCAPE = /^\\(?:x[0-9a-fA-F]{2}|[nrt]|[^A-Za-z0-9\s])$/u;
// RE2 takes no greater count.
const MAX_COUNT = 1000;

function problemsOfPattern(pattern: string): string[] {
  try {
    new RegExp(pattern, 'u');
  } catch {
    return ['is no regular expression of ECMAScript: correct it.'];
  }
  const tokens = pattern.match(TOKEN) ?? [];
  const problems: string[] = [];
  if (tokens[0] !== '^' || tokens.at(-1) !== '$') {
    problems.push(
      'matches parts of a value in some validators and the whole in others: begin with ^ and end with $.',
    );
  }
  for (const token of tokens.filter((part) => part.startsWith('(?') && part !== '(?:')) {
    problems.push(`has ${token}…, which RE2 and Go do not know: use plain groups.`);
  }
  const escapes = tokens.flatMap((token) =>
    token.startsWith('[') ? (token.match(/\\x[0-9a-fA-F]{2}|\\u\{?[0-9a-fA-F]*\}?|\\./gu) ?? []) : [token],
  );
  const unportable = new Set(escapes.filter((part) => part.startsWith('\\') && !PORTABLE_ESCAPE.test(part)));
  if (unportable.size > 0) {
    problems.push(
      `has ${[...unportable].join(', ')}, which engines read differently: write the characters out, or as \\x1f.`,
    );
  }
  for (const token of tokens.filter((part) => part.startsWith('{') && part.length > 1)) {
    if ((token.match(/\d+/g) ?? []).some((count) => Number(count) > MAX_COUNT)) {
      problems.push(
        `counts to more than ${MAX_COUNT} (${token}), which RE2 refuses: use minLength and maxLength.`,
      );
    }
  }
  if (hasOuterAlternatives(tokens)) {
    problems.push(
      'has alternatives outside of a group, of which each is anchored on one side only: put them in a group.',
    );
  }
  if (canRunForLong(tokens)) {
    problems.push(
      'repeats what itself repeats or has alternatives, which can take for ever: begin each repetition with a separator.',
    );
  }
  return problems;
}

function hasOuterAlternatives(tokens: readonly string[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (token.startsWith('(')) depth += 1;
    else if (token === ')') depth -= 1;
    else if (token === '|' && depth === 0) return true;
  }
  return false;
}

interface Group {
  readonly start: number;
  /** Whether it can match one text in several ways. */
  hasChoice: boolean;
}

/**
 * Whether something that can match one text in several ways is repeated. A repeated group may only hold choices when it
 * begins with a character that nothing else in it matches, which leaves one way: `(-[a-z]+)*`.
 */
function canRunForLong(tokens: readonly string[]): boolean {
  const open: Group[] = [];
  for (const [index, token] of tokens.entries()) {
    const parent = open.at(-1);
    if (token.startsWith('(')) open.push({ start: index + 1, hasChoice: false });
    else if (isChoice(token)) {
      if (parent) parent.hasChoice = true;
    } else if (token === ')') {
      open.pop();
      if (
        isRepetition(tokens[index + 1] ?? '') &&
        parent?.hasChoice &&
        !isSeparated(tokens.slice(parent.start, index))
      )
        return true;
      // What stands in a group stands in those around it.
      const around = open.at(-1);
      if (around && parent?.hasChoice) around.hasChoice = true;
    }
  }
  return false;
}

/** A fixed count leaves no choice. */
function isChoice(token: string): boolean {
  return ['|', '*', '+', '?'].includes(token) || /^\{\d+,\d*\}$/.test(token);
}

/** An optional group is tried once. */
function isRepetition(token: string): boolean {
  return token === '*' || token === '+' || /^\{\d+(?:,\d*)?\}$/.test(token);
}

function isSeparated(group: readonly string[]): boolean {
  const [separator = '', next = '', ...rest] = group;
  const isLiteral = /^(?:[^[\](){}.*+?^$|\\]|\\[^A-Za-z0-9])$/u.test(separator);
  if (!isLiteral || isChoice(next) || group.includes('|')) return false;
  const character = separator.replace('\\', '');
  return [next, ...rest].every((token) => !matches(token, character));
}

function matches(token: string, character: string): boolean {
  const isAtom = !/^(?:[(){}*+?^$|]|\(\?:|\{.*\})$/u.test(token);
  return isAtom && new RegExp(token, 'u').test(character);
}
