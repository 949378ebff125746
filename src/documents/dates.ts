// How times are written for people: in English and in UTC, since nobody knows the reader's time zone.

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const TIME = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' });

/** The day, such as `20 November 2026`. */
export function formatDay(time: Date): string {
  return DAY.format(time);
}

/** The day and the minute, such as `20 November 2026, 09:05 UTC`. */
export function formatMoment(time: Date): string {
  return `${DAY.format(time)}, ${TIME.format(time)} UTC`;
}
