// The reports of the contract's lint as other programs read them: JSON, and JUnit XML, which every CI shows.
import type { Finding } from './lint-finding.ts';
import { escaped } from './xml.ts';

/** `{ "ok": boolean, "findings": [{ "rule", "message", "file"?, "line"? }] }`. */
export function jsonReport(findings: readonly Finding[]): string {
  return `${JSON.stringify({ ok: findings.length === 0, findings }, null, 2)}\n`;
}

/** One failed test case for each finding, or a passed one for the whole contract. */
export function junitReport(findings: readonly Finding[]): string {
  const cases = findings.map(({ rule, message, file, line }) => {
    const place = [file, line].filter((part) => part !== undefined).join(':');
    const name = escaped(place === '' ? message : `${place} ${message}`);
    return `    <testcase classname="${escaped(rule)}" name="${name}"><failure message="${escaped(message)}"/></testcase>`;
  });
  const passed = '    <testcase classname="contract" name="The contract keeps all rules."/>';
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="contract:lint" tests="${Math.max(cases.length, 1)}" failures="${cases.length}">
${(cases.length > 0 ? cases : [passed]).join('\n')}
  </testsuite>
</testsuites>
`;
}
