// Compares what travels in the body: request bodies, responses with their headers and links, and their media types.
import { type Level, report, reportAs, type Scope } from './finding.ts';
import { compareLifecycles, reportRemoval } from './lifecycle.ts';
import { child, type Located, membersOf } from './located.ts';
import { coverOf, mediaTypesOf } from './media-types.ts';
import { isPresent } from './operations.ts';
import { lifecycleOf } from './read-shape.ts';
import type { SchemaComparison } from './schema-comparison.ts';

/** Reports the differences of two request bodies, either of which may be absent. */
export function compareBodies(schemas: SchemaComparison, outer: Scope, base: Located, revision: Located) {
  const scope: Scope = { ...outer, place: 'request body' };
  const [before, after] = [isPresent(base), isPresent(revision)];
  const isRequired = child(revision, 'required').node === true;
  const wasRequired = child(base, 'required').node === true;
  const { pointer } = before ? base : revision;
  if (!before && !after) return;
  if (!before) {
    const change = { pointer, to: isRequired ? 'required' : 'optional' };
    if (isRequired) return report(scope, 'body-required-added', 'narrows', 'requiredAdded', change);
    return reportAs(scope, 'body-added', 'compatible', 'body', change);
  }
  if (!after) return report(scope, 'body-removed', 'changes', 'body', { pointer, from: 'a body' });
  if (isRequired && !wasRequired) {
    const change = { pointer, from: 'optional', to: 'required' };
    const why =
      'Receivers that were built for calls without a body now always get one, and their signature changes.';
    if (scope.direction === 'sent') reportAs(scope, 'body-became-required', 'breaking', { why }, change);
    else report(scope, 'body-became-required', 'narrows', 'becameRequired', change);
  }
  if (wasRequired && !isRequired) {
    const change = { pointer, from: 'required', to: 'optional' };
    report(scope, 'body-became-optional', 'widens', 'becameOptional', change);
  }
  compareContents(schemas, scope, child(base, 'content'), child(revision, 'content'));
}

/** Reports the differences of two maps of media types. */
export function compareContents(schemas: SchemaComparison, scope: Scope, base: Located, revision: Located) {
  const before = mediaTypesOf(base);
  const after = mediaTypesOf(revision);
  for (const [name, media] of before) {
    const cover = after.has(name) ? name : coverOf(after.keys(), name);
    const other = cover === undefined ? undefined : after.get(cover);
    const change = { pointer: media.pointer, from: name, to: cover };
    if (other === undefined) {
      report(scope, 'media-type-removed', 'changes', 'mediaType', change);
      continue;
    }
    if (cover !== name) report(scope, 'media-type-generalized', 'widens', 'mediaType', change);
    const xml = /\bxml\b/.test(name);
    compareMedia(schemas, { ...scope, text: xml, xml }, name, media, other);
  }
  for (const [name, media] of after) {
    const isPart =
      before.has(name) || [...before.keys()].some((known) => coverOf([name], known) !== undefined);
    if (isPart) continue;
    reportAs(scope, 'media-type-added', 'compatible', 'mediaType', { pointer: media.pointer, to: name });
  }
}

function compareMedia(
  schemas: SchemaComparison,
  scope: Scope,
  name: string,
  base: Located,
  revision: Located,
) {
  const at = (media: Located, keyword: string) => {
    const schema = child(media, keyword);
    return schema.node === undefined ? { ...schema, node: true } : schema;
  };
  schemas.compareAt(scope, at(base, 'schema'), at(revision, 'schema'));
  // OpenAPI 3.2 describes the items of streams.
  schemas.compareAt(scope, at(base, 'itemSchema'), at(revision, 'itemSchema'));
  const isForm = name.startsWith('multipart/') || name === 'application/x-www-form-urlencoded';
  if (isForm) compareEncodings(schemas, scope, child(base, 'encoding'), child(revision, 'encoding'));
}

/** How the parts of a form are written. */
function compareEncodings(schemas: SchemaComparison, scope: Scope, base: Located, revision: Located) {
  const names = new Set([...membersOf(base), ...membersOf(revision)].map(([name]) => name));
  for (const name of names) {
    const [before, after] = [child(base, name), child(revision, name)];
    compareHeaders(
      schemas,
      { ...scope, subject: 'header' },
      child(before, 'headers'),
      child(after, 'headers'),
    );
    for (const keyword of ['contentType', 'style', 'explode', 'allowReserved'] as const) {
      const [from, to] = [child(before, keyword).node, child(after, keyword).node];
      if (from === to) continue;
      // A part that takes anything so far is not read differently by naming what it takes more of.
      const change = { pointer: `${base.pointer}/${name}/${keyword}`, from, to };
      report(scope, 'encoding-changed', encodingEffect(keyword, from, to), 'serialization', change);
    }
  }
}

function encodingEffect(keyword: string, from: unknown, to: unknown): 'narrows' | 'widens' | 'changes' {
  if (keyword !== 'contentType' || typeof from !== 'string' || typeof to !== 'string') return 'changes';
  const [before, after] = [from, to].map((list) => new Set(list.split(/\s*,\s*/))) as [
    Set<string>,
    Set<string>,
  ];
  if (before.isSubsetOf(after)) return 'widens';
  return after.isSubsetOf(before) ? 'narrows' : 'changes';
}

/** Reports the differences of all responses of an operation. */
export function compareResponses(schemas: SchemaComparison, scope: Scope, base: Located, revision: Located) {
  const before = responsesOf(base);
  const after = responsesOf(revision);
  for (const [status, response] of before) {
    // `default` mostly describes errors, and no client takes it for the success that it knew.
    const others = isSuccess(status) ? [] : ['DEFAULT'];
    const cover = [status, `${status[0]}XX`, ...others].find((key) => after.has(key));
    const other = cover === undefined ? undefined : after.get(cover);
    const at: Scope = { ...scope, place: `response ${status.replace('DEFAULT', 'default')}` };
    const change = { pointer: response.pointer, from: status.replace('DEFAULT', 'default') };
    if (other === undefined) {
      reportAs(at, 'status-removed', removedLevel(scope, status, before), removedReason(status), change);
    } else {
      if (cover !== status && isSuccess(status)) {
        const why = 'Clients of exactly this status may receive another one.';
        reportAs(at, 'status-generalized', 'warning', { why }, { ...change, to: cover });
      }
      compareResponse(schemas, at, response, other);
    }
  }
  for (const [status, response] of after) {
    const isPart = ['DEFAULT', `${status[0]}XX`, status].some((key) => before.has(key));
    const wasPart = [...before.keys()].some((key) => status === `${key[0]}XX` || status === 'DEFAULT');
    if (isPart || (wasPart && status !== 'DEFAULT')) continue;
    const at: Scope = { ...scope, place: `response ${status.replace('DEFAULT', 'default')}` };
    const level = isSuccess(status) && scope.direction === 'sent' ? 'warning' : 'compatible';
    const why = 'Clients may receive a status that they do not handle.';
    reportAs(at, 'status-added', level, { why }, { pointer: response.pointer, to: status });
  }
}

function removedLevel(scope: Scope, status: string, before: ReadonlyMap<string, Located>): Level {
  if (scope.direction === 'accepted' || isSuccess(status)) return 'breaking';
  const onlyDefault = status === 'DEFAULT' && ![...before.keys()].some(isSuccess);
  return onlyDefault ? 'breaking' : 'warning';
}

function removedReason(status: string): { why: string } {
  return isSuccess(status)
    ? { why: 'Clients that handle this status as their success no longer see it.' }
    : { why: 'Clients that handle this case see another status instead.' };
}

function responsesOf(responses: Located): Map<string, Located> {
  return new Map(
    membersOf(responses)
      .filter(([status]) => !status.startsWith('x-'))
      .map(([status, response]) => [status.toUpperCase(), response]),
  );
}

function isSuccess(status: string): boolean {
  return /^[123]/.test(status);
}

function compareResponse(schemas: SchemaComparison, scope: Scope, base: Located, revision: Located) {
  compareContents(schemas, scope, child(base, 'content'), child(revision, 'content'));
  compareHeaders(
    schemas,
    { ...scope, subject: 'header' },
    child(base, 'headers'),
    child(revision, 'headers'),
  );
  for (const [name, link] of membersOf(child(base, 'links'))) {
    if (isPresent(child(revision, 'links', name))) continue;
    const why = 'Clients that follow the link no longer find how.';
    reportAs(scope, 'link-removed', 'warning', { why }, { pointer: link.pointer, from: name });
  }
}

function compareHeaders(schemas: SchemaComparison, scope: Scope, base: Located, revision: Located) {
  const before = headersOf(base);
  const after = headersOf(revision);
  for (const [name, header] of before) {
    const other = after.get(name);
    const at: Scope = { ...scope, place: `${scope.place} header ${name}`, text: true };
    const pointer = header.pointer;
    if (other === undefined) {
      reportRemoval(at, 'removed', 'removed', lifecycleAt(header), { pointer, from: name });
      continue;
    }
    compareLifecycles(at, '', lifecycleAt(header), lifecycleAt(other), pointer);
    const [was, is] = [child(header, 'required').node === true, child(other, 'required').node === true];
    if (was && !is) report(at, 'became-optional', 'widens', 'becameOptional', { pointer, from: name });
    if (is && !was) report(at, 'became-required', 'narrows', 'becameRequired', { pointer, from: name });
    schemas.compareAt(at, child(header, 'schema'), child(other, 'schema'));
    compareContents(schemas, at, child(header, 'content'), child(other, 'content'));
  }
  for (const [name, header] of after) {
    if (before.has(name)) continue;
    const at: Scope = { ...scope, place: `${scope.place} header ${name}` };
    const change = { pointer: header.pointer, to: name };
    const isRequired = child(header, 'required').node === true;
    report(
      at,
      isRequired ? 'required-added' : 'added',
      isRequired ? 'narrows' : harmless(scope),
      'requiredAdded',
      change,
    );
  }
}

function harmless({ direction }: Scope): 'widens' | 'narrows' {
  return direction === 'accepted' ? 'widens' : 'narrows';
}

function headersOf(headers: Located): Map<string, Located> {
  return new Map(
    membersOf(headers)
      .map(([name, header]) => [name.toLowerCase(), header] as const)
      .filter(([name]) => name !== 'content-type'),
  );
}

function lifecycleAt(header: Located) {
  const node = { deprecated: child(header, 'deprecated').node, 'x-sunset': child(header, 'x-sunset').node };
  return lifecycleOf(node);
}
