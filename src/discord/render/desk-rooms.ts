import type { Session } from '#core/session/model.ts';
import type { Catalogue } from '#text/catalogue.ts';
import { channelLink, mention } from '#text/marks.ts';

/** A meeting in two rooms has two desk cards, and each says which room it is for. Nothing where there is one room. */
export function roomLines({ place, division }: Session, text: Catalogue): readonly string[] {
  const here = place.room === null ? [] : [text.desk.inRoom(channelLink(place.room))];
  switch (division.kind) {
    case 'none':
      return [];
    case 'asked':
      return [text.desk.secondAsked(mention(division.host))];
    case 'moving':
      return [...here, text.desk.otherRoom(channelLink(division.room)), text.desk.bringing(division.who.length)];
    case 'done':
      return [...here, text.desk.otherRoom(channelLink(division.room))];
  }
}
