import { componentsOf } from '#rehearsal/discord/people/find-component.ts';
import { array, record, text } from '#rehearsal/discord/changes/read.ts';
import type { Debrief, DebriefLine } from '#rehearsal/stage/debrief/debrief.ts';
import { type Hard, idOf } from '#rehearsal/stage/evenings/hard-ids.ts';
import { deskName, roomName, type Sitting, sitDown } from '#tests/rehearsal/stage/on-stage.ts';
import { labels } from '#text/en/labels.ts';
import { planOf } from './a-log.ts';

/** More stops than this no moment needs, and a rehearsal that never ends would be noticed late. */
const stopsAtMost = 400;

/** Sits down right before the moment; the host is played by hand. */
export async function sitsDownBefore(hard: Hard, seed = 1): Promise<Sitting> {
  const sitting = sitDown(planOf(idOf(hard)));
  await sitting.begin(idOf(hard), seed);
  return sitting;
}

/** Turns the clock from one thing to the next until this holds. @throws Error when it never does */
export async function turnsUntil(sitting: Sitting, holds: () => boolean): Promise<void> {
  for (let stop = 0; stop < stopsAtMost && !holds(); stop += 1) await sitting.order({ order: 'next' });
  if (!holds()) throw new Error('It did not come to that.');
}

/** Turns the clock until there is enough to look back on. */
export async function looksBack(sitting: Sitting): Promise<Debrief> {
  await turnsUntil(sitting, () => sitting.stage.view().debrief !== null);
  const { debrief } = sitting.stage.view();
  if (debrief === null) throw new Error('There is nothing to look back on.');
  return debrief;
}

/** Looks back at once, on what was so far. */
export async function looksBackNow(sitting: Sitting): Promise<Debrief> {
  await sitting.order({ order: 'look-back' });
  return looksBack(sitting);
}

export const linesOf = (debrief: Debrief, kind: DebriefLine['kind']): readonly string[] =>
  debrief.minutes.flatMap(({ lines }) => lines.filter((line) => line.kind === kind).map(({ words }) => words));

/** Seconds from sitting down to the first line with these words; null when it never came. */
export function secondsTo({ minutes, began }: Debrief, words: string): number | null {
  const found = minutes.flatMap(({ lines }) => lines).find((line) => line.words.includes(words));
  return found === undefined ? null : Math.round((found.at - began) / 1_000);
}

export const pressesAtDesk = (sitting: Sitting, name: string, label: string) =>
  sitting.presses(name, label, sitting.channel(name, deskName));

/** The room of the meeting, as the host finds it in the list. */
export const roomOf = (sitting: Sitting): string => sitting.channel('Fay', roomName);

export async function hostTypes(sitting: Sitting, words: string): Promise<void> {
  const answer = await sitting.does('Fay', { do: 'write', channel: roomOf(sitting), words });
  if (!answer.done) throw new Error(answer.why);
}

/** Chooses by label from the newest select with this placeholder that somebody sees in the channel. */
export async function chooses(
  sitting: Sitting,
  name: string,
  placeholder: string,
  label: string,
  channel: string,
): Promise<void> {
  const client = sitting.client(name);
  client.look(channel);
  for (const { message } of (client.view().open?.messages ?? []).toReversed()) {
    const select = [...componentsOf(message.components)].find((one) => text(one, 'placeholder') === placeholder);
    if (select === undefined) continue;
    const option = array(select['options'])
      .map(record)
      .find((one) => text(one, 'label') === label);
    const values = [text(option ?? {}, 'value') ?? sitting.who(label).id];
    const customId = String(select['custom_id']);
    const answer = await client.act({ do: 'choose', channel, message: message.id, customId, values });
    if (!answer.done) throw new Error(answer.why);
    return;
  }
  throw new Error(`${name} sees no choice “${placeholder}”.`);
}

/** Who is server-muted in a room that the host can see. */
export function mutedPeople(sitting: Sitting): readonly string[] {
  return sitting
    .client('Fay')
    .view()
    .rooms.flatMap(({ people }) => people.filter((one) => one.serverMute).map((one) => one.name));
}

/** The meeting is ended, if it goes on, and everything it set off has happened. */
export async function endsTheMeeting(sitting: Sitting): Promise<void> {
  const canEnd = () =>
    sitting
      .client('Fay')
      .view()
      .channels.some(({ name }) => deskName.test(name));
  if (canEnd() && offers(sitting, labels.end)) await pressesAtDesk(sitting, 'Fay', labels.end);
  await sitting.minutes(1);
}

/** The desk has an enabled button of that label. */
function offers(sitting: Sitting, label: string): boolean {
  const client = sitting.client('Fay');
  client.look(sitting.channel('Fay', deskName));
  return (client.view().open?.messages ?? []).some(({ message }) =>
    [...componentsOf(message.components)].some((one) => one['label'] === label && one['disabled'] !== true),
  );
}
