import { describe, expect, test } from 'vitest';
import { hostTeam } from '#core/session/views.ts';
import { minutes, seconds } from '#core/time.ts';
import { ada, ben, cleo, dan, fay, Room, sharing } from './room.ts';

const withTeam = () => {
  const room = sharing();
  room.asks({ kind: 'role', by: fay, role: 'co_host', to: ada });
  room.asks({ kind: 'role', by: fay, role: 'standby', to: ben });
  room.effects();
  return room;
};

describe('roles', () => {
  test('are given by the host team or a facilitator, and can be left empty again', () => {
    const room = sharing();
    expect(room.asks({ kind: 'role', by: ada, role: 'co_host', to: ada })).toBe('not-host-team');
    expect(room.asks({ kind: 'role', by: ada, role: 'co_host', to: ada }, 'facilitator')).toBeNull();
    expect(hostTeam(room.session)).toEqual([fay, ada]);
    expect(room.asks({ kind: 'role', by: fay, role: 'co_host', to: ada })).toBe('nothing-to-do');
    room.asks({ kind: 'role', by: fay, role: 'co_host', to: null });
    expect(hostTeam(room.session)).toEqual([fay]);
  });

  test('are told at the desk, to that person alone', () => {
    const room = sharing();
    room.asks({ kind: 'role', by: fay, role: 'greeter', to: cleo });
    expect(room.effects()).toEqual([
      { kind: 'say', where: 'desk', line: { say: 'role-given', who: cleo, role: 'greeter' }, to: cleo },
    ]);
  });

  test('decide who may move the floor: co-hosts may, facilitators who are not on the team may not', () => {
    const room = withTeam();
    expect(room.asks({ kind: 'next', by: cleo }, 'facilitator')).toBe('not-host-team');
    expect(room.asks({ kind: 'next', by: ada })).toBeNull();
    expect(room.asks({ kind: 'pause', by: cleo }, 'facilitator')).toBeNull();
  });
});

describe('handing over', () => {
  test('takes two steps: one asks, the other takes over; the old host stays as co-host', () => {
    const room = sharing();
    expect(room.asks({ kind: 'hand-over', by: fay, to: dan })).toBe('not-present-to-take-it');
    expect(room.asks({ kind: 'hand-over', by: fay, to: cleo })).toBeNull();
    expect(room.lines()).toEqual([{ say: 'asked-to-host', who: cleo, why: 'offered' }]);
    expect(room.session.roles.host).toBe(fay);
    expect(room.asks({ kind: 'take-over', by: ben })).toBe('not-asked-to-host');
    expect(room.asks({ kind: 'take-over', by: cleo })).toBeNull();
    expect(room.session.roles).toEqual({ host: cleo, co_host: fay });
    expect(room.says()).toEqual(['new-host']);
  });

  test('to somebody of the own choice leaves the co-host free to be asked later', () => {
    const room = withTeam();
    room.asks({ kind: 'hand-over', by: fay, to: ben });
    room.asks({ kind: 'relief', by: fay });
    expect(room.session.handover?.to).toBe(ada);
  });

  test('for relief asks the co-host, and pressed again the standby', () => {
    const room = withTeam();
    room.asks({ kind: 'relief', by: fay });
    expect(room.session.handover).toMatchObject({ to: ada, why: 'relief' });
    room.asks({ kind: 'relief', by: fay });
    expect(room.session.handover?.to).toBe(ben);
    expect(room.asks({ kind: 'relief', by: fay })).toBe('nobody-to-ask');
  });

  test('for relief may begin again when nobody has answered for a minute', () => {
    const room = withTeam();
    room.asks({ kind: 'relief', by: fay });
    room.asks({ kind: 'relief', by: fay });
    room.waits(seconds(59));
    expect(room.asks({ kind: 'relief', by: fay })).toBe('nobody-to-ask');
    room.waits(seconds(1));
    expect(room.asks({ kind: 'relief', by: fay })).toBeNull();
    expect(room.session.handover).toMatchObject({ to: ada, why: 'relief' });
  });
});

describe('a host who is lost', () => {
  test('is waited for a minute; then the co-host is asked, then the standby, then the room pauses', () => {
    const room = withTeam();
    room.asks({ kind: 'leave', by: fay });
    room.waits(seconds(59));
    expect(room.session.handover).toBeNull();
    room.waits(seconds(1));
    expect(room.session.handover).toMatchObject({ to: ada, why: 'host-lost' });
    room.waits(seconds(60));
    expect(room.session.handover?.to).toBe(ben);
    room.waits(seconds(60));
    expect(room.session.stage).toMatchObject({ kind: 'paused', why: 'host-lost' });
    expect(room.says()).toEqual(['asked-to-host', 'asked-to-host', 'paused']);
  });

  test('and is back: the room goes on as if nothing had been', () => {
    const room = withTeam();
    room.raises(cleo);
    room.asks({ kind: 'leave', by: fay });
    room.waits(minutes(3));
    expect(room.session.stage.kind).toBe('paused');
    room.waits(minutes(2));
    room.asks({ kind: 'arrive', by: fay, how: 'voice' });
    expect(room.session.stage.kind).toBe('running');
    expect(room.left).toBe(0);
    expect(room.session.hostAwaySince).toBeNull();
    expect(room.session.handover).toBeNull();
  });

  test('is followed by whoever takes over, and the room goes on', () => {
    const room = withTeam();
    room.asks({ kind: 'leave', by: fay });
    room.waits(minutes(3));
    expect(room.asks({ kind: 'take-over', by: ben })).toBeNull();
    expect(room.session.stage.kind).toBe('running');
    expect(room.session.roles).toEqual({ host: ben, co_host: ada });
  });

  test('may be followed by any facilitator who is here, asked or not', () => {
    const room = sharing();
    expect(room.asks({ kind: 'take-over', by: cleo }, 'facilitator')).toBe('not-asked-to-host');
    room.asks({ kind: 'leave', by: fay });
    expect(room.asks({ kind: 'take-over', by: dan }, 'facilitator')).toBe('not-here');
    expect(room.asks({ kind: 'take-over', by: cleo }, 'facilitator')).toBeNull();
  });

  test('leaves the room to whoever resumes it', () => {
    const room = withTeam();
    room.asks({ kind: 'leave', by: fay });
    room.waits(minutes(3));
    expect(room.asks({ kind: 'resume', by: ada })).toBeNull();
    expect(room.session.roles.host).toBe(ada);
    room.waits(minutes(5));
    expect(room.session.stage.kind).toBe('running');
  });

  test('is nobody in a meeting in person, where nobody arrives or leaves for us', () => {
    const room = new Room({ people: [], inPerson: true });
    room.asks({ kind: 'start', by: fay, theme: null }, 'facilitator');
    room.waits(minutes(8));
    expect(room.session.stage.kind).toBe('running');
    expect(room.cues).not.toContain('too-few');
    expect(room.asks({ kind: 'next', by: fay })).toBeNull();
  });

  test('is nobody before the start', () => {
    const room = new Room();
    room.asks({ kind: 'role', by: fay, role: 'host', to: fay }, 'facilitator');
    room.asks({ kind: 'leave', by: fay });
    room.waits(minutes(5));
    expect(room.session.hostAwaySince).toBeNull();
  });
});

describe('when the host is away', () => {
  test('somebody whom the host had chosen may still take over, also after others were asked', () => {
    const room = withTeam();
    room.asks({ kind: 'hand-over', by: fay, to: cleo });
    room.asks({ kind: 'leave', by: fay });
    room.waits(seconds(130));
    expect(room.session.handover).toMatchObject({ to: ben, why: 'host-lost', chosen: cleo });
    expect(room.asks({ kind: 'take-over', by: cleo })).toBeNull();
    expect(room.session.roles.host).toBe(cleo);
    expect(room.session.handover).toBeNull();
  });

  test('what the host had asked stands again when they are back', () => {
    const room = withTeam();
    room.asks({ kind: 'hand-over', by: fay, to: cleo });
    room.asks({ kind: 'leave', by: fay });
    room.waits(seconds(70));
    room.asks({ kind: 'arrive', by: fay, how: 'voice' });
    expect(room.session.handover).toMatchObject({ to: cleo, why: 'offered' });
    expect(room.asks({ kind: 'take-over', by: cleo })).toBeNull();
  });

  test('a co-host who answers after the standby was asked may still take over', () => {
    const room = withTeam();
    room.asks({ kind: 'leave', by: fay });
    room.waits(seconds(130));
    expect(room.session.handover?.to).toBe(ben);
    expect(room.asks({ kind: 'take-over', by: cleo })).toBe('not-asked-to-host');
    expect(room.asks({ kind: 'take-over', by: ada })).toBeNull();
    expect(room.session.roles.host).toBe(ada);
  });

  test('the co-host is asked first, also when somebody was asked for relief long before', () => {
    const room = withTeam();
    room.asks({ kind: 'relief', by: fay });
    room.asks({ kind: 'relief', by: fay });
    room.waits(minutes(20));
    room.asks({ kind: 'leave', by: fay });
    room.waits(seconds(61));
    expect(room.session.handover).toMatchObject({ to: ada, why: 'host-lost' });
    expect(room.session.stage.kind).toBe('running');
  });
});
