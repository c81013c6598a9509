CREATE TABLE `appointments` (
	`group` text NOT NULL,
	`place` integer NOT NULL,
	`member` text NOT NULL,
	PRIMARY KEY(`group`, `member`),
	FOREIGN KEY (`group`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `cards` (
	`session` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`message` text NOT NULL,
	`postedAt` integer NOT NULL,
	`shown` text NOT NULL,
	PRIMARY KEY(`session`, `kind`),
	FOREIGN KEY (`session`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`at` integer NOT NULL,
	`rung` text NOT NULL,
	`rule` text NOT NULL,
	`by` text NOT NULL,
	`to` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `decisions_by_group` ON `decisions` (`guild`,`group`,`at`);--> statement-breakpoint
CREATE TABLE `doors` (
	`channel` text NOT NULL,
	`target` text NOT NULL,
	`kind` text NOT NULL,
	`guild` text NOT NULL,
	`session` text NOT NULL,
	`allow` text,
	`deny` text,
	PRIMARY KEY(`channel`, `target`)
);
--> statement-breakpoint
CREATE TABLE `formats` (
	`guild` text NOT NULL,
	`id` text NOT NULL,
	`format` text NOT NULL,
	`addedAt` integer NOT NULL,
	PRIMARY KEY(`guild`, `id`)
);
--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`guild` text NOT NULL,
	`name` text NOT NULL,
	`publicName` text NOT NULL,
	`type` text NOT NULL,
	`format` text NOT NULL,
	`mode` text NOT NULL,
	`language` text NOT NULL,
	`zone` text NOT NULL,
	`country` text,
	`size` integer NOT NULL,
	`facilitatorRole` text,
	`memberRole` text,
	`home` text NOT NULL,
	`roomPolicy` text NOT NULL,
	`room` text,
	`desk` text,
	`createdAt` integer NOT NULL,
	`closedAt` integer
);
--> statement-breakpoint
CREATE TABLE `mutes` (
	`guild` text NOT NULL,
	`member` text NOT NULL,
	`session` text NOT NULL,
	`state` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`guild`, `member`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`session` text NOT NULL,
	`effect` text NOT NULL,
	`createdAt` integer NOT NULL,
	`attempts` integer NOT NULL,
	`notBefore` integer NOT NULL,
	`state` text NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_id_unique` ON `outbox` (`id`);--> statement-breakpoint
CREATE INDEX `outbox_by_session` ON `outbox` (`session`,`state`);--> statement-breakpoint
CREATE TABLE `phases` (
	`session` text NOT NULL,
	`place` integer NOT NULL,
	`index` integer NOT NULL,
	`startedAt` integer NOT NULL,
	`endsAt` integer NOT NULL,
	`endedAt` integer,
	PRIMARY KEY(`session`, `place`),
	FOREIGN KEY (`session`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `posted` (
	`message` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`session` text NOT NULL,
	`eraseAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `posted_by_time` ON `posted` (`eraseAt`);--> statement-breakpoint
CREATE TABLE `presence` (
	`session` text NOT NULL,
	`place` integer NOT NULL,
	`id` text NOT NULL,
	`here` text NOT NULL,
	`goneSince` integer,
	`arrivedAt` integer NOT NULL,
	`seat` text NOT NULL,
	`late` integer NOT NULL,
	`types` integer NOT NULL,
	`replies` text NOT NULL,
	`agreed` integer NOT NULL,
	`firstTime` integer NOT NULL,
	`asksForTime` integer NOT NULL,
	`listenOnly` integer NOT NULL,
	`out` integer NOT NULL,
	PRIMARY KEY(`session`, `place`),
	FOREIGN KEY (`session`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`job` text NOT NULL,
	`startedAt` integer NOT NULL,
	`endedAt` integer,
	`outcome` text,
	`note` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `runs_by_job` ON `runs` (`job`,`startedAt`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`room` text,
	`home` text NOT NULL,
	`desk` text NOT NULL,
	`language` text NOT NULL,
	`format` text NOT NULL,
	`mode` text NOT NULL,
	`stage` text NOT NULL,
	`closedAt` integer,
	`version` integer NOT NULL,
	`epoch` integer NOT NULL,
	`opensAt` integer NOT NULL,
	`startedAt` integer,
	`endedAt` integer,
	`phase` integer,
	`round` text NOT NULL,
	`floor` text NOT NULL,
	`roles` text NOT NULL,
	`handover` text,
	`hostAwaySince` integer,
	`cues` text NOT NULL,
	`countdown` text NOT NULL,
	`breathMs` integer NOT NULL,
	`theme` text,
	`shorterRound` integer NOT NULL,
	`conversation` text NOT NULL,
	`fixedOrder` text NOT NULL,
	`sizeChecked` text NOT NULL,
	`headCount` integer NOT NULL,
	`seed` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`id` integer PRIMARY KEY NOT NULL,
	`lastAlive` integer,
	`deployedCommands` text
);
--> statement-breakpoint
CREATE TABLE `totals` (
	`session` text PRIMARY KEY NOT NULL,
	`guild` text NOT NULL,
	`group` text NOT NULL,
	`startedAt` integer NOT NULL,
	`minutes` integer NOT NULL,
	`headCount` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `totals_by_group` ON `totals` (`guild`,`group`,`startedAt`);--> statement-breakpoint
CREATE TABLE `turns` (
	`session` text NOT NULL,
	`place` integer NOT NULL,
	`seq` integer NOT NULL,
	`phase` integer NOT NULL,
	`who` text NOT NULL,
	`kind` text NOT NULL,
	`ceilingMs` integer NOT NULL,
	`startedAt` integer NOT NULL,
	`endedAt` integer NOT NULL,
	`outcome` text NOT NULL,
	PRIMARY KEY(`session`, `place`),
	FOREIGN KEY (`session`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `wakes` (
	`session` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`session`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `wakes_by_time` ON `wakes` (`at`);