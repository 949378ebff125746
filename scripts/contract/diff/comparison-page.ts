// Writes the page that shows how the own comparison and other tools judge the labelled pairs; the numbers are measured.
import type { Pair, Verdict } from '../../../test/contract/diff/cases.ts';

/** What the tools say of one pair; undefined where one cannot read it, or was not asked. */
export interface Judgement {
  readonly pair: Pair;
  readonly own: Verdict;
  readonly redocly: Verdict | undefined;
  readonly oasdiff: Verdict | undefined;
}

type Tool = 'own' | 'redocly' | 'oasdiff';
const NAMES: Readonly<Record<Tool, string>> = {
  own: '`contract:diff`',
  redocly: '`redocly diff` 2.77',
  oasdiff: 'oasdiff 1.15',
};

const INTRODUCTION = `# How breaking changes are found

\`npm run contract:diff\` compares the contract with its last release. The pairs in \`test/contract/diff/fixtures/\` are what it
is held to: each is a contract before and after one change, with the verdict that is right. \`npm run contract:diff:compare\`
runs other tools over the same pairs and writes this page.

A pair is **caught** when the tool says that clients break; a **false alarm** is the same of a pair that breaks nobody. The
labels are this project's own. They count generated clients (a renamed function or type no longer compiles), every member of a
response that goes, and whatever a validator that follows the contract would refuse, so a tool that only looks at the wire
disagrees in places on purpose. Pairs labelled as warnings are left out, as tools draw that line differently. Of oasdiff only what
it calls an error counts; it is no part of the project, and asked with \`-- --oasdiff PROGRAM\`.
`;

const COMMENTARY = `## What Redocly alone misses, and where it cries wolf

- It does not compare defaults, \`minContains\` and \`maxContains\`, \`patternProperties\`, names that change within
  \`dependentRequired\`, \`contentSchema\`, positions of tuples, discriminators, names in XML, and how the parts of a form are
  written.
- It rates as a patch or an addition: a property that goes from an open request or becomes read only, a required body that is
  added, a header of a response that becomes optional, a media type that gets or loses its schema, and a scope or an address of
  OAuth that goes. A component that loses its name passes too, although generated code no longer compiles.
- Sunsets, open lists of values, the error catalogue and the state machine mean nothing to it: what was announced to go counts
  as breaking, and a move that is taken away passes.
- It compares what is written. A parameter that moves from an operation to its path, a schema that is split over \`allOf\`, a
  limit or a null in another spelling, a pattern that only admits more, and security that moves from the document to the
  operations look like breaks.

\`contract:diff\` compares what is meant: it brings both schemas into one form first, and derives from the direction of the data
whether less is accepted or more is sent.
`;

/** The page in Markdown. */
export function comparisonPage(results: readonly Judgement[], withOasdiff: boolean): string {
  const tools: Tool[] = withOasdiff ? ['own', 'redocly', 'oasdiff'] : ['own', 'redocly'];
  const missed = results.filter(
    (result) => result.pair.verdict === 'breaking' && result.redocly !== 'breaking',
  );
  const alarms = results.filter((result) => result.pair.verdict === 'safe' && result.redocly === 'breaking');
  return `${[
    INTRODUCTION,
    '## Totals',
    '',
    ...totals(results, tools),
    '',
    COMMENTARY,
    ...listOf('Breaking changes that Redocly does not see', missed),
    ...listOf('Safe changes that Redocly calls breaking', alarms),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function totals(results: readonly Judgement[], tools: readonly Tool[]): string[] {
  const groups = [...new Set(results.map(({ pair }) => pair.group))];
  const columns = tools.flatMap((tool) => [`${NAMES[tool]} caught`, 'false alarms']);
  const rows = [...groups, undefined].map((group) => {
    const own = results.filter(({ pair }) => group === undefined || pair.group === group);
    const count = (verdict: Verdict, tool?: Tool) =>
      own.filter(({ pair, ...said }) => pair.verdict === verdict && (!tool || said[tool] === 'breaking'))
        .length;
    const cells = tools.flatMap((tool) => [count('breaking', tool), count('safe', tool)]);
    return [group?.replaceAll('-', ' ') ?? '**all**', count('breaking'), count('safe'), ...cells];
  });
  return [
    `| class | breaking | safe | ${columns.join(' | ')} |`,
    `|---|${'---:|'.repeat(columns.length + 2)}`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ];
}

function listOf(title: string, results: readonly Judgement[]): string[] {
  const groups = Map.groupBy(results, ({ pair }) => pair.group);
  const lines = [...groups].map(([group, members]) => {
    const names = members.map(({ pair }) => pair.name).join('; ');
    return wrapped(`- ${group.replaceAll('-', ' ')} (${members.length}): ${names}.`);
  });
  return [`## ${title}`, '', ...lines, ''];
}

/** The item of a list in lines of at most 120 characters. */
function wrapped(item: string): string {
  const lines: string[] = [];
  let current = '';
  for (const word of item.split(' ')) {
    if (`${current} ${word}`.length > 120) {
      lines.push(current);
      current = ` ${word}`;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].join('\n ');
}
