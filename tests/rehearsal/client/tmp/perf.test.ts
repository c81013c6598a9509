import { test } from 'vitest';
import { evening } from '#rehearsal/evening.ts';
import { clientFor } from '#rehearsal/discord/client/client-for.ts';
test('perf', async () => {
  await using room = await evening({ people: ['Fay','Ada','Ben','Cleo','Dan','Eve','Gil','Hana'], host: 'Fay', mode: 'strict' });
  await room.opens('everybody');
  await room.person('Fay').presses('Start');
  for (let i = 0; i < 150; i++) await room.person('Ada').types('line ' + i, room.room());
  const c = clientFor(room.discord, room.guild, room.person('Ada').id);
  c.look(room.room().id);
  for (const id of [room.room().id, room.home.id]) {
    c.look(id);
    const n = 200; const t = performance.now();
    let size = 0;
    for (let i = 0; i < n; i++) c.view();
    const t1 = performance.now();
    for (let i = 0; i < n; i++) size = JSON.stringify(c.view()).length;
    console.log('view ms', (t1 - t) / n, 'view+json ms', (performance.now() - t1) / n, size);
  }
  const v = c.view();
  console.log(JSON.stringify({ ...v, open: v.open && { ...v.open, commands: v.open.commands.map(x=>x.name), messages: v.open.messages.slice(-1) }, people: v.people.length }, null, 1).slice(0, 3500));
});
