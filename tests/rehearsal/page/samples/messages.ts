/** Messages as the local Discord stores them, with what a test is about put in. */
import type { APIMessage, APIMessageTopLevelComponent } from 'discord.js';
import type { ClientView, MessageView } from '#rehearsal/discord/client/view.ts';
import { adasView, evening, id } from './people.ts';

let last = 500_000_000_000_000_000n;

type Wire = Readonly<Record<string, unknown>>;

interface About {
  readonly from?: 'bot' | 'ada' | 'ben' | 'fay';
  /** Milliseconds after the evening began. */
  readonly after?: number;
  /** Fields of the message itself, in Discord's names. */
  readonly wire?: Wire;
  /** Fields of what the client shows around it. */
  readonly view?: Partial<Omit<MessageView, 'message'>>;
}

/** A message with these words. */
export function said(content: string, about: About = {}): MessageView {
  const from = about.from ?? 'bot';
  last += 1n;
  const message: APIMessage = {
    id: String(last),
    channel_id: id.chat,
    type: 0,
    content,
    author: { id: id[from], username: from, global_name: from, discriminator: '0', avatar: null, bot: from === 'bot' },
    timestamp: new Date(evening + (about.after ?? 0)).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    components: [],
    ...about.wire,
  };
  const author = adasView.people.find((person) => person.id === message.author.id)?.name ?? '';
  const calm = { isEphemeral: false, isLoading: false, mentionsMe: false, mayDelete: false };
  return { message, author, ...calm, ...about.view };
}

/** A message that is made of components alone. */
export function card(components: readonly APIMessageTopLevelComponent[], about: About = {}): MessageView {
  return said('', { ...about, wire: { components, flags: 1 << 15, ...about.wire } });
}

/** Ada's view with these messages in the open channel. */
export function viewWith(...messages: readonly MessageView[]): ClientView {
  return { ...adasView, open: { id: id.chat, messages, commands: adasView.open?.commands ?? [] } };
}
