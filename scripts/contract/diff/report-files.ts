// The comparison as other programs read it: JSON, Markdown for a review, and JUnit XML, which every CI shows.

import { escaped } from '../xml.ts';
import type { Level } from './finding.ts';
import { changeText, placeText } from './report-text.ts';
import { type Result, summaryOf, type Told } from './result.ts';

/** The whole result as JSON; `findings[].places` names all operations. */
export function jsonReport(result: Result): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}

const HEADINGS: Readonly<Record<Level, string>> = {
  breaking: 'Breaking changes',
  warning: 'Warnings',
  compatible: 'Compatible changes',
};

/** A summary and a table for each kind of change. */
export function markdownReport(result: Result): string {
  const { base, revision, findings } = result;
  const sections = (['breaking', 'warning', 'compatible'] as const).flatMap((level) => {
    const rows = findings.filter((finding) => finding.level === level);
    if (rows.length === 0) return [];
    return ['', `## ${HEADINGS[level]}`, '', ...markdownTable(rows)];
  });
  const title = `# Contract: \`${base.name}\` (${base.version}) → \`${revision.name}\` (${revision.version})`;
  return `${[title, '', summaryOf(result), ...sections].join('\n')}\n`;
}

function markdownTable(rows: readonly Told[]): string[] {
  const cells = rows.map((row) => [placeText(row, 3), `\`${row.rule}\` ${changeText(row)}`, row.why]);
  return [
    '| Where | What changed | Why |',
    '| --- | --- | --- |',
    ...cells.map((row) => `| ${row.map(cellText).join(' | ')} |`),
  ];
}

/** What would end a cell or begin markup is written so that it does not. */
function cellText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}

/** A test case for each breaking change and warning, and one for the version, which alone decides. */
export function junitReport(result: Result): string {
  const failures = result.findings.filter(({ level }) => level === 'breaking' && !result.ok);
  const others = result.findings.filter(
    ({ level }) => level === 'warning' || (level === 'breaking' && result.ok),
  );
  const summary = escaped(summaryOf(result));
  const verdict = result.ok
    ? `    <testcase classname="contract" name="${summary}"/>`
    : `    <testcase classname="contract" name="info.version"><failure message="${summary}"/></testcase>`;
  const cases = [
    verdict,
    ...failures.map((change) => testCase(change, `<failure message="${escaped(messageOf(change))}"/>`)),
    ...others.map((change) => testCase(change, `<system-out>${escaped(messageOf(change))}</system-out>`)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="contract:diff" tests="${cases.length}" failures="${failures.length + (result.ok ? 0 : 1)}">
${cases.join('\n')}
  </testsuite>
</testsuites>
`;
}

function testCase(change: Told, outcome: string): string {
  return `    <testcase classname="${escaped(change.rule)}" name="${escaped(placeText(change))}">${outcome}</testcase>`;
}

function messageOf(change: Told): string {
  return [changeText(change), change.why].filter(Boolean).join(': ');
}
