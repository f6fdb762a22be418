CREATE TABLE `audit_log` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`command` text NOT NULL,
	`subject` text NOT NULL,
	`payload` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `agenda_item` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`remark` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_item_meeting` ON `agenda_item` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `attendance` (
	`meeting_id` text NOT NULL,
	`member_id` text NOT NULL,
	`attendance` text NOT NULL,
	`reason` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `member_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `council_member`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "attendance_kind" CHECK("attendance"."attendance" IN ('present','absent','written_opinion'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer,
	`notation` text NOT NULL,
	`type_name` text NOT NULL,
	`subject` text NOT NULL,
	`date` text NOT NULL,
	`signer_name` text NOT NULL,
	`signer_position` text NOT NULL,
	`docx_hash` text NOT NULL,
	`pdf_hash` text NOT NULL,
	`signed_pdf_hash` text,
	`certificate_name` text,
	`pages` integer NOT NULL,
	`created_at` text NOT NULL,
	`signed_at` text,
	`exported_at` text,
	`package_folder` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_meeting` ON `document` (`meeting_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_number` ON `document` (`year`,`notation`,`number`);--> statement-breakpoint
CREATE TABLE `meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`title` text NOT NULL,
	`date` text NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text,
	`place` text NOT NULL,
	`state` text NOT NULL,
	`chair_id` text,
	`secretary_id` text,
	`conclusion` text NOT NULL,
	`revision` integer NOT NULL,
	CONSTRAINT "meeting_state" CHECK("meeting"."state" IN ('draft','in_session','ended'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `poll` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`title` text NOT NULL,
	`award_code` text NOT NULL,
	`state` text NOT NULL,
	`rule` text NOT NULL,
	`issued` integer,
	`returned` integer,
	`valid` integer,
	`invalid` integer,
	`seal` text,
	`seal_hash` text,
	`closed_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "poll_state" CHECK("poll"."state" IN ('draft','open','closed')),
	CONSTRAINT "poll_sealed" CHECK(("poll"."state" = 'closed') = ("poll"."seal_hash" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `poll_meeting` ON `poll` (`meeting_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `poll_agenda_item` ON `poll` (`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `poll_item` (
	`poll_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`position` integer NOT NULL,
	`agree` integer,
	`disagree` integer,
	`invalid_marks` integer,
	`written_agree` integer,
	`written_disagree` integer,
	PRIMARY KEY(`poll_id`, `proposal_id`),
	FOREIGN KEY (`poll_id`) REFERENCES `poll`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `poll_item_proposal` ON `poll_item` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `projector` (
	`id` integer PRIMARY KEY NOT NULL,
	`view` text NOT NULL,
	`black` integer NOT NULL,
	CONSTRAINT "projector_single" CHECK("projector"."id" = 1),
	CONSTRAINT "projector_black" CHECK("projector"."black" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`position` integer NOT NULL,
	`subject_kind` text NOT NULL,
	`salutation` text NOT NULL,
	`name` text NOT NULL,
	`post` text NOT NULL,
	`unit_id` text NOT NULL,
	`award_code` text NOT NULL,
	`object_class` text NOT NULL,
	`field` text NOT NULL,
	`origin` text NOT NULL,
	`source_hash` text,
	`withdrawn` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_hash`) REFERENCES `source_file`(`hash`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "proposal_subject_kind" CHECK("proposal"."subject_kind" IN ('individual','collective','household')),
	CONSTRAINT "proposal_origin" CHECK("proposal"."origin" IN ('ranking','list')),
	CONSTRAINT "proposal_withdrawn" CHECK("proposal"."withdrawn" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposal_year` ON `proposal` (`year`);--> statement-breakpoint
CREATE TABLE `criterion` (
	`scheme_id` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`parent_code` text,
	`maximum` integer NOT NULL,
	`formula` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`scheme_id`, `code`),
	FOREIGN KEY (`scheme_id`) REFERENCES `scheme`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `scheme` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`year` integer NOT NULL,
	`name` text NOT NULL,
	`total` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `scheme_key_year` ON `scheme` (`key`,`year`);--> statement-breakpoint
CREATE TABLE `score` (
	`cluster_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`criterion_code` text NOT NULL,
	`layer` text NOT NULL,
	`value` integer NOT NULL,
	`source_hash` text,
	`source_cell` text,
	`changed_at` text NOT NULL,
	PRIMARY KEY(`cluster_id`, `unit_id`, `criterion_code`, `layer`),
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_hash`) REFERENCES `source_file`(`hash`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "score_layer" CHECK("score"."layer" IN ('self','cluster','appraisal')),
	CONSTRAINT "score_value" CHECK("score"."value" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `score_source` ON `score` (`source_hash`);--> statement-breakpoint
CREATE TABLE `score_sheet` (
	`cluster_id` text PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`locked_layers` text NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `score_step` (
	`id` integer PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`cells` text NOT NULL,
	`undone` integer NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "score_step_undone" CHECK("score_step"."undone" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `score_step_cluster` ON `score_step` (`cluster_id`);--> statement-breakpoint
CREATE TABLE `source_file` (
	`hash` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`imported_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `cluster` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`scheme_key` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	CONSTRAINT "cluster_kind" CHECK("cluster"."kind" IN ('cluster','block'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `cluster_member` (
	`cluster_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`cluster_id`, `unit_id`),
	FOREIGN KEY (`cluster_id`) REFERENCES `cluster`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "cluster_member_role" CHECK("cluster_member"."role" IN ('head','deputy','member'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `cluster_member_unit` ON `cluster_member` (`unit_id`);--> statement-breakpoint
CREATE TABLE `council` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`decision_number` text NOT NULL,
	`valid_from` text NOT NULL,
	`revision` integer NOT NULL,
	CONSTRAINT "council_single" CHECK("council"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `council_member` (
	`id` text PRIMARY KEY NOT NULL,
	`full_name` text NOT NULL,
	`post` text NOT NULL,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`revision` integer NOT NULL,
	CONSTRAINT "council_member_role" CHECK("council_member"."role" IN ('chair','standing_vice_chair','vice_chair','secretary','member'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`is_sample` integer NOT NULL,
	`revision` integer NOT NULL,
	CONSTRAINT "unit_kind" CHECK("unit"."kind" IN ('commune','ward','department','party_body','front_union','vertical_agency','enterprise')),
	CONSTRAINT "unit_is_sample" CHECK("unit"."is_sample" IN (0, 1))
) STRICT;
