/** The shapes of what somebody does in a client, checked where it comes in: a page is not believed either. */
import { z } from 'zod';
import type { Act, FieldGiven, GivenFile, OptionGiven } from '../../discord/client/acts.ts';

export const id = z.string().regex(/^\d{1,20}$/u);
const word = z.string().max(200);

const file: z.ZodType<GivenFile> = z.strictObject({
  filename: z.string().min(1).max(260),
  base64: z.string().regex(/^[A-Za-z0-9+/]*={0,2}$/u),
});
const option: z.ZodType<OptionGiven> = z.union([
  z.strictObject({ name: word, value: z.union([z.string().max(6_000), z.number(), z.boolean()]) }),
  z.strictObject({ name: word, file }),
]);
const field: z.ZodType<FieldGiven> = z.union([
  z.string().max(6_000),
  z.boolean(),
  z.array(word).max(25),
  z.strictObject({ files: z.array(file).max(10) }),
]);

const onMessage = { channel: id, message: id };
const typed = { channel: id, command: id, path: z.array(word).max(2), options: z.array(option).max(25) };

export const act: z.ZodType<Act> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('press'), ...onMessage, customId: word }),
  z.strictObject({ do: z.literal('choose'), ...onMessage, customId: word, values: z.array(word).max(25) }),
  z.strictObject({ do: z.literal('submit'), form: word, fields: z.record(word, field) }),
  z.strictObject({ do: z.literal('close-form'), form: word }),
  z.strictObject({ do: z.literal('command'), ...typed }),
  z.strictObject({ do: z.literal('suggest'), focused: word, ...typed }),
  z.strictObject({ do: z.literal('context'), channel: id, command: id, target: id }),
  z.strictObject({ do: z.literal('write'), channel: id, words: z.string().max(20_000) }),
  z.strictObject({ do: z.literal('delete-message'), ...onMessage }),
  z.strictObject({ do: z.literal('dismiss'), ...onMessage }),
  z.strictObject({ do: z.literal('interested'), event: id, interested: z.boolean() }),
  z.strictObject({ do: z.literal('message-bot') }),
  z.strictObject({ do: z.literal('close-dms'), closed: z.boolean() }),
  z.strictObject({ do: z.literal('join'), room: id }),
  z.strictObject({ do: z.literal('leave') }),
  z.strictObject({ do: z.literal('self-mute'), on: z.boolean() }),
  z.strictObject({ do: z.literal('talk'), on: z.boolean() }),
  z.strictObject({ do: z.literal('request-to-speak'), on: z.boolean() }),
  z.strictObject({ do: z.literal('answer-invitation'), accept: z.boolean() }),
  z.strictObject({ do: z.literal('to-audience'), person: id }),
  z.strictObject({ do: z.literal('invite-to-speak'), person: id }),
  z.strictObject({ do: z.literal('server-mute'), person: id, on: z.boolean() }),
  z.strictObject({ do: z.literal('disconnect'), person: id }),
  z.strictObject({ do: z.literal('move'), person: id, room: id }),
]);
