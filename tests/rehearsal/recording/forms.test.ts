import { expect, test } from 'vitest';
import { textFor } from '#text/catalogue.ts';
import { openReplay } from '#rehearsal/recording/open-replay.ts';
import { homeName, sitDown, small } from '#tests/rehearsal/stage/on-stage.ts';

const { buttons } = textFor('en').calendar.meetings;

/** The recording until now, played to its end: the form that stands open before this person then. */
async function openAtTheEnd(recording: string | null, person: string) {
  const replay = openReplay(recording ?? '');
  while ((await replay.order({ order: 'next' })).done);
  const form = replay.client(person)?.view().form;
  await replay.close();
  return form;
}

test('a form that opened before somebody on the stage is open in its recording too, until they put it away', async () => {
  await using sitting = sitDown(small());
  await sitting.begin();
  const home = sitting.channel('Mo', homeName);
  await sitting.types('Mo', 'schedule', ['add'], [{ name: 'words', value: 'every Tuesday 7pm' }]);
  await sitting.presses('Mo', 'Save', home);
  await sitting.types('Ada', 'meetings');
  for (const label of [buttons.more, buttons.tell, buttons.quiet]) {
    expect(await sitting.presses('Ada', label, home)).toEqual({ done: true });
  }
  const ada = sitting.client('Ada');
  const { form } = ada.view();
  expect(form?.modal.title).toBeDefined();
  expect(await openAtTheEnd(sitting.stage.recording(), ada.person)).toEqual(form);
  expect(await openAtTheEnd(sitting.stage.recording(), sitting.client('Ben').person)).toBeNull();
  expect(await ada.act({ do: 'close-form', form: form?.id ?? '' })).toEqual({ done: true });
  expect(await openAtTheEnd(sitting.stage.recording(), ada.person)).toBeNull();
});
