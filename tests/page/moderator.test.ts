import { expect, test } from 'vitest';
import { channels, events } from '#rehearsal/words/page.ts';
import { textFor } from '#text/catalogue.ts';
import { labels } from '#text/en/labels.ts';
import { atThePage } from './at-the-page.ts';
import { mouse } from './hands.ts';
import { nextThing, until } from './host-the-round.ts';
import { Side } from './side.ts';
import { TypedCommand } from './typed-command.ts';

const { buttons } = textFor('en').calendar.meetings;

test('a moderator sets up a group, plans its meetings, and sees its doors open on the day', { timeout: 120_000 }, () =>
  atThePage({ evening: 'chair-moderator' }, async ({ page, stage }) => {
    const side = new Side(page);
    const hand = mouse(page);
    const evening = { goesOn: nextThing(page, hand) };

    const create = await TypedCommand.begin(page, side, hand, '/group create');
    await create.says('name', 'Thursday circle');
    await create.chooses('zone', 'Europe/Berlin', 'berl');
    await create.chooses('facilitator', 'Fay');
    await create.chooses('room', 'Lasting: one room, closed between sessions');
    await create.send();
    await side.message(/The group is set up.*Thursday circle.*Europe\/Berlin.*Facilitators: @Fay/u).waitFor();

    const plan = await TypedCommand.begin(page, side, hand, '/schedule add');
    await plan.chooses('every', 'Every week');
    await plan.chooses('weekday', 'Thursday');
    await plan.says('time', '19:00');
    await plan.chooses('group', 'Thursday circle', 'thu');
    await plan.send();
    await side.message(/Thu 3 Sept 2026, 19:00.*Thu 10 Sept 2026, 19:00/u).waitFor();
    await hand.press(side.button('Save'));
    await side.message('Saved: Every week on Thursday at 19:00').waitFor();

    await until(evening, side.all.getByRole('button', { name: /^[1-9]\d* events?$/u }));
    await side.is(hand, 'Ada');
    await hand.press(side.all.getByRole('button', { name: /\d events?$/u }));
    const first = page.getByRole('dialog').getByRole('listitem').first();
    await first.getByText('Thursday 3 September at 17:00').waitFor();
    await hand.press(first.getByRole('button', { name: events.interested }));
    await first.getByText(events.count(1)).waitFor();
    await hand.press(page.getByRole('dialog').getByRole('button', { name: events.close }));

    await hand.press(side.channel('circle-home'));
    const meetings = await TypedCommand.begin(page, side, hand, '/meetings');
    await meetings.send();
    await hand.press(side.button(labels.more));
    await hand.press(side.button(buttons.tell));
    await hand.press(side.button(buttons.quiet));
    const form = page.getByRole('dialog');
    await form.getByLabel('From', { exact: true }).fill('21:00');
    await form.getByLabel('To', { exact: true }).fill('07:00');
    await hand.press(form.getByRole('button', { name: 'Submit' }));
    await side.message('Quiet hours: 21:00 to 07:00 (Europe/Berlin)').waitFor();

    await until(evening, side.channel('Circle').and(page.getByRole('button', { name: channels.join('Circle') })));
    expect(new Date(stage.view().now).toISOString()).toMatch(/^2026-09-03T16:\d\d/u);
  }),
);
