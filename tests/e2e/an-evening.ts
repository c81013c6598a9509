/** A whole evening held against Discord's own API description, and what one can ask about it afterwards. */
import { type Evening, evening, type EveningOptions } from '#rehearsal/evening.ts';
import type { StoredMessage } from '#rehearsal/discord/contract.ts';
import { messageLines } from '#rehearsal/discord/reader/message-text.ts';
import type { Payload } from '#discord/payload.ts';
import { lintPayload } from '#tests/discord/render/lint.ts';
import { openApi } from '#tests/openapi.ts';

/** An evening that fails when it breaks one of Discord's rules, written or described, or when the bot complains. */
export async function anEvening<const Name extends string>(options: EveningOptions<Name>): Promise<Evening<Name>> {
  return evening({ spec: openApi(), ...options });
}

/** The same, with the doors open and everybody in the room. */
export async function anOpenRoom<const Name extends string>(options: EveningOptions<Name>): Promise<Evening<Name>> {
  const room = await anEvening(options);
  await room.opens('everybody');
  return room;
}

/** The card that was not pressed follows the other within this time. */
export const cardsFollow = '3 s';

/** The host starts and goes on to the part with this title, by pressing *Next* as often as it takes. */
export async function goesOnTo(room: Evening, host: string, part: string): Promise<void> {
  const desk = (): string => room.person(host).reads(room.desk());
  if (desk().includes('# Desk: Doors are open')) await room.person(host).presses('Start');
  for (let left = 12; left > 0 && !desk().includes(`# Desk: ${part}\n`); left -= 1) {
    const { text } = await room.person(host).presses('Next');
    if (text.startsWith('Somebody pressed first')) await room.turn(cardsFollow);
  }
  if (!desk().includes(`# Desk: ${part}\n`)) throw new Error(`there is no part "${part}" in this meeting`);
  await room.turn(cardsFollow);
}

/** The desk's card as the host team reads it: everything from its title on. */
export function deskCard(room: Evening, reader: string): string {
  const text = room.person(reader).reads(room.desk());
  return text.slice(text.lastIndexOf('# Desk: ')).split('\n\nCirclekeeper')[0] ?? '';
}

/** What was said in the room besides the card, without its buttons, the oldest first. */
export function roomLines(room: Evening): readonly string[] {
  const { world } = room.discord;
  return messagesIn(room, room.room().id)
    .map((stored) => messageLines(world, stored).filter((line) => !line.startsWith('[')))
    .filter((lines) => !lines[0]?.startsWith('# '))
    .map((lines) => lines.join('\n'));
}

/** Public messages of a channel, the oldest first. */
export function messagesIn(room: Evening, channel: string): readonly StoredMessage[] {
  return (room.discord.world.messages.get(channel) ?? []).filter((stored) => stored.ephemeralFor === null);
}

interface Sent {
  readonly route: string;
  readonly payload: Payload;
}

/** Every message the bot sent or changed, as it went over the wire. */
export function sentBy(room: Evening): readonly Sent[] {
  return room.discord.calls.flatMap(({ route, body }) => {
    const message = isRecord(body) && isRecord(body['data']) ? body['data'] : body;
    return isPayload(message) ? [{ route, payload: message }] : [];
  });
}

/** Everything a reader, a phone or Discord would trip over in what was sent; empty when all is well. */
export function faultsIn(room: Evening): readonly string[] {
  return sentBy(room).flatMap(({ route, payload }) => lintPayload(payload).map((fault) => `${route}: ${fault}`));
}

/** Who was pinged, message by message, by name. Pings to nobody are left out. */
export function pings(room: Evening): readonly (readonly string[])[] {
  return [...room.discord.world.messages.values()]
    .flat()
    .filter(({ message }) => message.author.id === room.discord.world.application.id)
    .map(({ message }) => [
      ...message.mentions.map((user) => user.global_name ?? user.username),
      ...message.mention_roles.map((role) => `role ${role}`),
      ...(message.mention_everyone ? ['everyone'] : []),
    ])
    .filter((names) => names.length > 0);
}

/** Requests to mute or unmute somebody since `after`. */
export function muteCalls(room: Evening, after = -1): readonly unknown[] {
  return room.discord.calls.filter(
    ({ seq, method, body }) => seq > after && method === 'PATCH' && isRecord(body) && 'mute' in body,
  );
}

/** The number of the last request so far. */
export const lastCall = (room: Evening): number => room.discord.calls.at(-1)?.seq ?? -1;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPayload(value: unknown): value is Payload {
  return isRecord(value) && Array.isArray(value['components']) && isRecord(value['allowed_mentions']);
}
