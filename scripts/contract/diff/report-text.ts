// The comparison as a person reads it in the log of a build: tables of fixed width, the gravest changes first.
import type { Level } from './finding.ts';
import { type Result, summaryOf, type Told } from './result.ts';

// Logs of common builds show about 160 characters before they wrap.
const WIDTHS = [58, 40, 50] as const;
const TITLES = ['Where', 'What changed', 'Why'] as const;
const HEADINGS: Readonly<Record<Level, string>> = {
  breaking: 'Breaking changes',
  warning: 'Warnings: they break no contract, but may surprise clients',
  compatible: 'Compatible changes',
};

/** The tables and, as the last line, the summary. */
export function textReport(result: Result): string {
  const { base, revision, findings } = result;
  const sections = (['breaking', 'warning', 'compatible'] as const).flatMap((level) => {
    const rows = findings.filter((finding) => finding.level === level);
    return rows.length === 0 ? [] : [`${HEADINGS[level]} (${rows.length})`, table(rows), ''];
  });
  return [
    `Base:     ${base.name} (${base.version})`,
    `Revision: ${revision.name} (${revision.version})`,
    '',
    ...sections,
    summaryOf(result),
  ].join('\n');
}

/** Where a change shows, in a few words: the first place, and how many more there are. */
export function placeText({ places, pointer }: Told, limit = 1): string {
  const more = places.length > limit ? [`and ${places.length - limit} more`] : [];
  return [...places.slice(0, limit), ...more, pointer].join(' · ');
}

/** What a change did. */
export function changeText({ from, to }: Told): string {
  if (from === '' && to === '') return '';
  return `${from === '' ? '(none)' : from} → ${to === '' ? '(none)' : to}`;
}

function table(rows: readonly Told[]): string {
  const rule = (left: string, middle: string, right: string) =>
    left + WIDTHS.map((width) => '─'.repeat(width + 2)).join(middle) + right;
  const body = rows.map((row) => line([placeText(row), `${row.rule}\n${changeText(row)}`, row.why]));
  return [
    rule('┌', '┬', '┐'),
    line(TITLES),
    ...body.flatMap((text) => [rule('├', '┼', '┤'), text]),
    rule('└', '┴', '┘'),
  ].join('\n');
}

function line(cells: readonly string[]): string {
  const columns = cells.map((cell, index) => wrapped(cell, WIDTHS[index] ?? 0));
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => {
    const parts = columns.map((column, index) => (column[row] ?? '').padEnd(WIDTHS[index] ?? 0));
    return `│ ${parts.join(' │ ')} │`;
  }).join('\n');
}

/** Lines of at most `width` characters, broken at spaces or after slashes where there are any. */
function wrapped(text: string, width: number): string[] {
  return text
    .split('\n')
    .filter(Boolean)
    .flatMap((paragraph) => {
      const lines: string[] = [];
      let current = '';
      for (const piece of paragraph.split(/(?<=[ /])/)) {
        let rest = piece;
        if (current !== '' && (current + rest).trimEnd().length > width) {
          lines.push(current.trimEnd());
          current = '';
        }
        while (rest.trimEnd().length > width) {
          lines.push(rest.slice(0, width));
          rest = rest.slice(width);
        }
        current += rest;
      }
      return [...lines, current.trimEnd()];
    });
}
