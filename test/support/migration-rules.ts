// What a migration must not do beside the old version of the program, whose requests go on while it runs, as functions
// over the SQL.

/** The comment above a statement that breaks a rule and does no harm: it tells why. */
const EXCUSE = /^-- beside the old version: .{20,}/m;

const OUTSIDE = /^-- migrate: no transaction$/m;

interface Statement {
  /** In one line, without comments, texts and bodies of functions. */
  readonly sql: string;
  readonly comments: string;
}

/** What a statement must not match, unless `butNot` matches as well, and why. */
interface Rule {
  readonly pattern: RegExp;
  readonly butNot?: RegExp;
  readonly why: string;
}

const RULES: readonly Rule[] = [
  { pattern: /\bDROP (TABLE|VIEW|FUNCTION|TYPE|SEQUENCE|SCHEMA)\b/, why: 'the old version still uses it' },
  { pattern: /\bDROP (COLUMN|DEFAULT)\b/, why: 'the old version still writes or relies on it' },
  { pattern: /\bRENAME\b/, why: 'the old version knows the old name' },
  { pattern: /\bALTER (COLUMN )?\w+ (SET DATA )?TYPE\b/, why: 'it rewrites the table while all wait' },
  { pattern: /\bSET NOT NULL\b/, why: 'it reads the whole table while all wait' },
  {
    pattern: /\bADD COLUMN .*NOT NULL\b/,
    butNot: /\b(DEFAULT|GENERATED)\b/,
    why: 'the old version does not fill it',
  },
  {
    pattern:
      /\bADD COLUMN .*\b(REFERENCES|CHECK|UNIQUE|PRIMARY KEY|GENERATED|DEFAULT \w*(random|uuid|nextval|clock))/,
    why: 'it reads or rewrites the whole table while all wait',
  },
  {
    pattern: /\bADD (CONSTRAINT \w+ )?(CHECK|FOREIGN KEY)\b/,
    butNot: /\bNOT VALID\b/,
    why: 'it reads the whole table while all wait: add it NOT VALID, and validate it in a migration of its own',
  },
  {
    pattern: /\bADD (CONSTRAINT \w+ )?(UNIQUE|PRIMARY KEY)\b/,
    butNot: /\bUSING INDEX\b/,
    why: 'it builds an index while all wait: build a unique index CONCURRENTLY first and use it',
  },
  {
    pattern: /\b(CREATE( UNIQUE)?|DROP|RE)\s?INDEX\b/,
    butNot: /\bCONCURRENTLY\b/,
    why: 'nobody can write meanwhile: do it CONCURRENTLY',
  },
  { pattern: /^(UPDATE|DELETE|TRUNCATE|LOCK|CLUSTER|VACUUM)\b/, why: 'it locks rows that requests want' },
];

/** Every statement of the migration that would hurt the old version, with the reason. */
export function migrationProblems(text: string): string[] {
  const statements = statementsOf(text);
  const isOutside = OUTSIDE.test(text);
  const made = new Set(
    statements.flatMap(({ sql }) => /^CREATE TABLE (?:IF NOT EXISTS )?(\w+)/.exec(sql)?.[1] ?? []),
  );
  return statements.flatMap(({ sql, comments }, index) => {
    if (EXCUSE.test(comments)) return [];
    const table = /\b(?:ALTER TABLE(?: ONLY)?|ON|UPDATE|DELETE FROM) (\w+)/.exec(sql)?.[1];
    const before = statements.slice(0, index).map((other) => other.sql);
    const found = made.has(table ?? '')
      ? []
      : RULES.filter((rule) => partsOf(sql).some((part) => breaks(rule, part))).map(({ why }) => why);
    return [...found, ...outsideProblems(sql, before, isOutside)].map((why) => `${sql.slice(0, 80)}: ${why}`);
  });
}

/** The actions of an ALTER TABLE, which commas part that stand in no parentheses; another statement is one part. */
function partsOf(sql: string): string[] {
  if (!sql.startsWith('ALTER TABLE')) return [sql];
  let depth = 0;
  const marked = [...sql].map((letter) => {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    return letter === ',' && depth === 0 ? '\0' : letter;
  });
  return marked.join('').split('\0');
}

function breaks({ pattern, butNot }: Rule, sql: string): boolean {
  const matches = ({ source }: RegExp) => new RegExp(source, 'i').test(sql);
  return matches(pattern) && !(butNot !== undefined && matches(butNot));
}

/** What runs outside of a transaction must be able to begin anew, and nothing may wait behind it. */
function outsideProblems(sql: string, before: readonly string[], isOutside: boolean): string[] {
  const mayTakeLong = /\b(CONCURRENTLY|VALIDATE CONSTRAINT)\b/.test(sql);
  if (!isOutside) {
    return mayTakeLong ? ['it needs a file with the line "-- migrate: no transaction"'] : [];
  }
  if (!mayTakeLong) return ['without a transaction only CONCURRENTLY and VALIDATE CONSTRAINT are safe'];
  const index = /^CREATE (?:UNIQUE )?INDEX CONCURRENTLY (\w+)/.exec(sql)?.[1];
  const begun = `DROP INDEX CONCURRENTLY IF EXISTS ${index}`;
  return index === undefined || before.includes(begun)
    ? []
    : [`a broken run leaves it invalid: "${begun};" comes first`];
}

const TOKEN = /--[^\n]*|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|;|[^;'$-]+|./g;

function statementsOf(text: string): Statement[] {
  const statements: Statement[] = [];
  let sql = '';
  let comments = '';
  // The last statement may end with the file.
  for (const [token] of `${text}\n;`.matchAll(TOKEN)) {
    if (token.startsWith('--')) comments += `${token}\n`;
    else if (token === ';') {
      const line = sql.replaceAll(/\s+/g, ' ').trim();
      if (line !== '') statements.push({ sql: line, comments });
      sql = '';
      comments = '';
    } else if (!/^['$]/.test(token)) sql += token;
    else sql += "''";
  }
  return statements;
}
