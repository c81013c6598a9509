import { type ChannelId, channelId, type MemberId, memberId, type RoleId, roleId } from '#core/ids.ts';
import type { Call } from '#discord/command.ts';

/** People, roles and channels come from Discord's own pickers, as ids. Null when the option was left empty. */
export const typedMember = (call: Call, option: string): MemberId | null => made(call, option, memberId);
export const typedRole = (call: Call, option: string): RoleId | null => made(call, option, roleId);
export const typedChannel = (call: Call, option: string): ChannelId | null => made(call, option, channelId);

function made<Id>(call: Call, option: string, make: (text: string) => Id): Id | null {
  const text = call.options.text(option);
  return text === null ? null : make(text);
}

/** The choice that was picked, when it is one of those that have words. */
export function picked<Key extends string>(words: Readonly<Record<Key, string>>, typed: string | null): Key | null {
  const isChoice = (text: string): text is Key => Object.hasOwn(words, text);
  return typed !== null && isChoice(typed) ? typed : null;
}
