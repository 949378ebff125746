// Runs the shell blocks of the README's walk in order, in one shell, and puts the answers beneath them.
import { spawnSync } from 'node:child_process';

/** The heading of the section whose blocks are run. */
const HEADING = '\n## A walk through the shop\n';
const README_URL = 'http://localhost:3000';
// A shell block and, when it prints something, the block of text beneath it.
const STEP = /```sh\n([^`]*)```\n(?:\n```text\n([^`]*)```\n)?/g;
const SEPARATOR = '=== the next block ===';

/** What differs between two runs of the walk; everything else is the same each time. */
const VOLATILE: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>'],
  [/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '<time>'],
  [/\b[0-9a-f]{64}\b/g, '<hash>'],
  [/"requestId":( ?)"[0-9a-f]{16}"/g, '"requestId":$1"<request>"'],
  // The audit log is sealed once a second, so the number of seals depends on the speed of the walk.
  [/"(checkedSeals|sealNo)":( ?)\d+/g, '"$1":$2<number>'],
];

/** The text with everything volatile replaced by its name. */
export function masked(text: string): string {
  return VOLATILE.reduce((result, [pattern, name]) => result.replaceAll(pattern, name), text);
}

/** Where the section starts and ends in the text. Throws when the heading is missing. */
function section(text: string): { start: number; end: number } {
  const start = text.indexOf(HEADING);
  if (start < 0) throw new Error(`README.md has no heading "${HEADING.trim()}".`);
  const end = text.indexOf('\n## ', start + HEADING.length);
  return { start, end: end < 0 ? text.length : end };
}

function run(script: string): string {
  const { status, stdout, stderr, error } = spawnSync('sh', ['-c', `exec 2>&1\n${script}`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`The walk ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/**
 * Runs the walk against the server at `url`, which must be a demo shop in which nothing has happened yet.
 * Returns the text with the answers of this run; an answer that differs in nothing but volatile values is kept.
 */
export function replayWalk(text: string, url: string): string {
  const { start, end } = section(text);
  const walk = text.slice(start, end);
  const blocks = [...walk.matchAll(STEP)].map(([, commands = '']) => commands.replaceAll(README_URL, url));
  if (blocks.length === 0) throw new Error('The walk has no shell blocks.');
  const answers = run(blocks.join(`\necho '${SEPARATOR}'\n`)).split(`${SEPARATOR}\n`);
  if (answers.length !== blocks.length) throw new Error(`The walk broke off:\n${answers.join('\n')}`);

  let step = 0;
  const replayed = walk.replaceAll(STEP, (_match, commands: string, printed = '') => {
    const answer = answers[step++] ?? '';
    const kept = masked(answer) === masked(printed) ? printed : answer;
    return `\`\`\`sh\n${commands}\`\`\`\n${kept === '' ? '' : `\n\`\`\`text\n${kept}\`\`\`\n`}`;
  });
  return text.slice(0, start) + replayed + text.slice(end);
}
