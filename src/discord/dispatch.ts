import { randomBytes } from 'node:crypto';
import { type Client, Events, type Interaction } from 'discord.js';
import { guildId, memberId } from '#core/ids.ts';
import type { Clock } from '#runtime/clock.ts';
import type { Log } from '#runtime/log.ts';
import type { Work } from '#runtime/work.ts';
import type { Catalogue, Words } from '#text/catalogue.ts';
import { type Answer, answerOf, type TextFile } from './answer.ts';
import { callOf } from './call.ts';
import type { CalendarPart, Pressing, PressReply } from './calendar/part.ts';
import { decodeCalendarPress } from './calendar/press.ts';
import { pressingOf } from './calendar/pressing.ts';
import type { App, Command, Reply } from './command.ts';
import { decodePress } from './custom-id.ts';
import type { Payload } from './payload.ts';
import { type Caller, callerOf } from './person.ts';
import { pressedBy, type Presses } from './press.ts';
import type { PrivateWords } from './private-words.ts';
import { plain } from './render/plain.ts';
import { createTooLate } from './too-late.ts';
import { troubleOf } from './trouble.ts';

export interface DispatchParts {
  readonly client: Client;
  readonly commands: readonly Command[];
  readonly app: App;
  readonly presses: Presses;
  /** The calendar's own buttons and forms, and what waits there for a person to come by. */
  readonly calendar: Required<Pick<CalendarPart, 'verbs' | 'met'>>;
  readonly privateWords: PrivateWords;
  readonly clock: Clock;
  readonly work: Work;
  readonly words: Words;
  readonly log: Log;
}

/** Every command and every press comes in here; its one `catch` turns a fault into a calm sentence with a reference. */
export function dispatch(parts: DispatchParts): void {
  const { client, work, clock } = parts;
  const tooLate = createTooLate();
  client.on(Events.InteractionCreate, (interaction) => {
    // Held back by an outage: the person has seen "failed" and will press again. A call for help still counts.
    if (tooLate(interaction.createdTimestamp, clock.now()) && !callsForHelp(interaction)) return;
    const answer = answerOf(client, interaction);
    work.run('dispatch', async () => {
      try {
        await handle(parts, interaction, answer);
      } catch (error) {
        await fault(parts, interaction, answer, error);
      }
    });
  });
}

const helpPresses: ReadonlySet<string> = new Set(['need-someone', 'help', 'on-it']);

function callsForHelp(interaction: Interaction): boolean {
  if (interaction.isChatInputCommand()) return interaction.commandName === 'help-now';
  return interaction.isMessageComponent() && helpPresses.has(decodePress(interaction.customId)?.kind ?? '');
}

async function handle(parts: DispatchParts, interaction: Interaction, answer: Answer): Promise<void> {
  const by = callerOf(interaction);
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    const press = decodeCalendarPress(interaction.customId);
    if (press) await onCalendar(parts, answer, pressingOf(interaction, press, by, parts.clock.now()));
    else if (interaction.isMessageComponent()) await parts.presses(pressedBy(interaction, by), answer);
    remember(parts, interaction, by);
    return;
  }
  if (!interaction.isChatInputCommand() && !interaction.isAutocomplete()) return;
  const command = parts.commands.find((one) => one.shape.name === interaction.commandName);
  if (!command) return;
  const call = callOf(interaction, by, parts.clock.now());
  if (interaction.isAutocomplete()) {
    await answer.choices((await command.complete?.(call, parts.app)) ?? []);
    return;
  }
  await give(parts.words(by.locale), answer, await command.run(call, parts.app));
  remember(parts, interaction, by);
}

async function onCalendar(parts: DispatchParts, answer: Answer, pressing: Pressing): Promise<void> {
  const text = parts.words(pressing.by.locale);
  const verb = Object.hasOwn(parts.calendar.verbs, pressing.press.verb)
    ? parts.calendar.verbs[pressing.press.verb]
    : undefined;
  if (!verb) return answer.whisper(plain(text.house.oldCard));
  await give(text, answer, await verb(pressing));
}

/** From here on we can give this person a private word for a while, should the session have one for them. */
function remember(parts: DispatchParts, interaction: Interaction, by: Caller): void {
  const { guildId: guild, user, applicationId, token } = interaction;
  if (guild === null) return;
  parts.privateWords.remember(guildId(guild), memberId(user.id), applicationId, token);
  // Whoever asks for help is told nothing else, and help needs no store.
  if (!callsForHelp(interaction)) parts.work.run('dispatch', () => parts.calendar.met(by));
}

async function give(text: Catalogue, answer: Answer, reply: PressReply): Promise<void> {
  if ('update' in reply) return answer.update(reply.update);
  if ('form' in reply) return answer.form(reply.form.toJSON());
  if ('slow' in reply) {
    await answer.think();
    const later = await finished(reply);
    return answer.finish(payloadOf(text, later), fileOf(later));
  }
  return answer.whisper(payloadOf(text, reply), fileOf(reply));
}

async function finished(reply: Reply): Promise<Reply> {
  return 'slow' in reply ? finished(await reply.slow()) : reply;
}

const fileOf = (reply: Reply): TextFile | undefined => ('file' in reply ? reply.file : undefined);

function payloadOf(text: Catalogue, reply: Reply): Payload {
  if ('refuse' in reply) return plain(text.refusal(reply.refuse, reply.facts));
  if (!('whisper' in reply)) return plain(text.house.noted);
  return typeof reply.whisper === 'string' ? plain(reply.whisper) : reply.whisper;
}

async function fault(parts: DispatchParts, interaction: Interaction, answer: Answer, error: unknown): Promise<void> {
  const trouble = troubleOf(error);
  const reference = randomBytes(3).toString('hex');
  // A lost answer is Discord's small failure; anything else is a bug of ours.
  if (trouble) parts.log.warn({ reference, trouble }, 'an answer did not reach the person');
  else parts.log.error({ reference, err: error }, 'a call failed');
  if (interaction.isAutocomplete()) return;
  const text = parts.words(interaction.locale);
  const words = plain(trouble ? text.refusal('discord-unreachable') : text.house.fault(reference));
  // What a press was answered with may be the card of the whole room, which must not be written over.
  const ways = interaction.isMessageComponent()
    ? [answer.whisper, answer.also]
    : [answer.whisper, answer.finish, answer.also];
  for (const way of ways) {
    try {
      await way(words);
      return;
    } catch (again) {
      // Answered already, or not reachable: the next way may still work.
      if (troubleOf(again) === null) throw again;
    }
  }
}
