// The formats that the contract uses, as regular expressions, so that the generated validators need no code for them.
import type { Format } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';

const YEAR_29_FEBRUARY = String.raw`(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29`;
const ANY_YEAR_DAY = String.raw`\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`;
// No second 60: neither Date nor timestamptz can hold a leap second. Nine digits are nanoseconds.
const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?`;
const ZONE = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)`;

/** Name of the format → the strings it admits. Another format in the contract fails the generation. */
export const contractFormats: Readonly<Record<string, Format>> = {
  // RFC 3339 in its strict spelling, with a day that the calendar has.
  'date-time': new RegExp(`^(?:${YEAR_29_FEBRUARY}|${ANY_YEAR_DAY})T${TIME}${ZONE}$`),
  email: expression('email'),
  // A hint for forms and documentation, which admits every string.
  password: true,
  'uri-reference': expression('uri-reference'),
  // Without the prefix `urn:uuid:`, which Postgres refuses.
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
};

function expression(name: 'email' | 'uri-reference'): RegExp {
  const format = fullFormats[name];
  if (format instanceof RegExp) return format;
  throw new Error(`ajv-formats no longer gives ${name} as a regular expression.`);
}
