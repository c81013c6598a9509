import { expect, test } from 'vitest';
import { componentsOf } from '#rehearsal/discord/people/find-component.ts';
import { labelOf } from '#rehearsal/discord/reader/message-text.ts';
import { labels } from '#text/en/labels.ts';
import { deskName, inATurn, sitDown, small } from './on-stage.ts';

test('at sixty times life’s speed a finger that is behind the screen still reaches the bot', async () => {
  await using sitting = sitDown(small({ prologue: inATurn }));
  await sitting.begin();
  const desk = sitting.channel('Fay', deskName);
  const client = sitting.client('Fay');
  client.look(desk);
  const shown = (client.view().open?.messages ?? []).flatMap(({ message }) =>
    [...componentsOf(message.components)]
      .filter((one) => labelOf(one) === labels.thankNext)
      .map((one) => ({ message: message.id, customId: String(one['custom_id']) })),
  );
  const [button] = shown;
  if (button === undefined) throw new Error('there is no such button');
  // Much happens before this person's screen is drawn again, and the card is another one by now.
  await sitting.minutes(4);
  expect(await client.act({ do: 'press', channel: desk, ...button })).toEqual({ done: true });
  expect(JSON.stringify(client.view().open?.messages)).not.toContain(button.customId);
});
