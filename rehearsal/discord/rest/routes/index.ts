/** Every route of the REST half. Interactions, commands and the gateway's address are added by their own folders. */
import type { Routes } from '../../contract.ts';
import { channelRoutes } from './channels.ts';
import { eventExceptionRoutes } from './event-exceptions.ts';
import { eventRoutes } from './events.ts';
import { guildRoutes } from './guilds.ts';
import { memberRoutes } from './members.ts';
import { messageRoutes } from './messages.ts';
import { pinRoutes } from './pins.ts';
import { roleRoutes } from './roles.ts';
import { soundRoutes } from './sounds.ts';
import { stageRoutes } from './stages.ts';
import { threadArchiveRoutes } from './thread-archive.ts';
import { threadRoutes } from './threads.ts';
import { userRoutes } from './users.ts';
import { voiceStateRoutes } from './voice-states.ts';
import { webhookRoutes } from './webhooks.ts';

export const restRoutes: Routes = {
  ...guildRoutes,
  ...memberRoutes,
  ...roleRoutes,
  ...voiceStateRoutes,
  ...stageRoutes,
  ...eventRoutes,
  ...eventExceptionRoutes,
  ...channelRoutes,
  ...threadRoutes,
  ...threadArchiveRoutes,
  ...messageRoutes,
  ...pinRoutes,
  ...webhookRoutes,
  ...userRoutes,
  ...soundRoutes,
};
