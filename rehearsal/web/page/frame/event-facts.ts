import type { ChannelView, EventView } from '../../../discord/client/view.ts';
import { events as words } from '../../../words/page.ts';

/** Discord's number for an event that has begun (GuildScheduledEventStatus.Active). */
const active = 2;

export interface EventFacts {
  readonly isActive: boolean;
  readonly status: string;
  /** In the reader's own zone. */
  readonly when: string;
  readonly place: string | null;
}

/** What the list of events says about one of them. */
export function eventFacts({ event }: EventView, channels: readonly ChannelView[]): EventFacts {
  const status: number = event.status;
  const isActive = status === active;
  const room = channels.find((channel) => channel.id === event.channel_id);
  return {
    isActive,
    status: isActive ? words.status.active : words.status.scheduled,
    when: whenInWords(event.scheduled_start_time, event.scheduled_end_time),
    place: room?.name ?? event.entity_metadata?.location ?? null,
  };
}

function whenInWords(start: string, end: string | null): string {
  const from = new Date(start);
  const day = new Intl.DateTimeFormat(undefined, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  if (end === null) return day.format(from);
  const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
  return words.until(day.format(from), time.format(new Date(end)));
}
