// Writes what a fuzz run has seen, for people as Markdown and for programs as JSON.
import { cpus, totalmem } from 'node:os';
import type { FuzzResult } from './run.ts';
import { memoryOf } from './watch.ts';

/** The report, without when and where on the disk it was made: the same run makes the same kinds of figures. */
export function reportOf(result: FuzzResult, seed: number): { markdown: string; json: string } {
  const { early, late } = memoryOf(result.memoryMb);
  const classes = ['2', '3', '4', '5'];
  const countOf = (counts: Readonly<Record<string, number>>, first: string) =>
    Object.entries(counts)
      .filter(([status]) => status.startsWith(first))
      .reduce((sum, [, count]) => sum + count, 0);
  const rows = Object.entries(result.statuses).map(([operationId, counts]) => {
    const cells = classes.map((first) => countOf(counts, first));
    return `| ${operationId} | ${cells.join(' | ')} | ${Object.keys(counts).join(', ')} |`;
  });
  const verdict =
    result.findings.length === 0 ? 'Nothing was found.' : `**${result.findings.length} findings.**`;
  const lines = [
    '# A fuzz run',
    '',
    `\`npm run fuzz -- --requests ${result.sent} --seed ${seed}\` sent ${result.sent} made-up requests and ${result.talks} bare`,
    `talks over sockets in ${result.seconds} s on ${cpus().length} cores with ${Math.round(totalmem() / 2 ** 30)} GB. ${verdict}`,
    '',
    `Resident memory of the server: ${early} MB after the warm-up, ${late} MB at the end.`,
    '',
    ...result.findings.flatMap(({ what, problems, command, seed: batch }) => [
      `- ${what} (seed ${batch}): ${problems.join('; ')}`,
      '',
      '  ```bash',
      `  ${command}`,
      '  ```',
    ]),
    '| Operation | 2xx | 3xx | 4xx | 5xx | Statuses |',
    '| --- | ---: | ---: | ---: | ---: | --- |',
    ...rows,
    '',
  ];
  const { memoryMb: _, ...rest } = result;
  const json = `${JSON.stringify({ seed, ...rest, memoryMb: { early, late } }, null, 2)}\n`;
  return { markdown: lines.join('\n'), json };
}
