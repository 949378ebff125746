// Proves of simple patterns, sequences of characters and classes with counts, that one matches whatever another does;
// where it cannot prove it, it says no, so that a narrowed pattern never passes.

interface Part {
  /** The code points that the part matches. */
  readonly points: ReadonlySet<number>;
  readonly min: number;
  readonly max: number;
}

// Patterns are compared over the first planes' common part; beyond it only negated classes reach, on both sides alike.
const HIGHEST = 0x2ff;

/** Whether it is certain that every text that `narrow` matches is matched by `wide`. */
export function includesPattern(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  const [outer, inner] = [parse(wide), parse(narrow)];
  if (outer === undefined || inner === undefined || outer.length !== inner.length) return false;
  return outer.every((part, index) => {
    const other = inner[index];
    return other !== undefined && covers(part, other);
  });
}

function covers(wide: Part, narrow: Part): boolean {
  return wide.min <= narrow.min && wide.max >= narrow.max && narrow.points.isSubsetOf(wide.points);
}

/** The parts of an anchored pattern, or undefined when it holds anything but characters, classes and counts. */
function parse(pattern: string): Part[] | undefined {
  const body = /^\^(.*)\$$/s.exec(pattern)?.[1];
  if (body === undefined || /(^|[^\\])[()|]/.test(withoutClasses(body))) return undefined;
  const parts: Part[] = [];
  const token =
    /(\[(?:\\.|[^\]\\])*\]|\\[dw]|\\[^a-zA-Z0-9]|[^\\[\](){}^$.|?*+])(\?|\*|\+|\{\d+(?:,\d*)?\})?/gsy;
  while (token.lastIndex < body.length) {
    const found = token.exec(body);
    const points = found?.[1] === undefined ? undefined : pointsOf(found[1]);
    if (!found || points === undefined) return undefined;
    parts.push({ points, ...countOf(found[2]) });
  }
  return parts;
}

function withoutClasses(body: string): string {
  return body.replaceAll(/\[(?:\\.|[^\]\\])*\]/gs, '');
}

function pointsOf(atom: string): Set<number> | undefined {
  try {
    const single = new RegExp(`^${atom}$`, 'us');
    const points = new Set<number>();
    for (let point = 0; point <= HIGHEST; point += 1) {
      if (single.test(String.fromCodePoint(point))) points.add(point);
    }
    // A negated class also matches everything beyond; one marker stands for that.
    if (single.test('\u{1f600}')) points.add(-1);
    return namesBeyond(atom) ? undefined : points;
  } catch {
    return undefined;
  }
}

/** Whether the atom tells characters beyond the compared ones apart: by name, by escape, or as spaces or properties. */
function namesBeyond(atom: string): boolean {
  const escaped = atom.replaceAll(/\\(u00|x)[0-9a-fA-F]{2}/g, '');
  return [...atom].some((letter) => (letter.codePointAt(0) ?? 0) > HIGHEST) || /\\[uxpPsSbB]/.test(escaped);
}

function countOf(quantifier: string | undefined): { min: number; max: number } {
  if (quantifier === undefined) return { min: 1, max: 1 };
  if (quantifier === '?') return { min: 0, max: 1 };
  if (quantifier === '*') return { min: 0, max: Number.POSITIVE_INFINITY };
  if (quantifier === '+') return { min: 1, max: Number.POSITIVE_INFINITY };
  const [min, max] = quantifier.slice(1, -1).split(',');
  const least = Number(min);
  return { min: least, max: max === undefined ? least : max === '' ? Number.POSITIVE_INFINITY : Number(max) };
}
