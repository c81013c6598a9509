/** Instants of the world's clock as a person reads them, in the zone of this computer, as the messages show theirs. */

const timeShape = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const minuteShape = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayShape = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const longDayShape = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** “19:04:07”. @param at epoch milliseconds, as for all of these. */
export const timeOf = (at: number): string => timeShape.format(at);
/** “19:04” */
export const minuteOf = (at: number): string => minuteShape.format(at);
/** “Tue, 24 Nov” */
export const dayOf = (at: number): string => dayShape.format(at);
/** “Tuesday, 24 November 2026” */
export const longDayOf = (at: number): string => longDayShape.format(at);
/** For the attribute that machines read. */
export const machineTime = (at: number): string => new Date(at).toISOString();
