// Receives the shop's webhooks as partners do who have read the contract: it verifies each signature, knows an event again by
// its id, and while faults go on it fails, breaks off and hangs in every way that a receiver may.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Webhook } from 'standardwebhooks';
import type { History } from './history.ts';
import type { Random } from './random.ts';

/** An event as the contract shows it, as far as the run looks at it. */
export interface ReceivedEvent {
  readonly id: string;
  readonly type: string;
  readonly sequence: number;
  readonly data: { readonly orderId: string; readonly userId: string };
}

/** One address, and what came there. */
export interface Address {
  /** Who registered it. */
  readonly ownerId: string;
  /** Whether the owner sees the orders of all customers. */
  readonly isStaff: boolean;
  /** The types that it has ever asked for; undefined for all. */
  readonly eventTypes: ReadonlySet<string> | undefined;
  /** Every signing secret that was told. A new one may sign before its answer has come. */
  readonly secrets: Webhook[];
  /** Whether all secrets that may sign now are known. */
  knowsSecrets: boolean;
  readonly received: Map<string, { readonly text: string; readonly event: ReceivedEvent; times: number }>;
}

/** Receives deliveries. */
export interface WebhookReceiver {
  readonly port: number;
  /** By the path that leads to them. */
  readonly addresses: Map<string, Address>;
  /** From now on it takes everything at once; what it let hang is broken off. */
  setFaithful(): void;
  close(): Promise<void>;
}

/** What it does with a delivery while faults go on, by how often. */
const MANNERS = { takes: 1_880, fails: 40, isBusy: 20, breaksOff: 20, isSlow: 36, hangs: 4 } as const;

/** A secret that has just been told may be learnt after its first signature has arrived. */
const LEARNS_WITHIN_MS = 5_000;

/** Starts the receiver; addresses are added as they are registered. */
export async function startWebhookReceiver(history: History, random: Random): Promise<WebhookReceiver> {
  const addresses = new Map<string, Address>();
  const hanging = new Set<ServerResponse>();
  let isFaithful = false;
  const server = createServer((request, response) => {
    void receive(request, response).catch((error: Error) => {
      // A delivery whose sender was killed in the middle.
      history.record({ type: 'delivery lost', reason: error.message });
      response.destroy();
    });
  });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const address = addresses.get(request.url ?? '');
    // An endpoint whose registration was never answered: nobody knows its secret.
    if (address === undefined) {
      response.writeHead(204).end();
      return;
    }
    const manner = isFaithful ? 'takes' : random.weighted(MANNERS);
    history.record({ type: 'delivery', event: request.headers['webhook-id'], to: request.url, manner });
    if (manner === 'fails') response.writeHead(500).end('The receiver has an accident.');
    else if (manner === 'isBusy') response.writeHead(503, { 'retry-after': '1' }).end();
    else {
      const taken = await take(history, address, request.headers as Record<string, string>, text);
      if (!taken) response.writeHead(401).end();
      else if (manner === 'hangs') hanging.add(response.on('close', () => hanging.delete(response)));
      else if (manner === 'breaksOff') response.destroy();
      else {
        if (manner === 'isSlow') await sleep(random.between(100, 1_500));
        response.writeHead(204).end();
      }
    }
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    addresses,
    setFaithful: () => {
      isFaithful = true;
      for (const response of hanging) response.destroy();
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Takes an event in; false when its signature is none that can be known. */
async function take(
  history: History,
  address: Address,
  headers: Record<string, string>,
  text: string,
): Promise<boolean> {
  const isSigned = () => address.secrets.some((secret) => isSignedWith(secret, headers, text));
  const deadline = performance.now() + LEARNS_WITHIN_MS;
  while (!isSigned()) {
    if (address.knowsSecrets) {
      const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
      history.violation('a webhook is signed', `${id} at ${timestamp} came with ${signature}: ${text}`);
      return false;
    }
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  const event = JSON.parse(text) as ReceivedEvent;
  const id = headers['webhook-id'] ?? '';
  if (event.id !== id) history.violation('a webhook keeps its id', `${id} brought the event ${event.id}`);
  const known = address.received.get(id);
  if (known !== undefined && known.text !== text) {
    history.violation('a webhook keeps its id', `${id} brought ${known.text} and then ${text}`);
  }
  const isForeign = !address.isStaff && event.data.userId !== address.ownerId;
  if (isForeign || address.eventTypes?.has(event.type) === false) {
    const finding = `${address.ownerId} was told of ${text}`;
    history.violation('a webhook goes only to those who asked and may see it', finding);
  }
  if (known === undefined) address.received.set(id, { text, event, times: 1 });
  else known.times += 1;
  return true;
}

function isSignedWith(secret: Webhook, headers: Record<string, string>, text: string): boolean {
  try {
    secret.verify(text, headers);
    return true;
  } catch {
    return false;
  }
}
