import type { MemberId } from '../../ids.ts';
import type { Session } from '../model.ts';
import type { Facts, Law } from './law.ts';

const listOf = ({ division }: Session): readonly MemberId[] => (division.kind === 'moving' ? division.who : []);

/** Nobody is fetched from elsewhere, and no room loses its host. */
function onlyPeopleHereAreBroughtOver({ after }: Facts): boolean {
  return listOf(after).every(
    (id) => id !== after.roles.host && after.people.some((one) => one.id === id && one.here === 'voice' && !one.out),
  );
}

/** Who goes is decided once: later comers, and those who came back, stay. */
function nobodyIsAddedToTheMove({ before, after }: Facts): boolean {
  return before.division.kind !== 'moving' || listOf(after).every((id) => listOf(before).includes(id));
}

/** People who hear each other's stories stay together. */
function nobodyIsMovedOncePeopleShare({ after }: Facts): boolean {
  if (after.division.kind !== 'moving') return true;
  const kinds = after.phase === null ? [] : after.format.phases.slice(0, after.phase + 1).map(({ kind }) => kind);
  const isOver = after.stage.kind === 'after' || after.stage.kind === 'closed';
  return !isOver && !kinds.some((kind) => ['share', 'agenda', 'discussion', 'feedback', 'closing'].includes(kind));
}

/** One second room for a meeting, whatever is pressed. */
function thereIsOneSecondRoom({ before, after }: Facts): boolean {
  const [was, is] = [roomOf(before), roomOf(after)];
  return was === null || was === is;
}

const roomOf = ({ division }: Session): string | null =>
  division.kind === 'moving' || division.kind === 'done' ? `${division.session}/${division.room}` : null;

export const divisionLaws: readonly Law[] = [
  { name: 'only people who are here are brought over, and never the host', holds: onlyPeopleHereAreBroughtOver },
  { name: 'nobody is added to those who are brought over', holds: nobodyIsAddedToTheMove },
  { name: 'nobody is moved once people share', holds: nobodyIsMovedOncePeopleShare },
  { name: 'a meeting has one second room', holds: thereIsOneSecondRoom },
];
