// Notices that npm has ended: it passes SIGTERM on to the shell between it and the program, and that shell to nobody.

// A person or a script that has just stopped npm may look for the port at once.
const LOOK_EVERY_MS = 250;

/** Calls `stop` once when the process that started this one has ended. Windows does not tell, so there it never is. */
export function onOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, LOOK_EVERY_MS);
  timer.unref();
}
