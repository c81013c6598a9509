/** The routes an application answers interactions by. None of them needs the bot's token: the interaction's own is enough. */
import { deleteMessage, editMessage, findMessage, MESSAGE_FLAG } from '../changes/messages.ts';
import { record } from '../changes/read.ts';
import {
  Refused,
  type Answer,
  type Handler,
  type Request,
  type Routes,
  type StoredMessage,
  type World,
} from '../contract.ts';
import { checkMessage } from '../rules/message-rules.ts';
import { CALLBACK, editing, giveAnswer, isEphemeral, reply } from './answers.ts';
import type { Answered, FirstAnswer, InteractionLedger, SentInteraction } from './ledger.ts';

const HOOK = '/webhooks/{webhook_id}/{webhook_token}';

/**
 * Callback, @original and follow-ups. Webhooks that are not the application's own are passed on to `others`, where there is a
 * handler of the same route.
 */
export function interactionRoutes(ledger: InteractionLedger, others: Routes): Routes {
  const own = (route: string, handle: Handler): Routes => ({
    [route]: (world, request) => {
      if (request.params['webhook_id'] === world.application.id) return handle(world, request);
      const other = others[route];
      if (!other) throw new Refused(404, 10015, 'Unknown Webhook');
      return other(world, request);
    },
  });
  return {
    'POST /interactions/{interaction_id}/{interaction_token}/callback': (world, request) =>
      callback(world, ledger, request),
    ...own(`POST ${HOOK}`, (world, request) => followUp(world, ledger, request)),
    ...own(`GET ${HOOK}/messages/@original`, (world, request) => ({
      status: 200,
      body: original(world, ledger, request).message,
    })),
    ...own(`PATCH ${HOOK}/messages/@original`, (world, request) =>
      edit(world, request, original(world, ledger, request)),
    ),
    ...own(`DELETE ${HOOK}/messages/@original`, (world, request) => remove(world, original(world, ledger, request))),
    ...own(`GET ${HOOK}/messages/{message_id}`, (world, request) => ({
      status: 200,
      body: named(world, ledger, request).message,
    })),
    ...own(`PATCH ${HOOK}/messages/{message_id}`, (world, request) =>
      edit(world, request, named(world, ledger, request)),
    ),
    ...own(`DELETE ${HOOK}/messages/{message_id}`, (world, request) => remove(world, named(world, ledger, request))),
  };
}

function callback(world: World, ledger: InteractionLedger, request: Request): Answer {
  const { params, body, query } = request;
  const interaction = ledger.toAnswer(params['interaction_id'] ?? '', params['interaction_token'] ?? '');
  const answer = giveAnswer(world, interaction, request);
  if (query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, body: callbackResult(world, interaction, answer, Number(record(body)['type'])) };
}

function callbackResult(
  world: World,
  interaction: SentInteraction,
  answer: FirstAnswer,
  type: number,
): Record<string, unknown> {
  const messageId = 'messageId' in answer ? answer.messageId : null;
  const stored =
    messageId === null
      ? undefined
      : findMessage(world, interaction.source?.channelId ?? interaction.channelId, messageId);
  const made = type === CALLBACK.message || type === CALLBACK.deferMessage;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(messageId === null ? {} : { response_message_id: messageId }),
      ...(made ? { response_message_loading: answer.kind === 'deferred' } : {}),
      ...('ephemeral' in answer ? { response_message_ephemeral: answer.ephemeral } : {}),
    },
    ...(stored ? { resource: { type, message: stored.message } } : {}),
  };
}

/** The reply, or the message a pressed component sits on when the press was answered by (or with leave for) an update. */
function originalId({ interaction: { source }, answer }: Answered): string | null {
  if (answer.kind === 'message' || answer.kind === 'deferred') return answer.messageId;
  return answer.kind === 'update' || answer.kind === 'deferred-update' ? (source?.messageId ?? null) : null;
}

function original(world: World, ledger: InteractionLedger, { params }: Request): StoredMessage {
  const answered = ledger.byToken(params['webhook_token'] ?? '');
  return messageById(world, answered.interaction, originalId(answered));
}

function named(world: World, ledger: InteractionLedger, { params }: Request): StoredMessage {
  const answered = ledger.byToken(params['webhook_token'] ?? '');
  const id = params['message_id'] ?? '';
  const isOwn = answered.interaction.messageIds.includes(id) || originalId(answered) === id;
  return messageById(world, answered.interaction, isOwn ? id : null);
}

function messageById(world: World, interaction: SentInteraction, id: string | null): StoredMessage {
  const channelId =
    id !== null && id === interaction.source?.messageId ? interaction.source.channelId : interaction.channelId;
  const found = id === null ? undefined : findMessage(world, channelId, id);
  if (!found) throw new Refused(404, 10008, 'Unknown Message');
  // Edits by this token count as its own, whoever wrote the message first.
  return found.token === null ? { ...found, token: interaction.token } : found;
}

function edit(world: World, { body, files }: Request, message: StoredMessage): Answer {
  checkMessage(body, { files, ...editing(message.message) });
  const edited = editMessage(world, message, record(body), files);
  edited.flags = (edited.flags ?? 0) & ~MESSAGE_FLAG.loading;
  return { status: 200, body: edited };
}

function remove(world: World, { message }: StoredMessage): Answer {
  deleteMessage(world, message.channel_id, message.id);
  return { status: 204 };
}

/** A follow-up. The first one after a deferral takes the place of "thinking ...", and keeps what the deferral decided. */
function followUp(world: World, ledger: InteractionLedger, request: Request): Answer {
  const answered = ledger.byToken(request.params['webhook_token'] ?? '');
  const { interaction, answer } = answered;
  const body = record(request.body);
  if (answer.kind === 'deferred') {
    const placeholder = findMessage(world, interaction.channelId, answer.messageId);
    if (placeholder && ((placeholder.message.flags ?? 0) & MESSAGE_FLAG.loading) !== 0)
      return edit(world, request, placeholder);
  }
  checkMessage(body, { files: request.files });
  const id = reply(world, interaction, body, {
    ephemeral: isEphemeral(body),
    files: request.files,
    followsUp: originalId(answered),
  });
  return { status: 200, body: findMessage(world, interaction.channelId, id)?.message };
}
