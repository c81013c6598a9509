import type { Meeting } from '#core/calendar/model.ts';
import type { GroupId, GuildId, SessionId } from '#core/ids.ts';
import type { PlanChange } from '#store/store.ts';

/**
 * What happened in the calendar. Telling is only a hint to look soon: whoever listens also looks at the rows at boot and every
 * minute, because a crash takes every hint with it.
 */
export type CalendarEvent =
  /** The meetings of a group were written down anew. */
  | { readonly kind: 'planned'; readonly guild: GuildId; readonly group: GroupId; readonly change: PlanChange }
  /** The doors are open; `lateMs` after they should have been, 0 when on time. */
  | { readonly kind: 'opened'; readonly meeting: Meeting; readonly session: SessionId; readonly lateMs: number }
  /** The house was down for too long, or Discord would not open the room. */
  | { readonly kind: 'missed'; readonly meeting: Meeting }
  /** Every room of the meeting is closed. */
  | { readonly kind: 'over'; readonly meeting: Meeting }
  /** Something changed in a session, whether or not it belongs to a meeting. */
  | { readonly kind: 'session'; readonly session: SessionId }
  /** Somebody answered, or took an answer back. */
  | { readonly kind: 'answered'; readonly meeting: Meeting };
