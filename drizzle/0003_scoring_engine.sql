CREATE TABLE `score_evidence` (
	`cluster_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`criterion_code` text NOT NULL,
	`layer` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`added_at` text NOT NULL,
	PRIMARY KEY(`cluster_id`, `unit_id`, `criterion_code`, `layer`, `hash`),
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "score_evidence_layer" CHECK("score_evidence"."layer" IN ('self','cluster','appraisal'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `score_exemption` (
	`cluster_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`criterion_code` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`cluster_id`, `unit_id`, `criterion_code`),
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `score_remark` (
	`cluster_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`criterion_code` text NOT NULL,
	`layer` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`cluster_id`, `unit_id`, `criterion_code`, `layer`, `kind`),
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "score_remark_layer" CHECK("score_remark"."layer" IN ('self','cluster','appraisal')),
	CONSTRAINT "score_remark_kind" CHECK("score_remark"."kind" IN ('reason','explanation','note'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `score_standing` (
	`cluster_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`self_score_on` text,
	`disciplined` text,
	`joined_on` text,
	`member_votes` integer,
	`council_place` integer,
	PRIMARY KEY(`cluster_id`, `unit_id`),
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `sent_workbook` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`scheme_version` integer NOT NULL,
	`file_name` text NOT NULL,
	`cells` text NOT NULL,
	`sent_at` text NOT NULL,
	`returned_at` text,
	`returned_hash` text,
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`returned_hash`) REFERENCES `source_file`(`hash`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `sent_workbook_cluster` ON `sent_workbook` (`cluster_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `grid_layout` (
	`grid` text PRIMARY KEY NOT NULL,
	`layout` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_score` (
	`cluster_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`criterion_code` text NOT NULL,
	`layer` text NOT NULL,
	`value` integer,
	`measure` text,
	`source_hash` text,
	`source_cell` text,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`cluster_id`, `unit_id`, `criterion_code`, `layer`),
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_hash`) REFERENCES `source_file`(`hash`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "score_layer" CHECK("__new_score"."layer" IN ('self','cluster','appraisal')),
	CONSTRAINT "score_said" CHECK("__new_score"."value" IS NOT NULL OR "__new_score"."measure" IS NOT NULL)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_score`("cluster_id", "unit_id", "criterion_code", "layer", "value", "measure", "source_hash", "source_cell", "changed_at") SELECT "cluster_id", "unit_id", "criterion_code", "layer", "value", NULL, "source_hash", "source_cell", "changed_at" FROM `score`;--> statement-breakpoint
DROP TABLE `score`;--> statement-breakpoint
ALTER TABLE `__new_score` RENAME TO `score`;--> statement-breakpoint
CREATE INDEX `score_source` ON `score` (`source_hash`);--> statement-breakpoint
DROP INDEX `scheme_key_year`;--> statement-breakpoint
ALTER TABLE `scheme` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `scheme` ADD `cap_total` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `scheme` ADD `exemption` text DEFAULT 'redistribute' NOT NULL;--> statement-breakpoint
ALTER TABLE `scheme` ADD `ranking` text;--> statement-breakpoint
CREATE UNIQUE INDEX `scheme_key_year_version` ON `scheme` (`key`,`year`,`version`);--> statement-breakpoint
ALTER TABLE `criterion` ADD `role` text DEFAULT 'regular' NOT NULL;--> statement-breakpoint
ALTER TABLE `criterion` ADD `formula_data` text;--> statement-breakpoint
ALTER TABLE `criterion` ADD `measured_in` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `score_sheet` ADD `flag_quota` integer;--> statement-breakpoint
ALTER TABLE `score_step` ADD `remarks` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `cluster` ADD `scheme_version` integer DEFAULT 1 NOT NULL;