import { type Client, type Interaction, InteractionResponseType, MessageFlags, Routes } from 'discord.js';
import type { Choice } from './command.ts';
import type { Payload } from './payload.ts';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** The ways to answer one interaction. Each sends Discord's own shape; nobody is pinged unless the payload says so. */
export interface Answer {
  /** Private to the person; as the first answer. */
  whisper(payload: Payload, file?: TextFile): Promise<void>;
  /** The message that was pressed, drawn anew. */
  update(payload: Payload): Promise<void>;
  /** "Thinking …", private; then `finish`. */
  think(): Promise<void>;
  finish(payload: Payload, file?: TextFile): Promise<void>;
  /** Nothing visible. */
  nod(): Promise<void>;
  form(modal: object): Promise<void>;
  choices(choices: readonly Choice[]): Promise<void>;
  /** One more private word after the first answer. */
  also(payload: Payload): Promise<void>;
}

const mostChoices = 25;
const longestChoice = 100;

const withFile = (payload: Payload, file: TextFile | undefined): object =>
  file
    ? { ...payload, components: [...payload.components, { type: 13, file: { url: `attachment://${file.name}` } }] }
    : payload;

const filesOf = (file: TextFile | undefined): object => (file ? { files: [{ name: file.name, data: file.text }] } : {});

export function answerOf(client: Client, interaction: Interaction): Answer {
  const { id, token, applicationId } = interaction;
  const callback = Routes.interactionCallback(id, token);
  const answer = async (type: InteractionResponseType, data?: object, file?: TextFile): Promise<void> => {
    await client.rest.post(callback, { body: { type, ...(data ? { data } : {}) }, auth: false, ...filesOf(file) });
  };
  const hidden = (payload: Payload): object => ({ ...payload, flags: payload.flags | MessageFlags.Ephemeral });
  return {
    whisper: (payload, file) =>
      answer(InteractionResponseType.ChannelMessageWithSource, withFile(hidden(payload) as Payload, file), file),
    update: (payload) => answer(InteractionResponseType.UpdateMessage, payload),
    think: () => answer(InteractionResponseType.DeferredChannelMessageWithSource, { flags: MessageFlags.Ephemeral }),
    async finish(payload, file) {
      const route = Routes.webhookMessage(applicationId, token, '@original');
      // The deferral has already decided that this is private.
      const body = withFile({ ...payload, flags: payload.flags & ~MessageFlags.Ephemeral }, file);
      await client.rest.patch(route, { body, auth: false, ...filesOf(file) });
    },
    nod: () => answer(InteractionResponseType.DeferredMessageUpdate),
    form: (modal) => answer(InteractionResponseType.Modal, modal),
    choices: (choices) =>
      answer(InteractionResponseType.ApplicationCommandAutocompleteResult, {
        choices: choices
          .slice(0, mostChoices)
          .map(({ name, value }) => ({ name: name.slice(0, longestChoice), value: value.slice(0, longestChoice) })),
      }),
    async also(payload) {
      await client.rest.post(Routes.webhook(applicationId, token), { body: hidden(payload), auth: false });
    },
  };
}
