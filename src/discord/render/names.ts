import type { MemberId } from '#core/ids.ts';
import type { Session } from '#core/session/model.ts';
import { present } from '#core/session/people.ts';
import { comingUp, holderOf, notYetHeard } from '#core/session/round.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { mention } from '#text/marks.ts';
import { choice, clipBytes, mostChoices } from './parts.ts';

/** The name the server shows for a person, or null when it is not known here. Selects cannot show mentions. */
export type NameOf = (who: MemberId) => string | null;

export const noNames: NameOf = () => null;

/** Mentions in a row, at most `most` of them: "@Ada, @Ben and 3 more". */
export function people(ids: readonly MemberId[], text: Catalogue, most = 60): string {
  if (ids.length === 0) return text.desk.nobody;
  if (ids.length <= most) return text.inARow(ids.map(mention));
  return ids.slice(0, most).map(mention).join(', ') + text.desk.andMore(ids.length - most);
}

/** People who can be chosen: only people who are here, so that no stranger can be; those in line first. */
export function choosable(session: Session, but: readonly MemberId[] = []): readonly MemberId[] {
  const here = present(session).map(({ id }) => id);
  const holder = holderOf(session);
  const first = [...comingUp(session), ...notYetHeard(session)].filter((id) => here.includes(id) && id !== holder);
  return [...new Set([...first, ...here])].filter((id) => !but.includes(id));
}

/** Two selects of 25 names share the desk's 10 kB with all its text, so a name may take this many bytes. */
const mostNameBytes = 48;

export const peopleChoices = (ids: readonly MemberId[], nameOf: NameOf, text: Catalogue) =>
  ids.slice(0, mostChoices).map((id) => {
    const name = clipBytes(nameOf(id) ?? '', mostNameBytes).trim();
    return choice(name === '' ? text.desk.personFallback(id.slice(-4)) : name, id);
  });
