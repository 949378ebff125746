// Draws the order's state machine as SVG, with its moves as text for those who cannot see it.
import { Graph, layout } from '@dagrejs/dagre';
import { escapeHtml } from './markdown.ts';

/** A move of the state machine; `from` is null for the creation. */
export interface Transition {
  readonly from: string | null;
  readonly to: string;
  readonly actors: readonly string[];
  readonly effect: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const START = '(start)';
const STATE_HEIGHT = 38;
const START_SIZE = 16;
/** Widths are estimated, since nothing is measured here: a little more than these letters need. */
const STATE_LETTER = 8.6;
const ACTOR_LETTER = 6.9;
const MARGIN = 10;
const LABEL_HEIGHT = 20;

/** Orders in which the moves are given to the layout, which finds fewer crossings from some of them than from others. */
const ATTEMPTS = 40;

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: ReadonlyMap<string, Box>;
  readonly edges: ReadonlyMap<Transition, Box & { readonly points: readonly Point[] }>;
}

/** The diagram as an SVG element. `id` makes the ids in it unique on the page. */
export function stateDiagram(transitions: readonly Transition[], id: string): string {
  const { width, height, nodes, edges } = clearestLayout(transitions);
  const paths = [...edges.values()].map(({ points }) => edgePath(points, `${id}-arrow`));
  const labels = [...edges].map(([{ actors }, edge]) => edgeLabel(edge, label(actors), edge.width));
  const states = [...nodes].map(([state, { x, y, width: w, height: h }]) =>
    state === START ? startDot(x, y) : stateBox(state, { x, y }, w, h, isFinal(state, transitions)),
  );
  return `<svg class="states" role="img" aria-labelledby="${id}-title ${id}-moves" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<title id="${id}-title">The states of an order and who moves it</title>
<desc id="${id}-moves">${escapeHtml(transitions.map(sentence).join(' '))}</desc>
<defs><marker id="${id}-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="head" d="M0 1 L9 5 L0 9 z"/></marker></defs>
${[...paths, ...states, ...labels].join('\n')}
</svg>`;
}

/** The layout with the fewest crossings; of several the narrowest, which a phone shows largest. The same each time. */
function clearestLayout(transitions: readonly Transition[]): Layout {
  const layouts = Array.from({ length: ATTEMPTS }, (_none, seed) => layOut(shuffled(transitions, seed)));
  const rated = layouts.map((candidate) => ({
    candidate,
    rating: crossings(candidate) * 10_000 + candidate.width,
  }));
  const best = rated.reduce((known, next) => (next.rating < known.rating ? next : known));
  return best.candidate;
}

/** Another order of the moves for each seed; seed 0 keeps it. */
function shuffled(transitions: readonly Transition[], seed: number): Transition[] {
  let state = seed;
  const ranked = transitions.map((transition) => {
    // The generator of Numerical Recipes: all that matters is that it gives the same numbers everywhere.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { transition, rank: seed === 0 ? 0 : state };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ transition }) => transition);
}

function layOut(transitions: readonly Transition[]): Layout {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 30, ranksep: 34, edgesep: 24, marginx: MARGIN, marginy: MARGIN });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const state of new Set(transitions.flatMap(({ from, to }) => [from ?? START, to]))) {
    const size = { width: state.length * STATE_LETTER + 28, height: STATE_HEIGHT };
    graph.setNode(state, state === START ? { width: START_SIZE, height: START_SIZE } : size);
  }
  for (const { from, to, actors } of transitions) {
    const width = label(actors).length * ACTOR_LETTER + 10;
    // The way to delivery stays straight when its moves weigh more than those that end an order.
    const weight = isFinal(to, transitions) ? 1 : 8;
    graph.setEdge(from ?? START, to, { width, height: LABEL_HEIGHT, labelpos: 'c', weight });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: new Map(graph.nodes().map((state: string) => [state, graph.node(state) as Box])),
    edges: new Map(
      transitions.map((transition) => {
        const edge = graph.edge(transition.from ?? START, transition.to);
        return [transition, edge as unknown as Box & { points: Point[] }];
      }),
    ),
  };
}

/** How often a line crosses another line, or runs through a label that is not its own. */
function crossings({ edges }: Layout): number {
  const lines = [...edges.values()];
  let count = 0;
  for (const [index, line] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      for (const [a, b] of segments(line.points)) {
        for (const [c, d] of segments(other.points)) if (intersect(a, b, c, d)) count += 1;
      }
    }
    for (const other of lines) if (other !== line && runsThrough(line.points, other)) count += 1;
  }
  return count;
}

function segments(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.slice(1).map((end, index) => [points[index] ?? end, end] as const);
}

function intersect(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function runsThrough(points: readonly Point[], { x, y, width, height }: Box): boolean {
  const corner = (sideways: number, down: number) => ({
    x: x + (sideways * width) / 2,
    y: y + (down * height) / 2,
  });
  const diagonals = [
    [corner(-1, -1), corner(1, 1)],
    [corner(-1, 1), corner(1, -1)],
  ] as const;
  return segments(points).some(([a, b]) => diagonals.some(([c, d]) => intersect(a, b, c, d)));
}

function label(actors: readonly string[]): string {
  return actors.map((actor) => actor.toLowerCase()).join(', ');
}

function sentence({ from, to, actors }: Transition): string {
  const who = actors.map((actor) => actor.toLowerCase()).join(' or ');
  return from === null ? `A new order is ${to} (${who}).` : `${from} to ${to} (${who}).`;
}

function isFinal(state: string, transitions: readonly Transition[]): boolean {
  return !transitions.some(({ from }) => from === state);
}

/** A smooth line through the points: each inner point bends the line between the middles of its neighbours. */
function edgePath(points: readonly Point[], arrow: string): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (first === undefined || last === undefined) throw new Error('An edge of the state diagram has no ends.');
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? last;
    const end = index === rest.length - 2 ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
    return `Q${round(point.x)} ${round(point.y)} ${round(end.x)} ${round(end.y)}`;
  });
  const line = bends.length > 0 ? bends.join(' ') : `L${round(last.x)} ${round(last.y)}`;
  return `<path class="move" d="M${round(first.x)} ${round(first.y)} ${line}" marker-end="url(#${arrow})"/>`;
}

function edgeLabel({ x, y }: Point, text: string, width: number): string {
  return `<g class="who"><rect x="${round(x - width / 2)}" y="${round(y - 10)}" width="${round(width)}" height="20" rx="4"/><text x="${round(x)}" y="${round(y + 4)}">${escapeHtml(text)}</text></g>`;
}

function startDot(x: number, y: number): string {
  return `<circle class="start" cx="${round(x)}" cy="${round(y)}" r="${START_SIZE / 2}"/>`;
}

function stateBox(state: string, { x, y }: Point, width: number, height: number, final: boolean): string {
  return `<g class="state${final ? ' final' : ''}"><rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${height}" rx="${height / 2}"/><text x="${round(x)}" y="${round(y + 5)}">${state}</text></g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
