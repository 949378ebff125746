// Reads one OpenAPI document from a file or from text, and refuses what cannot be compared with the line where it is wrong.
import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument, visit } from 'yaml';
import { isObject, type JsonObject } from '../document.ts';
import { InputError } from './input-error.ts';
import { targetOf } from './located.ts';

/** The document in a file. Throws an InputError that names the file, and the line where there is one. */
export async function readDocumentFile(file: string): Promise<JsonObject> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code;
    throw new InputError(`${file}: cannot be read, ${reason}.`);
  }
  return parseText(text, file);
}

/** The document in a text; `name` stands for it in messages, and says by its ending whether it is JSON. */
export function parseText(text: string, name: string): JsonObject {
  const parsed: unknown = name.endsWith('.json') ? parseJson(text, name) : parseYaml(text, name);
  if (!isObject(parsed)) throw new InputError(`${name}: is no OpenAPI document, it holds no object.`);
  const { openapi, swagger } = parsed;
  if (typeof openapi !== 'string' || !/^3\.\d+/.test(openapi)) {
    const found = openapi ?? swagger;
    const says = found === undefined ? 'it has no `openapi`' : `it says ${JSON.stringify(found)}`;
    throw new InputError(`${name}: is no OpenAPI 3.x document, ${says}.`);
  }
  return parsed;
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const position = /position (\d+)/.exec(message)?.[1];
    const line = text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
    const reason = message.replace(/ in JSON at position.*/s, '').replace(/, ".*" is not valid JSON$/s, '');
    throw new InputError(`${name}:${line}: is no valid JSON, ${reason}.`);
  }
}

function parseYaml(text: string, name: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    throw new InputError(`${name}:${line}: is no valid YAML, ${error.message}.`);
  }
  return document.toJS();
}

/** The references to other files. */
export function externalReferences(document: JsonObject): string[] {
  return referencesOf(document).filter((reference) => !reference.startsWith('#'));
}

/** Throws an InputError that lists each reference that leads nowhere, with its line when `file` can be read again. */
export async function requireResolved(document: JsonObject, file: string): Promise<void> {
  const broken = [...new Set(referencesOf(document))].filter((reference) =>
    leadsNowhere(document, reference),
  );
  if (broken.length === 0) return;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const problems = broken.map((reference) => {
    const line = text === undefined ? undefined : lineOfReference(text, reference);
    return `${file}${line === undefined ? '' : `:${line}`}: the reference ${reference} leads nowhere.`;
  });
  throw new InputError(problems.join('\n'));
}

function leadsNowhere(document: JsonObject, reference: string): boolean {
  const seen = new Set<string>();
  let current: string | undefined = reference;
  while (current !== undefined) {
    // References that only lead to each other mean nothing.
    if (seen.has(current)) return true;
    seen.add(current);
    const target = targetOf(document, current);
    if (target === undefined) return true;
    const isAlias: boolean = isObject(target) && Object.keys(target).length === 1;
    current = isAlias && isObject(target) && typeof target.$ref === 'string' ? target.$ref : undefined;
  }
  return false;
}

function lineOfReference(text: string, reference: string): number | undefined {
  const lines = new LineCounter();
  let line: number | undefined;
  visit(parseDocument(text, { lineCounter: lines, prettyErrors: false }), {
    Scalar(_key, node) {
      if (node.value !== reference || !node.range) return undefined;
      line = lines.linePos(node.range[0]).line;
      return visit.BREAK;
    },
  });
  return line;
}

// Their members are data or named by people, so that a `$ref` in them need not be one.
const DATA = new Set(['example', 'examples', 'default', 'const', 'enum', 'value']);
const NAMED = new Set(['properties', 'patternProperties', '$defs']);

function referencesOf(node: unknown, isNamed = false): string[] {
  if (Array.isArray(node)) return node.flatMap((item) => referencesOf(item));
  if (!isObject(node)) return [];
  const members = Object.entries(node).flatMap(([key, member]) => {
    if (!isNamed && DATA.has(key)) return key === 'examples' ? exampleReferences(member) : [];
    return referencesOf(member, !isNamed && NAMED.has(key));
  });
  return !isNamed && typeof node.$ref === 'string' ? [node.$ref, ...members] : members;
}

/** Named examples may be references; their values are data. */
function exampleReferences(examples: unknown): string[] {
  if (!isObject(examples)) return [];
  return Object.values(examples).flatMap((example) =>
    isObject(example) && typeof example.$ref === 'string' ? [example.$ref] : [],
  );
}
