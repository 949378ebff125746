// Where the export is written: the standard output, or a file that appears under its name only when it is whole.
import { open, rename, rm } from 'node:fs/promises';

/** Takes the text; one write ends before the next begins. */
export interface Target {
  readonly write: (text: string) => Promise<void>;
  /** Makes what was written final. */
  readonly finish: () => Promise<void>;
  /** Leaves nothing of what was written. */
  readonly discard: () => Promise<void>;
}

/** The file; a file of this name stays as it is until the new one is whole. */
export async function fileTarget(path: string): Promise<Target> {
  const part = `${path}.part`;
  const file = await open(part, 'w');
  return {
    write: (text) => file.writeFile(text),
    finish: async () => {
      // Before the name changes, or a crash of the machine could leave a file without its content under the name.
      await file.sync();
      await file.close();
      await rename(part, path);
    },
    discard: async () => {
      await file.close().catch(() => {});
      await rm(part, { force: true });
    },
  };
}

/** A stream such as the standard output; what it took cannot be taken back. */
export function streamTarget(stream: NodeJS.WritableStream): Target {
  // The write that fails reports it; without a listener the event would end the process.
  stream.on('error', () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
    finish: async () => {},
    discard: async () => {},
  };
}
