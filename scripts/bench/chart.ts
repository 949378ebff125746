// Draws the standings as bars in an SVG that reads well on light and dark pages alike.
import type { Standing } from './contest.ts';

/** The groups that the chart shows, and in which order; the others are in the table. */
const SHOWN = ['product-get', 'product-list', 'order-create', 'pay', 'order-get', 'lists'];
/** Who is drawn, and in which colour; both are readable on white and on black. */
const COLOURS: Readonly<Record<string, string>> = { api: '#3b82f6', bare: '#94a3b8', pgbench: '#d97706' };

const WIDTH = 760;
const LEFT = 130;
const BAR = 16;
const GAP = 22;
const TOP = 48;
/** Room for the figure behind the longest bar. */
const RIGHT = 90;

const text = (x: number, y: number, content: string, extra = ''): string =>
  `<text x="${x}" y="${y}" ${extra}>${content}</text>`;

/** Each group's bars are scaled to its own fastest contestant, because the ratios are what counts. */
export function chartOf(standings: ReadonlyMap<string, readonly Standing[]>): string {
  const parts: string[] = [];
  let y = TOP;
  for (const group of SHOWN) {
    const drawn = (standings.get(group) ?? []).filter(({ name }) => name in COLOURS);
    if (drawn.length === 0) continue;
    const fastest = Math.max(...drawn.map(({ median }) => median.perSecond));
    parts.push(
      text(LEFT - 12, y + (drawn.length * BAR) / 2 + 4, group, 'text-anchor="end" font-weight="600"'),
    );
    for (const { name, median } of drawn) {
      const width = Math.max(1, (median.perSecond / fastest) * (WIDTH - LEFT - RIGHT));
      parts.push(
        `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="${BAR - 3}" rx="2" fill="${COLOURS[name]}"/>`,
        text(LEFT + width + 6, y + BAR - 6, `${Math.round(median.perSecond).toLocaleString('en')}/s`),
      );
      y += BAR;
    }
    y += GAP;
  }
  const legend = Object.entries(COLOURS).map(
    ([name, colour], index) =>
      `<rect x="${LEFT + index * 190}" y="14" width="12" height="12" rx="2" fill="${colour}"/>` +
      text(LEFT + 18 + index * 190, 25, LEGEND[name] ?? name),
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" ` +
    `aria-label="Answers per second of the API, a bare Fastify server and pgbench" ` +
    `font-family="system-ui, sans-serif" font-size="12" fill="#64748b">\n${[...legend, ...parts].join('\n')}\n</svg>\n`
  );
}

const LEGEND: Readonly<Record<string, string>> = {
  api: 'this API',
  bare: 'bare Fastify server',
  pgbench: 'pgbench, the same SQL',
};
