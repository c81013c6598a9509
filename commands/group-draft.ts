import { type App, type Call, type GroupDraft, isRefused, type Refused } from '#discord/command.ts';
import { textFor } from '#text/catalogue.ts';
import { chosen } from './choices.ts';
import { picked, typedChannel, typedMember, typedRole } from './typed.ts';
import { zones } from './zones.ts';

const { group: words, options } = textFor('en').commands;

/** What the moderator said, as a draft: fields left empty are absent. Refused for a country without an entry. */
export function draftOf(call: Call, app: App): GroupDraft | Refused {
  const place = placeOf(call, app);
  if (isRefused(place)) return place;
  const { options: typed } = call;
  const name = typed.text('name')?.trim();
  const publicName = typed.text('public-name')?.trim();
  const type = picked(options.types, typed.text('type'));
  const format = typed.text('format');
  const mode = picked(options.modes, typed.text('mode'));
  const size = typed.number('size');
  const home = typedChannel(call, 'home');
  const roomPolicy = picked(options.rooms, typed.text('room'));
  return {
    ...place,
    ...peopleOf(call),
    ...(name !== undefined && { name }),
    ...(publicName !== undefined && { publicName }),
    ...(type && { type }),
    ...(format !== null && { format }),
    ...(mode && { mode }),
    ...(size !== null && { size }),
    ...(home && { home }),
    ...(roomPolicy && { roomPolicy }),
    // Last, so that emptying a field wins over filling it.
    ...emptied(typed.text('clear')),
  };
}

/** Language, time zone and country. A zone we do not find goes on as typed: the house says what is wrong with it. */
function placeOf(call: Call, app: App): GroupDraft | Refused {
  const language = picked(options.languages, call.options.text('language'));
  const zone = call.options.text('zone');
  const typedCountry = call.options.text('country');
  const country = chosen(app.helpCountries(), typedCountry);
  if (typedCountry !== null && country === null) return { refuse: 'unknown-country' };
  return {
    ...(language && { language }),
    ...(zone !== null && { zone: chosen(zones, zone) ?? zone.trim() }),
    ...(country !== null && { country }),
  };
}

function peopleOf(call: Call): GroupDraft {
  const addFacilitator = typedMember(call, 'facilitator');
  const removeFacilitator = typedMember(call, 'remove-facilitator');
  const facilitatorRole = typedRole(call, 'facilitator-role');
  const memberRole = typedRole(call, 'member-role');
  return {
    ...(addFacilitator && { addFacilitator }),
    ...(removeFacilitator && { removeFacilitator }),
    ...(facilitatorRole && { facilitatorRole }),
    ...(memberRole && { memberRole }),
  };
}

function emptied(clear: string | null): GroupDraft {
  switch (picked(words.clear, clear)) {
    case 'country':
      return { country: null };
    case 'facilitator-role':
      return { facilitatorRole: null };
    case 'member-role':
      return { memberRole: null };
    case null:
      return {};
  }
}
