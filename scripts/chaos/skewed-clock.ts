// Loaded into a process before the program, shifts the time that it sees by what a file says at the moment; the program
// itself knows nothing of it.
import { readFileSync } from 'node:fs';

/** A clock that jumps is noticed within this. */
const LOOK_EVERY_MS = 100;

const file = process.env.CHAOS_CLOCK_FILE;
let skewMs = 0;
const look = () => {
  try {
    skewMs = Number(readFileSync(file ?? '', 'utf8')) || 0;
  } catch {
    skewMs = 0;
  }
};

const RealDate = Date;

/** The clock of the machine, shifted. Given moments are left alone. */
class SkewedDate extends RealDate {
  constructor(...given: ConstructorParameters<DateConstructor> | []) {
    if (given.length === 0) super(RealDate.now() + skewMs);
    else super(...(given as [number]));
  }

  static override now(): number {
    return RealDate.now() + skewMs;
  }
}

if (file !== undefined) {
  look();
  setInterval(look, LOOK_EVERY_MS).unref();
  globalThis.Date = SkewedDate as DateConstructor;
}
