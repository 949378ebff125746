// The look of all mails: one column that mail programs of every age can show, and the same content as plain text.
import { type Html, html } from './html.ts';

/** What a mail says, before it has a look. */
export interface MailContent {
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Something that was said by a person, shown as a quotation. */
  readonly quote: string | null;
  readonly facts: readonly MailFact[];
  readonly lines: readonly MailLine[];
  /** The sums below the lines; the last one is the one that counts. */
  readonly sums: readonly MailFact[];
}

/** A name and its value. */
export type MailFact = readonly [name: string, value: string];

/** One product of the order. */
export interface MailLine {
  readonly name: string;
  readonly detail: string;
  readonly amount: string;
}

/** A mail as it is sent. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const INK = '#1b2430';
const SOFT = '#5b6675';
const RULE = '#e3e7ec';
const ACCENT = '#2450b2';
const FONT = "-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** The mail in both forms, from `shop` to the person called `name`. */
export function renderMail(content: MailContent, shop: string, name: string): RenderedMail {
  return {
    subject: content.subject,
    text: textOf(content, shop, name),
    html: htmlOf(content, shop, name).source,
  };
}

/** Why the mail came. */
const REASON = 'Sent automatically because of an order of yours.';

function textOf({ heading, paragraphs, quote, facts, lines, sums }: MailContent, shop: string, name: string) {
  const table = (rows: readonly MailFact[]) => {
    const width = Math.max(...rows.map(([label]) => label.length)) + 1;
    return rows.map(([label, value]) => `${`${label}:`.padEnd(width)}  ${value}`);
  };
  const blocks = [
    [heading],
    [`Hello ${name},`],
    ...paragraphs.map((paragraph) => [paragraph]),
    ...(quote === null ? [] : [quote.split('\n').map((line) => `> ${line}`)]),
    ...(facts.length === 0 ? [] : [table(facts)]),
    ...(lines.length === 0
      ? []
      : [lines.map(({ name: product, detail, amount }) => `- ${product}\n  ${detail} = ${amount}`)]),
    ...(sums.length === 0 ? [] : [table(sums)]),
    [`-- \n${shop}\n${REASON}`],
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function htmlOf(content: MailContent, shop: string, name: string): Html {
  const { subject, heading, paragraphs, quote, facts, lines, sums } = content;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${subject}</title>
</head>
<body style="margin:0;padding:0;background:#f3f5f8;">
<div style="display:none;max-height:0;overflow:hidden;">${paragraphs[0] ?? ''}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f5f8;"><tr><td align="center" style="padding:32px 12px;">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;border:1px solid ${RULE};border-radius:10px;font-family:${FONT};font-size:16px;line-height:1.5;color:${INK};">
<tr><td style="padding:24px 36px;border-bottom:1px solid ${RULE};font-size:15px;font-weight:600;color:${ACCENT};word-break:break-word;">${shop}</td></tr>
<tr><td style="padding:32px 36px 8px;">
<h1 style="margin:0 0 20px;font-size:24px;line-height:1.25;font-weight:700;letter-spacing:-0.01em;">${heading}</h1>
<p style="margin:0 0 14px;word-break:break-word;">Hello ${name},</p>
${paragraphs.map((paragraph) => html`<p style="margin:0 0 14px;">${paragraph}</p>\n`)}${quote === null ? null : quotation(quote)}</td></tr>
${facts.length === 0 ? null : section(facts.map(factRow))}${lines.length === 0 ? null : section(lines.map(lineRow))}${sums.length === 0 ? null : section(sums.map(sumRow))}<tr><td style="padding:20px 36px 28px;border-top:1px solid ${RULE};font-size:13px;color:${SOFT};">${REASON}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

const quotation = (quote: string) =>
  html`<p style="margin:0 0 14px;padding:2px 0 2px 14px;border-left:3px solid ${RULE};color:${SOFT};word-break:break-word;white-space:pre-line;">${quote}</p>\n`;

const section = (rows: readonly Html[]) =>
  html`<tr><td style="padding:8px 36px 20px;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-top:1px solid ${RULE};padding-top:10px;font-size:15px;line-height:1.5;color:${INK};">
${rows}</table></td></tr>
`;

const factRow = ([label, value]: MailFact) =>
  html`<tr><td style="padding:4px 16px 4px 0;color:${SOFT};white-space:nowrap;vertical-align:top;">${label}</td><td align="right" style="padding:4px 0;word-break:break-word;">${value}</td></tr>\n`;

const lineRow = ({ name, detail, amount }: MailLine) =>
  html`<tr><td style="padding:6px 16px 6px 0;vertical-align:top;word-break:break-word;">${name}<br><span style="font-size:13px;color:${SOFT};">${detail}</span></td><td align="right" style="padding:6px 0;vertical-align:top;white-space:nowrap;">${amount}</td></tr>\n`;

const sumRow = ([label, value]: MailFact, index: number, rows: readonly MailFact[]) => {
  const weight = index === rows.length - 1 ? 700 : 400;
  return html`<tr><td style="padding:4px 16px 4px 0;font-weight:${weight};">${label}</td><td align="right" style="padding:4px 0;font-weight:${weight};white-space:nowrap;">${value}</td></tr>\n`;
};
