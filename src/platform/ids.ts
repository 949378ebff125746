// Makes the ids of all rows: UUIDv7, so that ids sort by creation and new rows land at the end of an index.
import { v7 } from 'uuid';

/** A new UUIDv7, in lower case. Ids made by one process are strictly increasing. */
export function newId(): string {
  return v7();
}
