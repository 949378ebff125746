// Compares the names of media types: what differs only in spelling is the same, and a range covers what falls under it.
import { type Located, membersOf } from './located.ts';

/** The media types of a `content`, by their normal names. */
export function mediaTypesOf(content: Located): Map<string, Located> {
  return new Map(membersOf(content).map(([name, media]) => [normalName(name), media]));
}

/** The range among `names` that the media type falls under, the narrowest first. */
export function coverOf(names: Iterable<string>, name: string): string | undefined {
  const known = new Set(names);
  const [essence = name] = name.split(';');
  const [kind] = essence.split('/');
  const suffix = /\+([\w.-]+)$/.exec(essence)?.[1];
  const candidates = [suffix && `${kind}/*+${suffix}`, `${kind}/*`, '*/*'];
  const isBare = essence === name ? candidates : [essence, ...candidates];
  return isBare.find(
    (candidate): candidate is string => !!candidate && candidate !== name && known.has(candidate),
  );
}

/** In small letters, parameters sorted; JSON is UTF-8, so saying so changes nothing. */
function normalName(name: string): string {
  const [essence = '', ...parameters] = name
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const isJson = essence === 'application/json' || essence.endsWith('+json');
  const kept = parameters.filter((part) => part && !(isJson && /^charset="?utf-8"?$/.test(part)));
  return [essence, ...kept.sort()].join(';');
}
