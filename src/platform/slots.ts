// A fixed number of places for work that is heavy: who finds none hears so at once instead of waiting in line.

/** Places that are taken and given back. */
export interface Slots {
  /** Takes a place; undefined when all are taken. The result gives it back, once however often it is called. */
  readonly take: () => (() => void) | undefined;
}

/** As many places as `limit`, all of them free. */
export function createSlots(limit: number): Slots {
  let free = limit;
  return {
    take: () => {
      if (free === 0) return undefined;
      free -= 1;
      let taken = true;
      return () => {
        if (taken) free += 1;
        taken = false;
      };
    },
  };
}
