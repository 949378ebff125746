// A worker that takes one job, says so, and never finishes it: the tests kill it.
import { workJobQueue } from '../../src/db/job-queue.ts';

const hang = () => {
  process.stdout.write('taken\n');
  return new Promise<void>(() => {});
};
const handlers = new Proxy({} as Parameters<typeof workJobQueue>[1], {
  get: (_target, name) => (name === 'send-mail' ? hang : async () => {}),
});
await workJobQueue(process.argv[2] ?? '', handlers, { onError: () => {}, onWarning: () => {} });
