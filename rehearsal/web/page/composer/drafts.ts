import type { Snowflake } from '../../../discord/client/view.ts';

/** What somebody has begun to write and not sent, by person and channel: it is still there when they come back. */
const drafts = new Map<string, string>();

export function draftOf(person: Snowflake, channel: Snowflake): string {
  return drafts.get(`${person} ${channel}`) ?? '';
}

export function keepDraft(person: Snowflake, channel: Snowflake, text: string): void {
  if (text === '') drafts.delete(`${person} ${channel}`);
  else drafts.set(`${person} ${channel}`, text);
}
