CREATE TABLE `answers` (
	`series` text NOT NULL,
	`date` text NOT NULL,
	`member` text NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`answer` text NOT NULL,
	`firstTime` integer NOT NULL,
	`source` text NOT NULL,
	`place` text NOT NULL,
	`askedAt` integer NOT NULL,
	`offeredUntil` integer,
	PRIMARY KEY(`series`, `date`, `member`),
	FOREIGN KEY (`series`,`date`) REFERENCES `meetings`(`series`,`date`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `answers_by_member` ON `answers` (`guild`,`member`);--> statement-breakpoint
CREATE INDEX `answers_offered` ON `answers` (`offeredUntil`) WHERE place = 'offered';--> statement-breakpoint
CREATE TABLE `blackouts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `blackouts_by_group` ON `blackouts` (`group`,`from`);--> statement-breakpoint
CREATE TABLE `calendar_settings` (
	`group` text PRIMARY KEY NOT NULL,
	`guild` text NOT NULL,
	`answersShown` text NOT NULL,
	`listed` integer NOT NULL,
	`hostLimit` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `calls` (
	`series` text NOT NULL,
	`date` text NOT NULL,
	`role` text NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`instead` text NOT NULL,
	`asked` text,
	`askedUntil` integer,
	`tried` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`series`, `date`, `role`),
	FOREIGN KEY (`series`,`date`) REFERENCES `meetings`(`series`,`date`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `calls_asking` ON `calls` (`askedUntil`) WHERE state = 'asking';--> statement-breakpoint
CREATE TABLE `date_notes` (
	`series` text NOT NULL,
	`date` text NOT NULL,
	`state` text NOT NULL,
	`movedDate` text,
	`movedTime` text,
	`label` text,
	PRIMARY KEY(`series`, `date`),
	FOREIGN KEY (`series`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `desk_words` (
	`id` text PRIMARY KEY NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`series` text NOT NULL,
	`date` text NOT NULL,
	`kind` text NOT NULL,
	`role` text,
	`to` text,
	`dueAt` integer NOT NULL,
	`until` integer NOT NULL,
	`state` text NOT NULL,
	`triedAt` integer,
	`channel` text,
	`message` text
);
--> statement-breakpoint
CREATE INDEX `desk_words_by_meeting` ON `desk_words` (`series`,`date`,`kind`);--> statement-breakpoint
CREATE INDEX `desk_words_to_send` ON `desk_words` (`state`,`dueAt`);--> statement-breakpoint
CREATE INDEX `desk_words_to_take_away` ON `desk_words` (`state`,`until`);--> statement-breakpoint
CREATE TABLE `duties` (
	`series` text NOT NULL,
	`date` text NOT NULL,
	`role` text NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`member` text NOT NULL,
	`state` text NOT NULL,
	PRIMARY KEY(`series`, `date`, `role`),
	FOREIGN KEY (`series`,`date`) REFERENCES `meetings`(`series`,`date`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `duties_by_group` ON `duties` (`group`);--> statement-breakpoint
CREATE INDEX `duties_by_member` ON `duties` (`guild`,`member`);--> statement-breakpoint
CREATE TABLE `feeds` (
	`hash` text PRIMARY KEY NOT NULL,
	`guild` text NOT NULL,
	`kind` text NOT NULL,
	`group` text,
	`member` text,
	`names` text NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feeds_of_groups` ON `feeds` (`group`) WHERE kind = 'group';--> statement-breakpoint
CREATE UNIQUE INDEX `feeds_of_people` ON `feeds` (`guild`,`member`) WHERE kind = 'person';--> statement-breakpoint
CREATE TABLE `meeting_sessions` (
	`session` text PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`date` text NOT NULL,
	FOREIGN KEY (`series`,`date`) REFERENCES `meetings`(`series`,`date`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `meeting_sessions_by_meeting` ON `meeting_sessions` (`series`,`date`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`series` text NOT NULL,
	`date` text NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`startsAt` integer NOT NULL,
	`opensAt` integer NOT NULL,
	`endsAt` integer NOT NULL,
	`label` text,
	`state` text NOT NULL,
	PRIMARY KEY(`series`, `date`)
);
--> statement-breakpoint
CREATE INDEX `meetings_by_group` ON `meetings` (`group`,`startsAt`);--> statement-breakpoint
CREATE INDEX `meetings_to_open` ON `meetings` (`opensAt`) WHERE state = 'planned';--> statement-breakpoint
CREATE INDEX `meetings_to_start` ON `meetings` (`startsAt`) WHERE state = 'planned';--> statement-breakpoint
CREATE INDEX `meetings_open` ON `meetings` (`opensAt`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `meetings_over` ON `meetings` (`endsAt`) WHERE state = 'over';--> statement-breakpoint
CREATE INDEX `meetings_by_end` ON `meetings` (`endsAt`);--> statement-breakpoint
CREATE TABLE `mirrors` (
	`series` text NOT NULL,
	`date` text NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`event` text,
	`state` text NOT NULL,
	`shown` text NOT NULL,
	PRIMARY KEY(`series`, `date`)
);
--> statement-breakpoint
CREATE INDEX `mirrors_by_event` ON `mirrors` (`guild`,`event`);--> statement-breakpoint
CREATE INDEX `mirrors_over` ON `mirrors` (`series`,`date`) WHERE state = 'over';--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`member` text NOT NULL,
	`kind` text NOT NULL,
	`series` text,
	`date` text,
	`dueAt` integer NOT NULL,
	`wantedAt` integer,
	`until` integer NOT NULL,
	`state` text NOT NULL,
	`nonce` text,
	`triedAt` integer,
	`attempts` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_of_meetings` ON `notices` (`series`,`date`,`member`,`kind`,`guild`) WHERE series is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `notices_of_no_meeting` ON `notices` (`guild`,`group`,`member`,`kind`,`wantedAt`) WHERE series is null;--> statement-breakpoint
CREATE INDEX `notices_pending` ON `notices` (`dueAt`,`id`) WHERE state in ('waiting', 'sending');--> statement-breakpoint
CREATE INDEX `notices_by_member` ON `notices` (`guild`,`member`,`state`);--> statement-breakpoint
CREATE INDEX `notices_by_group` ON `notices` (`group`);--> statement-breakpoint
CREATE INDEX `notices_by_use` ON `notices` (`until`);--> statement-breakpoint
CREATE TABLE `plans` (
	`group` text PRIMARY KEY NOT NULL,
	`guild` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `plans_by_time` ON `plans` (`until`,`guild`,`group`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` text PRIMARY KEY NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`rule` text NOT NULL,
	`from` text NOT NULL,
	`time` text NOT NULL,
	`ends` text NOT NULL,
	`label` text,
	`venue` text NOT NULL,
	`place` text,
	`access` text,
	`open` text,
	`format` text,
	`mirror` text NOT NULL,
	`paused` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`endedAt` integer
);
--> statement-breakpoint
CREATE INDEX `series_by_group` ON `series` (`group`,`createdAt`);--> statement-breakpoint
CREATE INDEX `series_by_end` ON `series` (`endedAt`);--> statement-breakpoint
CREATE TABLE `stand_ins` (
	`group` text NOT NULL,
	`member` text NOT NULL,
	`guild` text NOT NULL,
	`offeredAt` integer NOT NULL,
	PRIMARY KEY(`group`, `member`)
);
--> statement-breakpoint
CREATE TABLE `swaps` (
	`series` text NOT NULL,
	`date` text NOT NULL,
	`role` text NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`returnSeries` text,
	`returnDate` text,
	`askedAt` integer NOT NULL,
	PRIMARY KEY(`series`, `date`, `role`),
	FOREIGN KEY (`series`,`date`) REFERENCES `meetings`(`series`,`date`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`kind` text NOT NULL,
	`by` text NOT NULL,
	`dueAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tasks_by_group` ON `tasks` (`group`,`dueAt`);--> statement-breakpoint
CREATE INDEX `tasks_by_time` ON `tasks` (`dueAt`);--> statement-breakpoint
CREATE TABLE `tellings` (
	`series` text NOT NULL,
	`date` text NOT NULL,
	`what` text NOT NULL,
	`guild` text NOT NULL,
	`state` text NOT NULL,
	`nonce` text NOT NULL,
	`triedAt` integer NOT NULL,
	PRIMARY KEY(`series`, `date`, `what`),
	FOREIGN KEY (`series`,`date`) REFERENCES `meetings`(`series`,`date`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `wishes` (
	`group` text NOT NULL,
	`member` text NOT NULL,
	`guild` text NOT NULL,
	`leads` text NOT NULL,
	`way` text NOT NULL,
	`dm` text NOT NULL,
	`zone` text,
	`quietFrom` text,
	`quietTo` text,
	`returnNote` integer NOT NULL,
	`lastHere` integer,
	`returnNotedAt` integer,
	PRIMARY KEY(`group`, `member`)
);
--> statement-breakpoint
CREATE INDEX `wishes_by_group` ON `wishes` (`group`,`guild`);--> statement-breakpoint
CREATE INDEX `wishes_by_member` ON `wishes` (`guild`,`member`);--> statement-breakpoint
CREATE INDEX `wishes_long_away` ON `wishes` (`lastHere`) WHERE "returnNote" = 1;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_posted` (
	`message` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`session` text,
	`eraseAt` integer NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_posted`("message", "channel", "session", "eraseAt") SELECT "message", "channel", "session", "eraseAt" FROM `posted`;--> statement-breakpoint
DROP TABLE `posted`;--> statement-breakpoint
ALTER TABLE `__new_posted` RENAME TO `posted`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `posted_by_time` ON `posted` (`eraseAt`);--> statement-breakpoint
ALTER TABLE `sessions` ADD `beside` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `kept` text DEFAULT 'group' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `division` text DEFAULT '{"kind":"none"}' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `pocket` text DEFAULT '{"turn":null,"heard":0,"waiting":0,"speakers":null}' NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `plannedWith` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `copiesSince` integer;--> statement-breakpoint
CREATE INDEX `groups_by_closing` ON `groups` (`closedAt`);