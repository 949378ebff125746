// Writes a made-up request as a command that sends it again, byte for byte.
import type { FuzzRequest } from './requests.ts';

/** The request as a command for a shell; `origin` is the address of a server. */
export function asCurl(request: FuzzRequest, origin: string): string {
  const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const parts = ['curl -i --path-as-is', request.method === 'HEAD' ? '--head' : `-X ${request.method}`];
  for (const [name, value] of Object.entries(request.headers)) parts.push('-H', quote(`${name}: ${value}`));
  const target = quote(origin + request.target);
  if (request.body === undefined) return [...parts, target].join(' ');
  const text = request.body.toString();
  const isText = Buffer.from(text).equals(request.body) && !text.includes('\0');
  if (isText) return [...parts, '--data-binary', quote(text), target].join(' ');
  return `echo ${request.body.toString('base64')} | base64 -d | ${[...parts, '--data-binary @-', target].join(' ')}`;
}
