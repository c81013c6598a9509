import { minutes } from '#core/time.ts';
import { members, team, type Wishing } from './cast.ts';
import type { Life } from './life.ts';

/** The first morning: the moderator plans in words, the team offers itself, and members ask to be told. */
export async function setUpGroup(life: Life): Promise<void> {
  const { room, act } = life;
  const { home } = room;
  const mo = room.moderator.name;
  await act(mo, 'types /schedule add: every Tuesday 7pm', (person) =>
    person.uses('/schedule add', { words: 'every Tuesday 7pm' }, { in: home }),
  );
  await act(mo, 'presses [Save]', (person) => person.presses('Save'));
  for (const name of team.slice(1)) {
    await life.until(room.clock.now() + minutes(1));
    await act(name, 'types /rota stand-in: I can stand in', (person) =>
      person.uses('/rota stand-in', { offer: { raw: 'offer' } }, { in: home }),
    );
  }
  for (const member of members) await asks(life, member);
}

async function asks({ act }: Life, { name, leads, way, quiet, dms, also }: Wishing): Promise<void> {
  if (also === 'calendar') {
    await act(name, 'types /meetings', (person) => person.uses('/meetings'));
    await act(name, 'presses [More…] and [Add to my calendar]', async (person) => {
      await person.presses('More…');
      return person.presses('Add to my calendar');
    });
  }
  if (leads.length === 0) return;
  const words = `asks to be told: ${leads.join(', ').toLowerCase()}, ${way === 'dm' ? 'by direct message' : 'by a mention'}`;
  await act(name, words, async (person) => {
    await person.uses('/meetings');
    await person.presses('More…');
    await person.presses('Remind me…');
    if (way === 'mention') await person.chooses('How to tell me', 'By a mention in the group’s channel');
    return person.chooses('When to remind me', leads);
  });
  if (quiet !== null) {
    await act(name, `presses [Quiet hours…]: ${quiet.from} to ${quiet.to}`, async (person) => {
      await person.presses('Quiet hours…');
      return person.submits({ From: quiet.from, To: quiet.to });
    });
  }
  if (dms === 'closed') {
    await act(name, 'closes her direct messages', async (person) => {
      person.closesDirectMessages();
    });
  }
}
