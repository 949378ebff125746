// Keeps the README's list of decisions the same as the files in docs/decisions.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'docs/decisions';
const LIST = /(?:^- \[.+\]\(docs\/decisions\/.+\)\n)+/m;

/** The text with one line for each decision of the project in `root`, titled by the first line of its file. */
export function withDecisions(text: string, root: string): string {
  const lines = readdirSync(path.join(root, FOLDER))
    .sort()
    .map((file) => {
      const [heading = ''] = readFileSync(path.join(root, FOLDER, file), 'utf8').split('\n');
      return `- [${heading.replace(/^# (\d+\. )?/, '')}](${FOLDER}/${file})\n`;
    });
  return text.replace(LIST, () => lines.join(''));
}
