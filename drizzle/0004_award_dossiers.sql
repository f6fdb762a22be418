CREATE TABLE `subject` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`salutation` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`gender` text,
	`birth_date` text,
	`birth_year` integer,
	`post` text NOT NULL,
	`unit_id` text,
	`is_unit` integer NOT NULL,
	`object_class` text NOT NULL,
	`ethnicity` text NOT NULL,
	`address` text NOT NULL,
	`code` text NOT NULL,
	`note` text NOT NULL,
	`merged_into` text,
	`is_sample` integer NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "subject_kind" CHECK("subject"."kind" IN ('individual','collective','household')),
	CONSTRAINT "subject_gender" CHECK("subject"."gender" IN ('male','female')),
	CONSTRAINT "subject_is_unit" CHECK("subject"."is_unit" IN (0, 1)),
	CONSTRAINT "subject_is_sample" CHECK("subject"."is_sample" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `subject_id_unique` ON `subject` (`id`);--> statement-breakpoint
CREATE INDEX `subject_name_key` ON `subject` (`name_key`);--> statement-breakpoint
CREATE INDEX `subject_unit` ON `subject` (`unit_id`);--> statement-breakpoint
CREATE INDEX `subject_merged_into` ON `subject` (`merged_into`);--> statement-breakpoint
CREATE TABLE `subject_fact` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`subject_id`) REFERENCES `subject`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `subject_fact_subject` ON `subject_fact` (`subject_id`);--> statement-breakpoint
CREATE TABLE `award_round` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`occasion` text NOT NULL,
	`basis` text NOT NULL,
	`opens_on` text,
	`deadline` text,
	`is_closed` integer NOT NULL,
	`revision` integer NOT NULL,
	CONSTRAINT "award_round_kind" CHECK("award_round"."kind" IN ('annual','movement','surprise','simplified','foreign','long_service')),
	CONSTRAINT "award_round_is_closed" CHECK("award_round"."is_closed" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `award_round_year` ON `award_round` (`year`);--> statement-breakpoint
CREATE TABLE `dossier_event` (
	`id` integer PRIMARY KEY NOT NULL,
	`proposal_id` text NOT NULL,
	`at` text NOT NULL,
	`from_stage` text,
	`to_stage` text NOT NULL,
	`reason` text NOT NULL,
	`letter_hash` text,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `dossier_event_proposal` ON `dossier_event` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `dossier_part` (
	`proposal_id` text NOT NULL,
	`part_code` text NOT NULL,
	`state` text NOT NULL,
	`file_hash` text,
	`file_name` text NOT NULL,
	`note` text NOT NULL,
	PRIMARY KEY(`proposal_id`, `part_code`),
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "dossier_part_state" CHECK("dossier_part"."state" IN ('missing','present','not_needed'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `proposal_step` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`action` text NOT NULL,
	`items` text NOT NULL,
	`undone` integer NOT NULL,
	CONSTRAINT "proposal_step_undone" CHECK("proposal_step"."undone" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposal_step_year` ON `proposal_step` (`year`);--> statement-breakpoint
CREATE TABLE `certificate_print` (
	`id` integer PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`template_id` text NOT NULL,
	`at` text NOT NULL,
	`printer` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `register_entry`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`template_id`) REFERENCES `certificate_template`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `certificate_print_entry` ON `certificate_print` (`entry_id`);--> statement-breakpoint
CREATE TABLE `certificate_template` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`award_codes` text NOT NULL,
	`subject_kinds` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`frame` text,
	`stock_image` text,
	`note` text NOT NULL,
	`blocks` text NOT NULL,
	`revision` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `certificate_override` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`values` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `register_entry`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `spoiled_sheet` (
	`number` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `decision` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`series` text NOT NULL,
	`number` integer,
	`date` text,
	`number_year` integer,
	`title` text NOT NULL,
	`basis` text NOT NULL,
	`meeting_id` text,
	`achievement` text NOT NULL,
	`signer_position` text NOT NULL,
	`signer_name` text NOT NULL,
	`grounds` text,
	`request` text NOT NULL,
	`recipients` text NOT NULL,
	`state` text NOT NULL,
	`docx_hash` text,
	`pdf_hash` text,
	`created_at` text NOT NULL,
	`issued_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "decision_basis" CHECK("decision"."basis" IN ('council','standing','chair')),
	CONSTRAINT "decision_state" CHECK("decision"."state" IN ('draft','issued')),
	CONSTRAINT "decision_issued" CHECK(("decision"."state" = 'issued') = ("decision"."issued_at" IS NOT NULL)),
	CONSTRAINT "decision_numbered" CHECK("decision"."state" = 'draft' OR ("decision"."number" IS NOT NULL AND "decision"."date" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `decision_year` ON `decision` (`year`);--> statement-breakpoint
CREATE UNIQUE INDEX `decision_number` ON `decision` (`series`,`number_year`,`number`);--> statement-breakpoint
CREATE TABLE `decision_item` (
	`decision_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`decision_id`, `proposal_id`),
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decision_item_proposal` ON `decision_item` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `fund_movement` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`on_date` text NOT NULL,
	`kind` text NOT NULL,
	`amount` integer NOT NULL,
	`note` text NOT NULL,
	`entry_id` text,
	FOREIGN KEY (`entry_id`) REFERENCES `register_entry`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "fund_movement_kind" CHECK("fund_movement"."kind" IN ('allocation','contribution','recovery','organisation','objects')),
	CONSTRAINT "fund_movement_amount" CHECK("fund_movement"."amount" > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `fund_movement_year` ON `fund_movement` (`year`);--> statement-breakpoint
CREATE UNIQUE INDEX `fund_movement_entry` ON `fund_movement` (`entry_id`);--> statement-breakpoint
CREATE TABLE `import_mapping` (
	`sender` text NOT NULL,
	`kind` text NOT NULL,
	`columns` text NOT NULL,
	`saved_at` text NOT NULL,
	PRIMARY KEY(`sender`, `kind`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `law_amendment` (
	`id` text PRIMARY KEY NOT NULL,
	`provision_key` text NOT NULL,
	`path` text NOT NULL,
	`value` text,
	`valid_from` text NOT NULL,
	`source` text NOT NULL,
	`reason` text NOT NULL,
	`entered_at` text NOT NULL,
	`withdrawn_at` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `printer_offset` (
	`printer` text PRIMARY KEY NOT NULL,
	`dx` integer NOT NULL,
	`dy` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `prize` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`coefficient` integer NOT NULL,
	`base` integer NOT NULL,
	`amount` integer NOT NULL,
	`steps` text NOT NULL,
	`paid_on` text,
	`paid_to` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `register_entry`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "prize_amount" CHECK("prize"."amount" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `register_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`document` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `register_entry`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "register_change_kind" CHECK("register_change"."kind" IN ('correction','reissue','revocation','delivery'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `register_change_entry` ON `register_change` (`entry_id`);--> statement-breakpoint
CREATE TABLE `register_entry` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`subject_id` text NOT NULL,
	`award_code` text NOT NULL,
	`category` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer,
	`number_year` integer,
	`decision_number` text NOT NULL,
	`decision_date` text,
	`decided_by` text NOT NULL,
	`signer` text NOT NULL,
	`achievement` text NOT NULL,
	`name` text NOT NULL,
	`post` text NOT NULL,
	`unit_name` text NOT NULL,
	`unit_id` text,
	`certificate_number` text NOT NULL,
	`delivered_on` text,
	`delivered_to` text NOT NULL,
	`status` text NOT NULL,
	`note` text NOT NULL,
	`decision_id` text,
	`proposal_id` text,
	`source_hash` text,
	`source_row` integer,
	`revision` integer NOT NULL,
	`subject_kind` text NOT NULL,
	`sort_date` text NOT NULL,
	FOREIGN KEY (`subject_id`) REFERENCES `subject`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "register_entry_category" CHECK("register_entry"."category" IN ('merit','surprise','movement','long_service','seniority','foreign','resistance')),
	CONSTRAINT "register_entry_status" CHECK("register_entry"."status" IN ('in_force','revoked'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `register_entry_id_unique` ON `register_entry` (`id`);--> statement-breakpoint
CREATE INDEX `register_entry_subject` ON `register_entry` (`subject_id`);--> statement-breakpoint
CREATE INDEX `register_entry_decision` ON `register_entry` (`decision_id`);--> statement-breakpoint
CREATE INDEX `register_entry_unit` ON `register_entry` (`unit_id`);--> statement-breakpoint
CREATE INDEX `register_entry_list` ON `register_entry` (`sort_date`,`seq`,`year`,`award_code`,`subject_kind`,`unit_id`,`number`);--> statement-breakpoint
CREATE INDEX `register_entry_certificate` ON `register_entry` (`certificate_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `register_entry_number` ON `register_entry` (`award_code`,`number_year`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `register_entry_proposal` ON `register_entry` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `unit_succession` (
	`predecessor_id` text NOT NULL,
	`successor_id` text NOT NULL,
	`on_date` text NOT NULL,
	`basis` text NOT NULL,
	PRIMARY KEY(`predecessor_id`, `successor_id`),
	FOREIGN KEY (`predecessor_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`successor_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE INDEX `unit_succession_successor` ON `unit_succession` (`successor_id`);--> statement-breakpoint
CREATE TABLE `__new_proposal` (
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
	`subject_id` text,
	`round_id` text,
	`category` text NOT NULL,
	`stage` text NOT NULL,
	`received_on` text,
	`due_on` text,
	`achievement` text NOT NULL,
	`submission` text NOT NULL,
	`note` text NOT NULL,
	`revision` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`source_hash`) REFERENCES `source_file`(`hash`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`subject_id`) REFERENCES `subject`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`round_id`) REFERENCES `award_round`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "proposal_subject_kind" CHECK("__new_proposal"."subject_kind" IN ('individual','collective','household')),
	CONSTRAINT "proposal_origin" CHECK("__new_proposal"."origin" IN ('ranking','list','typed')),
	CONSTRAINT "proposal_category" CHECK("__new_proposal"."category" IN ('merit','surprise','movement','long_service','seniority','foreign','resistance')),
	CONSTRAINT "proposal_stage" CHECK("__new_proposal"."stage" IN ('received','appraising','supplement','returned','presented','approved','rejected','decided','delivered')),
	CONSTRAINT "proposal_withdrawn" CHECK("__new_proposal"."withdrawn" IN (0, 1))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_proposal`("id", "year", "position", "subject_kind", "salutation", "name", "post", "unit_id", "award_code", "object_class", "field", "origin", "source_hash", "withdrawn", "subject_id", "round_id", "category", "stage", "received_on", "due_on", "achievement", "submission", "note", "revision") SELECT "id", "year", "position", "subject_kind", "salutation", "name", "post", "unit_id", "award_code", "object_class", "field", "origin", "source_hash", "withdrawn", NULL, NULL, 'merit', 'received', NULL, NULL, '', '', '', 1 FROM `proposal`;--> statement-breakpoint
DROP TABLE `proposal`;--> statement-breakpoint
ALTER TABLE `__new_proposal` RENAME TO `proposal`;--> statement-breakpoint
CREATE INDEX `proposal_year` ON `proposal` (`year`);--> statement-breakpoint
CREATE INDEX `proposal_subject` ON `proposal` (`subject_id`);--> statement-breakpoint
CREATE INDEX `proposal_round` ON `proposal` (`round_id`);--> statement-breakpoint
CREATE TABLE `__new_unit` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`is_sample` integer NOT NULL,
	`revision` integer NOT NULL,
	CONSTRAINT "unit_kind" CHECK("__new_unit"."kind" IN ('commune','ward','department','party_body','front_union','vertical_agency','enterprise','district')),
	CONSTRAINT "unit_is_sample" CHECK("__new_unit"."is_sample" IN (0, 1))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_unit`("id", "code", "name", "kind", "valid_from", "valid_to", "is_sample", "revision") SELECT "id", "code", "name", "kind", "valid_from", "valid_to", "is_sample", "revision" FROM `unit`;--> statement-breakpoint
DROP TABLE `unit`;--> statement-breakpoint
ALTER TABLE `__new_unit` RENAME TO `unit`;--> statement-breakpoint
CREATE VIRTUAL TABLE `register_search` USING fts5(text, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61');--> statement-breakpoint
CREATE VIRTUAL TABLE `subject_search` USING fts5(text, content='', contentless_delete=1, prefix='2 3', tokenize='unicode61');--> statement-breakpoint
CREATE TRIGGER `dossier_event_no_update` BEFORE UPDATE ON `dossier_event`
BEGIN
	SELECT RAISE(ABORT, 'dossier_event is never changed');
END;--> statement-breakpoint
CREATE TRIGGER `dossier_event_no_delete` BEFORE DELETE ON `dossier_event`
BEGIN
	SELECT RAISE(ABORT, 'dossier_event is never changed');
END;--> statement-breakpoint
CREATE TRIGGER `register_entry_subject_kind` AFTER UPDATE OF `kind` ON `subject`
BEGIN
	UPDATE `register_entry` SET `subject_kind` = NEW.`kind` WHERE `subject_id` = NEW.`id`;
END;--> statement-breakpoint
CREATE TRIGGER `register_change_no_update` BEFORE UPDATE ON `register_change`
BEGIN
	SELECT RAISE(ABORT, 'register_change is never changed');
END;--> statement-breakpoint
CREATE TRIGGER `register_change_no_delete` BEFORE DELETE ON `register_change`
BEGIN
	SELECT RAISE(ABORT, 'register_change is never changed');
END;--> statement-breakpoint
CREATE TRIGGER `certificate_print_no_update` BEFORE UPDATE ON `certificate_print`
BEGIN
	SELECT RAISE(ABORT, 'certificate_print is never changed');
END;--> statement-breakpoint
CREATE TRIGGER `certificate_print_no_delete` BEFORE DELETE ON `certificate_print`
BEGIN
	SELECT RAISE(ABORT, 'certificate_print is never changed');
END;
