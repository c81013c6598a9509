import type { DateNote, Series, Venue } from '#core/calendar/model.ts';
import type { Columns, Whole } from './columns.ts';
import type { dateNotes, series } from './schema.ts';

type Row = typeof series.$inferSelect;
type NoteRow = typeof dateNotes.$inferSelect;
type VenueColumns = Pick<Row, 'venue' | 'place' | 'access' | 'open'>;

export function seriesColumns({ venue, ...own }: Series): Columns<Omit<Series, 'venue'>, Row> & VenueColumns {
  return { ...own, ...venueColumns(venue) };
}

export function seriesOf({ venue, place, access, open, ...own }: Row): Whole<Series> {
  return { ...own, venue: venueOf({ venue, place, access, open }) };
}

function venueColumns(venue: Venue): VenueColumns {
  if (venue.kind === 'online') return { venue: 'online', place: null, access: null, open: null };
  const { kind, ...there }: Whole<Extract<Venue, { kind: 'in-person' }>> = venue;
  return { venue: kind, ...there };
}

function venueOf({ venue, place, access, open }: VenueColumns): Venue {
  if (venue === 'in-person' && place !== null && open !== null) return { kind: venue, place, access, open };
  return { kind: 'online' };
}

export function noteColumns({
  movedTo,
  ...own
}: DateNote): Columns<Omit<DateNote, 'movedTo'>, NoteRow> & Pick<NoteRow, 'movedDate' | 'movedTime'> {
  return { ...own, movedDate: movedTo?.date ?? null, movedTime: movedTo?.time ?? null };
}

export function noteOf({ movedDate, movedTime, ...own }: NoteRow): Whole<DateNote> {
  return { ...own, movedTo: movedDate === null || movedTime === null ? null : { date: movedDate, time: movedTime } };
}
