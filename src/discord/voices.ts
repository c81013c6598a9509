import { type Client, Routes } from 'discord.js';
import type { MemberId, SessionId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { voicesOf } from '#core/session/voices.ts';
import type { Progress } from '#runtime/performer.ts';
import type { Mute, Store } from '#store/store.ts';
import type { Mutes } from './mutes.ts';
import type { Tell } from './tell.ts';
import { again, done, troubleOrThrow } from './trouble.ts';
import type { InVoice, VoiceFacts } from './voice-facts.ts';

/** Brings who can be heard in line with what the session says: the difference between wanted and seen, no more. */
export type Voices = (session: Session) => Promise<Progress>;

export function createVoices(parts: {
  readonly client: Client;
  readonly store: Pick<Store, 'mutes'>;
  readonly mutes: Mutes;
  readonly facts: VoiceFacts;
  readonly tell: Tell;
}): Voices {
  const { client, store, mutes, facts, tell } = parts;
  /** Stage: invitations that are open or were declined, of the stage that is live. */
  const invitations = new Map<SessionId, { readonly live: string | undefined; readonly people: Set<MemberId> }>();

  const byMute = async (session: Session): Promise<Progress> => {
    if (!facts.available(session.place.guild)) return again(null);
    const wanted = voicesOf(session);
    const ledger = new Map((await store.mutes.ofGuild(session.place.guild)).map((row) => [row.member, row]));
    const mayBeHeard = (person: InVoice): boolean =>
      person.channel !== session.place.room || wanted.kind === 'free' || wanted.heard.includes(person.id);
    const ours = (person: InVoice): Mute | undefined => ledger.get(person.id);

    const lift: InVoice[] = [];
    const quiet: InVoice[] = [];
    for (const person of facts.everyone(session.place.guild)) {
      const row = ours(person);
      if (mayBeHeard(person)) {
        if (row?.session === session.id) lift.push(person);
      } else if (!person.muted && !(row?.state === 'lifted-by-other' && row.session === session.id)) {
        quiet.push(person);
      }
    }
    return inOrder([
      ...lift.map((person) => () => liftOrStrike(session, person, ours(person))),
      ...quiet.map((person) => () => mutes.mute(session.place.guild, person.id, session.id)),
    ]);
  };

  const liftOrStrike = async (session: Session, person: InVoice, row: Mute | undefined): Promise<Progress> => {
    if (row === undefined) return done;
    if (row.state !== 'lifted-by-other') return mutes.lift(row);
    // Somebody else lifted it: nothing to undo, and who is muted again by now was muted by a moderator. The note that
    // we keep our hands off stays until the end.
    const over = session.stage.kind === 'closed' || session.stage.kind === 'after';
    if (over) await store.mutes.strike(session.place.guild, person.id);
    return done;
  };

  const stage = async (session: Session): Promise<Progress> => {
    const room = session.place.room;
    if (!facts.available(session.place.guild)) return again(null);
    if (room === null) return done;
    const wanted = voicesOf(session);
    if (session.stage.kind === 'after' || session.stage.kind === 'closed') invitations.delete(session.id);
    // A free stage still has an audience: nobody is invited without a reason, and nobody on the air is sent away.
    if (wanted.kind === 'free') return done;
    const people = facts.peopleIn(session.place.guild, room);
    const live = client.guilds.cache
      .get(session.place.guild)
      ?.stageInstances.cache.find((instance) => instance.channelId === room)?.id;
    const before = invitations.get(session.id);
    const wasInvited = (person: InVoice): boolean => before?.live === live && before?.people.has(person.id) === true;
    const onAir = (person: InVoice): boolean => !person.suppressed && !person.asking;
    // Whoever accepted, left, or is not to be heard any more can be invited again another time.
    const invited = new Set(
      people
        .filter((person) => wanted.heard.includes(person.id) && !onAir(person) && wasInvited(person))
        .map((person) => person.id),
    );
    invitations.set(session.id, { live, people: invited });
    // A raised hand is taken up; somebody who declined is not asked again and again.
    const invite = (person: InVoice): boolean =>
      wanted.heard.includes(person.id) && person.suppressed && (person.asking || !invited.has(person.id));
    const put = (person: InVoice, suppress: boolean) => async (): Promise<Progress> => {
      const member = person.id;
      try {
        const body = { channel_id: room, suppress };
        await client.rest.patch(Routes.guildVoiceState(session.place.guild, member), { body });
        facts.confirmed(session.place.guild, member, { suppressed: suppress, asking: !suppress });
        if (!suppress) invited.add(member);
      } catch (error) {
        const trouble = troubleOrThrow(error);
        if (trouble.kind === 'again') return again(trouble.afterMs);
        if (trouble.kind === 'refused') await tell(session, { trouble: 'stage', code: trouble.code });
      }
      return done;
    };
    return inOrder([
      ...people.filter((one) => !wanted.heard.includes(one.id) && !one.suppressed).map((one) => put(one, true)),
      ...people.filter(invite).map((one) => put(one, false)),
    ]);
  };

  return async (session) => {
    if (session.place.room === null) return done;
    // Gentle too: a room that was strict a minute ago may still have mutes of ours to lift.
    return session.mode === 'stage' ? stage(session) : byMute(session);
  };
}

/** All of them, even when one fails; the first that wants another try decides when. */
async function inOrder(tasks: readonly (() => Promise<Progress>)[]): Promise<Progress> {
  let result: Progress = done;
  for (const task of tasks) {
    const progress = await task();
    if (result.kind === 'done') result = progress;
  }
  return result;
}
