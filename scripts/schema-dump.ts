// Describes the schema `public` as SQL that is the same for the same schema, on Postgres 15 to 18: db/schema.sql is
// this text, so that a review and a diff show what the migrations amount to.
import type pg from 'pg';

const HEADER =
  '-- The schema that all migrations make. Generated: change db/migrations or db/repeatable instead.';

/** Conditions that leave out what belongs to an extension; `catalog` is the object's catalog, `oid` its id. */
function isOurs(catalog: string, oid: string): string {
  return `NOT EXISTS (
    SELECT FROM pg_depend WHERE classid = '${catalog}'::regclass AND objid = ${oid} AND deptype = 'e')`;
}

// Kysely's own bookkeeping is not part of the schema.
const OUR_RELATION = `
  c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'kysely\\_migration%' AND ${isOurs('pg_class', 'c.oid')}`;

// Postgres 18 records NOT NULL as constraints (n), which the columns tell; triggers (t) are told on their own.
const OUR_CONSTRAINT = `k.contype NOT IN ('n', 't')`;

/** What the sections below have no words for: better an error than a difference that nobody sees. */
const UNKNOWN = `
  SELECT 'relation ' || c.relname AS name FROM pg_class c
   WHERE ${OUR_RELATION} AND c.relkind NOT IN ('r', 'i', 'S', 'v')
  UNION ALL
  SELECT 'partition or heir ' || inhrelid::regclass FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
   WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'type ' || t.typname FROM pg_type t
   WHERE t.typnamespace = 'public'::regnamespace AND t.typtype NOT IN ('e', 'd', 'c') AND t.typelem = 0
     AND ${isOurs('pg_type', 't.oid')}
  UNION ALL
  SELECT 'aggregate ' || p.proname FROM pg_proc p
   WHERE p.pronamespace = 'public'::regnamespace AND p.prokind NOT IN ('f', 'p') AND ${isOurs('pg_proc', 'p.oid')}
  UNION ALL
  SELECT 'row security of ' || c.relname FROM pg_class c WHERE ${OUR_RELATION} AND c.relrowsecurity
  UNION ALL
  SELECT 'statistics ' || s.stxname FROM pg_statistic_ext s WHERE s.stxnamespace = 'public'::regnamespace
  UNION ALL
  SELECT 'rule ' || r.rulename FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
   WHERE ${OUR_RELATION} AND r.rulename <> '_RETURN'
  ORDER BY 1`;

/** One query per kind of object, in an order in which the statements can be run. */
const SECTIONS: readonly string[] = [
  `SELECT format('CREATE EXTENSION IF NOT EXISTS %I;', extname) AS statement
     FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY extname COLLATE "C"`,

  `SELECT format('CREATE TYPE %I AS ENUM (%s);', t.typname,
            (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
               FROM pg_enum WHERE enumtypid = t.oid)) AS statement
     FROM pg_type t
    WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'e' AND ${isOurs('pg_type', 't.oid')}
    ORDER BY t.typname COLLATE "C"`,

  `SELECT format('CREATE DOMAIN %I AS %s', t.typname, format_type(t.typbasetype, t.typtypmod))
            || coalesce(' DEFAULT ' || t.typdefault, '')
            || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END
            || coalesce((
                 SELECT string_agg(format(E'\\n  CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid)), ''
                          ORDER BY k.conname COLLATE "C")
                   FROM pg_constraint k WHERE k.contypid = t.oid AND ${OUR_CONSTRAINT}), '')
            || ';' AS statement
     FROM pg_type t
    WHERE t.typnamespace = 'public'::regnamespace AND t.typtype = 'd' AND ${isOurs('pg_type', 't.oid')}
    ORDER BY t.typname COLLATE "C"`,

  // The sequence of an identity column is told by the column.
  `SELECT format('CREATE SEQUENCE %I AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s;',
            c.relname, s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
            CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END) AS statement
     FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
    WHERE ${OUR_RELATION} AND NOT EXISTS (
      SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'i')
    ORDER BY c.relname COLLATE "C"`,

  `SELECT rtrim(pg_get_functiondef(p.oid), E'\\n') || ';' AS statement
     FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p') AND ${isOurs('pg_proc', 'p.oid')}
    ORDER BY p.proname COLLATE "C", pg_get_function_identity_arguments(p.oid) COLLATE "C"`,

  `SELECT format(E'CREATE %sTABLE %I (\\n%s\\n)%s;',
            CASE c.relpersistence WHEN 'u' THEN 'UNLOGGED ' ELSE '' END,
            c.relname,
            (SELECT string_agg('  ' || line, E',\\n' ORDER BY place, name COLLATE "C") FROM (
               SELECT a.attnum AS place, '' AS name,
                      quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                        || CASE WHEN a.attcollation <> t.typcollation
                             THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END
                        || CASE a.attidentity
                             WHEN 'a' THEN ' GENERATED ALWAYS AS IDENTITY'
                             WHEN 'd' THEN ' GENERATED BY DEFAULT AS IDENTITY' ELSE '' END
                        || CASE a.attgenerated
                             WHEN '' THEN coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')
                             ELSE format(' GENERATED ALWAYS AS (%s) %s', pg_get_expr(d.adbin, d.adrelid),
                                    CASE a.attgenerated WHEN 's' THEN 'STORED' ELSE 'VIRTUAL' END) END
                        || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END AS line
                 FROM pg_attribute a
                 JOIN pg_type t ON t.oid = a.atttypid
                 LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
               UNION ALL
               SELECT CASE k.contype WHEN 'p' THEN 10000 ELSE 10001 END, k.conname,
                      format('CONSTRAINT %I %s', k.conname, pg_get_constraintdef(k.oid))
                 FROM pg_constraint k WHERE k.conrelid = c.oid AND ${OUR_CONSTRAINT} AND k.contype <> 'f'
             ) lines),
            coalesce(' WITH (' || array_to_string(c.reloptions, ', ') || ')', '')) AS statement
     FROM pg_class c WHERE ${OUR_RELATION} AND c.relkind = 'r' ORDER BY c.relname COLLATE "C"`,

  `SELECT format('ALTER SEQUENCE %I OWNED BY %s.%I;', c.relname, d.refobjid::regclass, a.attname) AS statement
     FROM pg_class c
     JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'a'
      AND d.refclassid = 'pg_class'::regclass
     JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE ${OUR_RELATION} AND c.relkind = 'S' ORDER BY c.relname COLLATE "C"`,

  `SELECT format(E'CREATE VIEW %I AS\\n%s', c.relname, pg_get_viewdef(c.oid)) AS statement
     FROM pg_class c WHERE ${OUR_RELATION} AND c.relkind = 'v' ORDER BY c.relname COLLATE "C"`,

  // After all tables, because tables may refer to one another in a circle.
  `SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s;', c.relname, k.conname, pg_get_constraintdef(k.oid)) AS statement
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE ${OUR_RELATION} AND k.contype = 'f' ORDER BY c.relname COLLATE "C", k.conname COLLATE "C"`,

  // The indexes behind constraints are told by these.
  `SELECT pg_get_indexdef(c.oid) || ';' AS statement
     FROM pg_class c JOIN pg_index i ON i.indexrelid = c.oid
    WHERE ${OUR_RELATION}
      AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
    ORDER BY i.indrelid::regclass::text COLLATE "C", c.relname COLLATE "C"`,

  `SELECT pg_get_triggerdef(t.oid) || ';' || CASE t.tgenabled
            WHEN 'D' THEN format(E'\\nALTER TABLE %I DISABLE TRIGGER %I;', c.relname, t.tgname)
            WHEN 'A' THEN format(E'\\nALTER TABLE %I ENABLE ALWAYS TRIGGER %I;', c.relname, t.tgname)
            WHEN 'R' THEN format(E'\\nALTER TABLE %I ENABLE REPLICA TRIGGER %I;', c.relname, t.tgname)
            ELSE '' END AS statement
     FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE ${OUR_RELATION} AND NOT t.tgisinternal ORDER BY c.relname COLLATE "C", t.tgname COLLATE "C"`,

  // identify_object speaks of a "table column" and a "table constraint"; COMMENT does not.
  `SELECT format('COMMENT ON %s %s IS %L;', upper(regexp_replace(o.type, '^(table|domain|view) ', '')),
            CASE o.type WHEN 'domain constraint' THEN replace(o.identity, ' on ', ' on DOMAIN ')
              ELSE o.identity END,
            d.description) AS statement
     FROM pg_description d, pg_identify_object(d.classoid, d.objoid, d.objsubid) o
    WHERE o.identity ~ '(^| on )public\\.' AND NOT EXISTS (
      SELECT FROM pg_depend e WHERE e.classid = d.classoid AND e.objid = d.objoid AND e.deptype = 'e')
    ORDER BY o.type COLLATE "C", o.identity COLLATE "C"`,
];

/**
 * The SQL text of schema `public`: extensions, types, sequences, functions, tables, views, foreign keys, indexes,
 * triggers and comments, each kind sorted by name. Owners and grants are left out.
 * Throws when the schema holds something that this text cannot tell. The client must not be in a transaction.
 */
export async function dumpSchema(client: pg.ClientBase): Promise<string> {
  // One snapshot for all queries, and names in expressions shown without their schema.
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    await client.query('SET LOCAL search_path = public');
    const unknown = await client.query<{ name: string }>(UNKNOWN);
    if (unknown.rows.length > 0) {
      const names = unknown.rows.map((row) => row.name).join(', ');
      throw new Error(`The schema dump has no words for ${names}: teach it in scripts/schema-dump.ts.`);
    }
    const parts = [HEADER];
    for (const section of SECTIONS) {
      const { rows } = await client.query<{ statement: string }>(section);
      parts.push(...rows.map((row) => row.statement));
    }
    return `${parts.join('\n\n')}\n`;
  } finally {
    await client.query('ROLLBACK');
  }
}
