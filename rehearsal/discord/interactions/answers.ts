/** The first answer to an interaction: which kinds are allowed where, and what each does. */
import type { APIMessage } from 'discord.js';
import { postMessage, editMessage, findMessage, MESSAGE_FLAG } from '../changes/messages.ts';
import { array, int, record } from '../changes/read.ts';
import { tellClients } from '../changes/seen.ts';
import { Refused, type Request, type World } from '../contract.ts';
import { checkMessage, checkModal } from '../rules/message-rules.ts';
import { checkChoices } from './choices.ts';
import { refuseBadForm } from './form.ts';
import type { FirstAnswer, InteractionKind, SentInteraction } from './ledger.ts';
import { metadataOf } from './metadata.ts';

/** Discord's callback types by what they do. */
export const CALLBACK = { message: 4, deferMessage: 5, deferUpdate: 6, update: 7, choices: 8, modal: 9 } as const;

const ALLOWED: Readonly<Record<InteractionKind, readonly number[]>> = {
  command: [CALLBACK.message, CALLBACK.deferMessage, CALLBACK.modal],
  autocomplete: [CALLBACK.choices],
  component: [CALLBACK.message, CALLBACK.deferMessage, CALLBACK.deferUpdate, CALLBACK.update, CALLBACK.modal],
  // A modal may not be answered with another modal.
  modal: [CALLBACK.message, CALLBACK.deferMessage, CALLBACK.deferUpdate, CALLBACK.update],
};

/**
 * Answers an interaction with a callback body.
 * @throws Refused 50035 for a type or content that is not allowed here.
 */
export function giveAnswer(
  world: World,
  interaction: SentInteraction,
  { body, files }: Pick<Request, 'body' | 'files'>,
): FirstAnswer {
  const type = int(record(body), 'type') ?? 0;
  const data = record(record(body)['data']);
  refuseBadForm((complain) => {
    const fits = ALLOWED[interaction.kind].includes(type);
    const needsMessage = type === CALLBACK.deferUpdate || type === CALLBACK.update;
    if (!fits || (needsMessage && !interaction.source)) {
      complain(
        'type',
        'BASE_TYPE_CHOICES',
        `Callback type ${type} is not allowed in answer to a ${interaction.kind} interaction`,
      );
    }
  });
  const answer = answerOf(world, interaction, type, { data, files });
  interaction.answer = answer;
  // Of a form, or of leave to answer later, nobody but the person who asked is told.
  tellClients(world);
  return answer;
}

function answerOf(
  world: World,
  interaction: SentInteraction,
  type: number,
  { data, files }: { readonly data: Record<string, unknown>; readonly files: Request['files'] },
): FirstAnswer {
  switch (type) {
    case CALLBACK.deferMessage:
      return defer(world, interaction, data);
    case CALLBACK.deferUpdate:
      return { kind: 'deferred-update' };
    case CALLBACK.update:
      return updateSource(world, interaction, data, files);
    case CALLBACK.choices:
      return { kind: 'choices', choices: checkChoices(array(data['choices'])) };
    case CALLBACK.modal:
      checkModal(data);
      return { kind: 'modal', modal: data };
    default: {
      checkMessage(data, { files });
      const ephemeral = isEphemeral(data);
      const messageId = reply(world, interaction, data, { ephemeral, files });
      return { kind: 'message', messageId, ephemeral };
    }
  }
}

export function isEphemeral(data: Record<string, unknown>): boolean {
  return ((int(data, 'flags') ?? 0) & MESSAGE_FLAG.ephemeral) !== 0;
}

/** "Thinking ...": nothing but the choice of who will see the answer can be said with it. */
function defer(world: World, interaction: SentInteraction, data: Record<string, unknown>): FirstAnswer {
  const flags = int(data, 'flags') ?? 0;
  refuseBadForm((complain) => {
    if ((flags & ~MESSAGE_FLAG.ephemeral) !== 0)
      complain('data.flags', 'BITFIELD_INVALID', 'Only EPHEMERAL may be set on a deferral');
  });
  const ephemeral = isEphemeral(data);
  const messageId = reply(world, interaction, { flags: MESSAGE_FLAG.loading }, { ephemeral, files: [] });
  return { kind: 'deferred', messageId, ephemeral };
}

/** Posts a message in answer to an interaction and notes it under its token. Returns its id. */
export function reply(
  world: World,
  interaction: SentInteraction,
  body: Record<string, unknown>,
  { ephemeral, files, followsUp = null }: { ephemeral: boolean; files: Request['files']; followsUp?: string | null },
): string {
  const channel = world.channels.get(interaction.channelId);
  if (!channel) throw new Refused(404, 10003, 'Unknown Channel');
  const { message } = postMessage(world, {
    channel,
    author: world.application.botUser,
    body,
    files,
    type: followsUp === null ? replyType(interaction) : 0,
    token: interaction.token,
    ephemeralFor: ephemeral ? interaction.userId : null,
    interaction: metadataOf(world, interaction, followsUp),
    webhookId: world.application.id,
    mentions: 'users',
  });
  interaction.messageIds.push(message.id);
  return message.id;
}

/** Discord's kinds of messages: 20 answers a slash command, 23 one from a menu, 0 is any other. */
function replyType({ kind, menu }: SentInteraction): number {
  if (kind !== 'command') return 0;
  return menu ? 23 : 20;
}

/** What the message rules want to know of a message before it is edited. */
export function editing(message: APIMessage): { edit: number; was: APIMessage } {
  return { edit: message.flags ?? 0, was: message };
}

function updateSource(
  world: World,
  interaction: SentInteraction,
  data: Record<string, unknown>,
  files: Request['files'],
): FirstAnswer {
  const { source } = interaction;
  const stored = source && findMessage(world, source.channelId, source.messageId);
  if (!source || !stored) throw new Refused(404, 10008, 'Unknown Message');
  checkMessage(data, { files, ...editing(stored.message) });
  // The edit comes by the interaction's own webhook, which the limit on edits of old messages does not count (unverified).
  editMessage(world, { ...stored, token: interaction.token }, data, files);
  return { kind: 'update', messageId: source.messageId };
}
