import type { GuildId, MemberId } from '#core/ids.ts';
import type { Notice } from '#store/store.ts';
import { plain } from '../../render/plain.ts';
import type { Caller } from '../../person.ts';
import type { CalendarHouse } from '../part.ts';

/** For people to whom no direct message gets through: it is told once at their next command, and not tried again. */
export interface Closed {
  /** Discord refused a direct message of this notice. */
  found(notice: Notice): Promise<void>;
  /** The person has just typed or pressed something. */
  met(caller: Caller): Promise<void>;
}

const ofRota: ReadonlySet<string> = new Set<Notice['kind']>(['stand-in', 'swap', 'rota']);

export function createClosed({ store, clock, words, privateWords }: CalendarHouse): Closed {
  /** What waits for this person, as one text; null when all of it is past. */
  const textFor = async (rows: readonly Notice[], locale: string): Promise<string | null> => {
    const { notices: text } = words(locale).calendar;
    const lines = new Map<string, string>();
    for (const row of rows) {
      const group = await store.groups.find(row.guild, row.group);
      if (group?.closedAt !== null) continue;
      const wish = await store.wishes.find(row.guild, row.group, row.member);
      if (wish?.dm === 'closed') lines.set(group.id, text.closed(group.publicName));
      if (row.kind === 'place' && row.until > clock.now() && (await stillOffered(row))) {
        lines.set(row.id, text.placeHere(group.publicName, row.until));
      }
    }
    return lines.size === 0 ? null : [...lines.values()].join('\n\n');
  };

  const stillOffered = async ({ guild, series, date, member, until }: Notice): Promise<boolean> => {
    if (series === null || date === null) return false;
    const meeting = await store.meetings.find(guild, { series, date });
    if (meeting?.state !== 'planned') return false;
    return (await store.answers.find(guild, meeting, member))?.offeredUntil === until;
  };

  const tell = async (guild: GuildId, member: MemberId, locale: string): Promise<void> => {
    const rows = await store.notices.forNextCommand(guild, member);
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    // Written down as said first: a private word must not come twice.
    await store.notices.ended(ids, 'sent');
    const said = await textFor(rows, locale);
    if (said === null) return;
    const reached = await privateWords.whisper(guild, member, plain(said, { private: true }));
    if (!reached) await store.notices.ended(ids, 'for-next-command');
  };

  return {
    async found(notice) {
      // Whoever asks people to stand in sees that this one was not reached, and goes on to the next.
      if (ofRota.has(notice.kind)) return store.notices.ended([notice.id], 'failed');
      await store.notices.ended([notice.id], 'for-next-command');
      for (const wish of await store.wishes.ofMember(notice.guild, notice.member)) {
        // Also of those who chose a mention: the note after a long time is always a direct message.
        if (wish.dm === 'open') await store.wishes.put({ ...wish, dm: 'closed' });
      }
    },
    met: async ({ guild, member, locale }) => (guild === null ? undefined : tell(guild, member, locale)),
  };
}
