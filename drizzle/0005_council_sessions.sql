CREATE TABLE `attendance_event` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`member_id` text NOT NULL,
	`kind` text NOT NULL,
	`time` text NOT NULL,
	`before` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `council_member`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "attendance_event_kind" CHECK("attendance_event"."kind" IN ('arrived','left')),
	CONSTRAINT "attendance_event_before" CHECK("attendance_event"."before" IN ('present','absent','written_opinion','substitute'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `attendance_event_meeting` ON `attendance_event` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `conflict` (
	`meeting_id` text NOT NULL,
	`member_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`ground` text NOT NULL,
	`note` text NOT NULL,
	`abstains` integer NOT NULL,
	`dismissed` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `member_id`, `proposal_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `council_member`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "conflict_ground" CHECK("conflict"."ground" IN ('self','own_unit','unit_head','declared')),
	CONSTRAINT "conflict_abstains" CHECK("conflict"."abstains" IN (0, 1)),
	CONSTRAINT "conflict_dismissed" CHECK("conflict"."dismissed" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE TABLE `count_sheet` (
	`poll_id` text NOT NULL,
	`entry` integer NOT NULL,
	`batch` integer NOT NULL,
	`returned` integer,
	`valid` integer,
	`invalid` integer,
	PRIMARY KEY(`poll_id`, `entry`, `batch`),
	FOREIGN KEY (`poll_id`) REFERENCES `poll`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "count_sheet_entry" CHECK("count_sheet"."entry" IN (1, 2))
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE TABLE `count_sheet_row` (
	`poll_id` text NOT NULL,
	`entry` integer NOT NULL,
	`batch` integer NOT NULL,
	`row` text NOT NULL,
	`agree` integer,
	`disagree` integer,
	`invalid_marks` integer,
	PRIMARY KEY(`poll_id`, `entry`, `batch`, `row`),
	FOREIGN KEY (`poll_id`,`entry`,`batch`) REFERENCES `count_sheet`(`poll_id`,`entry`,`batch`) ON UPDATE no action ON DELETE cascade
) WITHOUT ROWID, STRICT;
--> statement-breakpoint
CREATE TABLE `minutes_text` (
	`meeting_id` text NOT NULL,
	`section` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `section`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `speech` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`item_id` text NOT NULL,
	`speaker` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`limit_seconds` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `speech_meeting` ON `speech` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `voting_amendment` (
	`id` text PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	`valid_from` text NOT NULL,
	`reason` text NOT NULL,
	`entered_by` text NOT NULL,
	`entered_at` text NOT NULL,
	`withdrawn_at` text
) STRICT;
--> statement-breakpoint
DROP TRIGGER `poll_closed_no_update`;--> statement-breakpoint
DROP TRIGGER `poll_closed_no_delete`;--> statement-breakpoint
DROP TRIGGER `poll_item_closed_no_insert`;--> statement-breakpoint
DROP TRIGGER `poll_item_closed_no_update`;--> statement-breakpoint
DROP TRIGGER `poll_item_closed_no_delete`;--> statement-breakpoint
CREATE TABLE `__new_attendance` (
	`meeting_id` text NOT NULL,
	`member_id` text NOT NULL,
	`reply` text NOT NULL,
	`attendance` text NOT NULL,
	`reason` text NOT NULL,
	`substitute` text NOT NULL,
	`away` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `member_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`member_id`) REFERENCES `council_member`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "attendance_reply" CHECK("__new_attendance"."reply" IN ('none','coming','declined')),
	CONSTRAINT "attendance_kind" CHECK("__new_attendance"."attendance" IN ('present','absent','written_opinion','substitute')),
	CONSTRAINT "attendance_away" CHECK("__new_attendance"."away" IN (0, 1))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_attendance`("meeting_id", "member_id", "reply", "attendance", "reason", "substitute", "away", "position") SELECT "meeting_id", "member_id", 'none', "attendance", "reason", '', 0, "position" FROM `attendance`;--> statement-breakpoint
DROP TABLE `attendance`;--> statement-breakpoint
ALTER TABLE `__new_attendance` RENAME TO `attendance`;--> statement-breakpoint
CREATE TABLE `__new_meeting` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`mode` text NOT NULL,
	`year` integer NOT NULL,
	`title` text NOT NULL,
	`date` text NOT NULL,
	`start_time` text NOT NULL,
	`begun_time` text,
	`end_time` text,
	`place` text NOT NULL,
	`state` text NOT NULL,
	`chair_id` text,
	`secretary_id` text,
	`conclusion` text NOT NULL,
	`guests` text NOT NULL,
	`invitation` text NOT NULL,
	`counting_team` text,
	`current_item_id` text,
	`locked_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`council_id`) REFERENCES `council`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "meeting_state" CHECK("__new_meeting"."state" IN ('draft','in_session','ended','locked')),
	CONSTRAINT "meeting_mode" CHECK("__new_meeting"."mode" IN ('session','written_round'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_meeting`("id", "council_id", "mode", "year", "title", "date", "start_time", "begun_time", "end_time", "place", "state", "chair_id", "secretary_id", "conclusion", "guests", "invitation", "counting_team", "current_item_id", "locked_at", "revision") SELECT "id", 'main', 'session', "year", "title", "date", "start_time", CASE "state" WHEN 'draft' THEN NULL ELSE "start_time" END, "end_time", "place", "state", "chair_id", "secretary_id", "conclusion", '[]', '{"number":"","date":null,"replyBy":null,"contact":"","materials":"","note":"","opinionsBy":null,"signerId":null}', NULL, NULL, NULL, "revision" FROM `meeting`;--> statement-breakpoint
DROP TABLE `meeting`;--> statement-breakpoint
ALTER TABLE `__new_meeting` RENAME TO `meeting`;--> statement-breakpoint
CREATE TABLE `__new_poll` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`title` text NOT NULL,
	`award_code` text,
	`method` text NOT NULL,
	`whole_list` integer NOT NULL,
	`state` text NOT NULL,
	`rule` text NOT NULL,
	`seats` integer,
	`origin` text NOT NULL,
	`based_on` text,
	`reason` text NOT NULL,
	`round` integer NOT NULL,
	`entry` text NOT NULL,
	`roll` text,
	`issued` integer,
	`returned` integer,
	`valid` integer,
	`invalid` integer,
	`list_counts` text NOT NULL,
	`chair_choice` text,
	`seal` text,
	`seal_hash` text,
	`closed_at` text,
	`sealed_at` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_item`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "poll_state" CHECK("__new_poll"."state" IN ('draft','open','closed','sealed')),
	CONSTRAINT "poll_method" CHECK("__new_poll"."method" IN ('secret_ballot','show_of_hands','consent','in_writing')),
	CONSTRAINT "poll_origin" CHECK("__new_poll"."origin" IN ('first','reballot','correction')),
	CONSTRAINT "poll_entry" CHECK("__new_poll"."entry" IN ('single','double')),
	CONSTRAINT "poll_whole_list" CHECK("__new_poll"."whole_list" IN (0, 1)),
	CONSTRAINT "poll_sealed" CHECK(("__new_poll"."state" = 'sealed') = ("__new_poll"."seal_hash" IS NOT NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_poll`("id", "meeting_id", "agenda_item_id", "title", "award_code", "method", "whole_list", "state", "rule", "seats", "origin", "based_on", "reason", "round", "entry", "roll", "issued", "returned", "valid", "invalid", "list_counts", "chair_choice", "seal", "seal_hash", "closed_at", "sealed_at", "revision") SELECT "id", "meeting_id", "agenda_item_id", "title", "award_code", CASE WHEN json_extract("rule", '$.secret') THEN 'secret_ballot' ELSE 'show_of_hands' END, 0, CASE "state" WHEN 'closed' THEN 'sealed' ELSE "state" END, json_set("rule", '$.quorum.awardSessionShare', json('{"numerator":2,"denominator":3}'), '$.quorum.writtenCountsAsAttendance', json('false'), '$.regulation', json('{"motionThreshold":{"numerator":1,"denominator":2,"comparison":"more_than"},"motionBase":"all_members","substitutesAllowed":false,"writtenRoundsAllowed":false,"maxBallots":2,"conflictEffect":"noted","chairBreaksTies":true,"percentage":{"decimals":2,"rounding":"cut_off"},"article":"Quy chế làm việc của Hội đồng Thi đua - Khen thưởng tỉnh","mark":"unconfirmed","source":"Tham số của tỉnh, cần đối chiếu với Quy chế làm việc của Hội đồng tỉnh. Nguyên tắc đa số: điểm a khoản 4 Điều 8 Quyết định số 86/2025/QĐ-UBND tỉnh Bắc Ninh. Tối đa hai lần bỏ phiếu: Thông tư số 01/2024/TT-TANDTC. Dự thay, lấy ý kiến bằng văn bản, vượt chỉ tiêu lấy từ số phiếu cao và Chủ tịch quyết định khi bằng phiếu: Thông tư số 25/2025/TT-BKHCN. Không tìm thấy quy định về xung đột lợi ích: mặc định chỉ ghi biên bản."}')), NULL, 'first', NULL, '', 1, 'single', CASE WHEN `poll`."state" = 'draft' THEN NULL ELSE (SELECT json_group_array(json_object('memberId', "member_id", 'attendance', "attendance")) FROM (SELECT "member_id", "attendance" FROM `attendance` WHERE `attendance`."meeting_id" = `poll`."meeting_id" ORDER BY `attendance`."position")) END, "issued", "returned", "valid", "invalid", '{"agree":null,"disagree":null,"invalidMarks":null,"writtenAgree":null,"writtenDisagree":null}', NULL, "seal", "seal_hash", "closed_at", "closed_at", "revision" FROM `poll`;--> statement-breakpoint
DROP TABLE `poll`;--> statement-breakpoint
ALTER TABLE `__new_poll` RENAME TO `poll`;--> statement-breakpoint
CREATE INDEX `poll_meeting` ON `poll` (`meeting_id`);--> statement-breakpoint
CREATE INDEX `poll_agenda_item` ON `poll` (`agenda_item_id`);--> statement-breakpoint
CREATE TABLE `__new_council` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`decision_number` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`revision` integer NOT NULL,
	CONSTRAINT "council_kind" CHECK("__new_council"."kind" IN ('provincial','standing','other'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_council`("id", "kind", "name", "decision_number", "valid_from", "valid_to", "revision") SELECT 'main', 'provincial', "name", "decision_number", "valid_from", NULL, "revision" FROM `council`;--> statement-breakpoint
DROP TABLE `council`;--> statement-breakpoint
ALTER TABLE `__new_council` RENAME TO `council`;--> statement-breakpoint
CREATE TABLE `__new_document` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
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
	FOREIGN KEY (`meeting_id`) REFERENCES `meeting`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "document_kind" CHECK("__new_document"."kind" IN ('minutes','counting_minutes','invitation'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_document`("id", "meeting_id", "kind", "year", "number", "notation", "type_name", "subject", "date", "signer_name", "signer_position", "docx_hash", "pdf_hash", "signed_pdf_hash", "certificate_name", "pages", "created_at", "signed_at", "exported_at", "package_folder") SELECT "id", "meeting_id", 'minutes', "year", "number", "notation", "type_name", "subject", "date", "signer_name", "signer_position", "docx_hash", "pdf_hash", "signed_pdf_hash", "certificate_name", "pages", "created_at", "signed_at", "exported_at", "package_folder" FROM `document`;--> statement-breakpoint
DROP TABLE `document`;--> statement-breakpoint
ALTER TABLE `__new_document` RENAME TO `document`;--> statement-breakpoint
CREATE UNIQUE INDEX `document_meeting` ON `document` (`meeting_id`,`kind`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_number` ON `document` (`year`,`notation`,`number`);--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `section` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `speaker` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `minutes` integer;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `decision` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `opened_at` text;--> statement-breakpoint
ALTER TABLE `agenda_item` ADD `closed_at` text;--> statement-breakpoint
CREATE TABLE `__new_poll_item` (
	`poll_id` text NOT NULL,
	`proposal_id` text NOT NULL,
	`position` integer NOT NULL,
	`carved_out` integer NOT NULL,
	`carve_out_note` text NOT NULL,
	`recused` text NOT NULL,
	`agree` integer,
	`disagree` integer,
	`invalid_marks` integer,
	`written_agree` integer,
	`written_disagree` integer,
	PRIMARY KEY(`poll_id`, `proposal_id`),
	FOREIGN KEY (`poll_id`) REFERENCES `poll`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "poll_item_carved_out" CHECK("__new_poll_item"."carved_out" IN (0, 1))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_poll_item`("poll_id", "proposal_id", "position", "carved_out", "carve_out_note", "recused", "agree", "disagree", "invalid_marks", "written_agree", "written_disagree") SELECT "poll_id", "proposal_id", "position", 0, '', '[]', "agree", "disagree", "invalid_marks", "written_agree", "written_disagree" FROM `poll_item`;--> statement-breakpoint
DROP TABLE `poll_item`;--> statement-breakpoint
ALTER TABLE `__new_poll_item` RENAME TO `poll_item`;--> statement-breakpoint
CREATE INDEX `poll_item_proposal` ON `poll_item` (`proposal_id`);--> statement-breakpoint
CREATE TABLE `__new_projector` (
	`id` integer PRIMARY KEY NOT NULL,
	`view` text NOT NULL,
	`black` integer NOT NULL,
	`theme` text NOT NULL,
	`turn` integer NOT NULL,
	`since` text,
	CONSTRAINT "projector_single" CHECK("__new_projector"."id" = 1),
	CONSTRAINT "projector_black" CHECK("__new_projector"."black" IN (0, 1)),
	CONSTRAINT "projector_theme" CHECK("__new_projector"."theme" IN ('dark','light'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_projector`("id", "view", "black", "theme", "turn", "since") SELECT "id", "view", "black", 'dark', 0, NULL FROM `projector`;--> statement-breakpoint
DROP TABLE `projector`;--> statement-breakpoint
ALTER TABLE `__new_projector` RENAME TO `projector`;--> statement-breakpoint
CREATE TABLE `__new_council_member` (
	`id` text PRIMARY KEY NOT NULL,
	`council_id` text NOT NULL,
	`full_name` text NOT NULL,
	`post` text NOT NULL,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	`unit_id` text,
	`heads_unit` integer NOT NULL,
	`subject_id` text,
	`replaces_id` text,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`council_id`) REFERENCES `council`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "council_member_heads_unit" CHECK("__new_council_member"."heads_unit" IN (0, 1)),
	CONSTRAINT "council_member_role" CHECK("__new_council_member"."role" IN ('chair','standing_vice_chair','vice_chair','secretary','member'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_council_member`("id", "council_id", "full_name", "post", "role", "position", "unit_id", "heads_unit", "subject_id", "replaces_id", "valid_from", "valid_to", "revision") SELECT "id", 'main', "full_name", "post", "role", "position", NULL, 0, NULL, NULL, "valid_from", "valid_to", "revision" FROM `council_member`;--> statement-breakpoint
DROP TABLE `council_member`;--> statement-breakpoint
ALTER TABLE `__new_council_member` RENAME TO `council_member`;--> statement-breakpoint
CREATE INDEX `council_member_council` ON `council_member` (`council_id`);--> statement-breakpoint
INSERT INTO `count_sheet`("poll_id", "entry", "batch", "returned", "valid", "invalid") SELECT "id", 1, 1, "returned", "valid", "invalid" FROM `poll` WHERE "state" = 'open';--> statement-breakpoint
INSERT INTO `count_sheet_row`("poll_id", "entry", "batch", "row", "agree", "disagree", "invalid_marks") SELECT "poll_id", 1, 1, "proposal_id", "agree", "disagree", "invalid_marks" FROM `poll_item` WHERE "poll_id" IN (SELECT "id" FROM `poll` WHERE "state" = 'open');--> statement-breakpoint
CREATE TRIGGER `poll_counted_no_update` BEFORE UPDATE ON `poll`
WHEN OLD.`state` = 'sealed' OR (OLD.`state` = 'closed' AND (
  NEW.`state` NOT IN ('closed', 'sealed')
  OR NEW.`meeting_id` IS NOT OLD.`meeting_id` OR NEW.`award_code` IS NOT OLD.`award_code`
  OR NEW.`title` IS NOT OLD.`title` OR NEW.`method` IS NOT OLD.`method` OR NEW.`whole_list` IS NOT OLD.`whole_list`
  OR NEW.`rule` IS NOT OLD.`rule` OR NEW.`seats` IS NOT OLD.`seats` OR NEW.`roll` IS NOT OLD.`roll`
  OR NEW.`issued` IS NOT OLD.`issued` OR NEW.`returned` IS NOT OLD.`returned` OR NEW.`valid` IS NOT OLD.`valid`
  OR NEW.`invalid` IS NOT OLD.`invalid` OR NEW.`list_counts` IS NOT OLD.`list_counts`
  OR NEW.`closed_at` IS NOT OLD.`closed_at`))
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `poll_counted_no_delete` BEFORE DELETE ON `poll`
WHEN OLD.`state` IN ('closed', 'sealed')
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `poll_item_counted_no_insert` BEFORE INSERT ON `poll_item`
WHEN (SELECT `state` FROM `poll` WHERE `id` = NEW.`poll_id`) IN ('closed', 'sealed')
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `poll_item_counted_no_update` BEFORE UPDATE ON `poll_item`
WHEN (SELECT `state` FROM `poll` WHERE `id` = OLD.`poll_id`) IN ('closed', 'sealed')
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `poll_item_counted_no_delete` BEFORE DELETE ON `poll_item`
WHEN (SELECT `state` FROM `poll` WHERE `id` = OLD.`poll_id`) IN ('closed', 'sealed')
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `count_sheet_counted_no_insert` BEFORE INSERT ON `count_sheet`
WHEN (SELECT `state` FROM `poll` WHERE `id` = NEW.`poll_id`) IN ('closed', 'sealed')
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `count_sheet_counted_no_update` BEFORE UPDATE ON `count_sheet`
WHEN (SELECT `state` FROM `poll` WHERE `id` = OLD.`poll_id`) IN ('closed', 'sealed')
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `count_sheet_counted_no_delete` BEFORE DELETE ON `count_sheet`
WHEN (SELECT `state` FROM `poll` WHERE `id` = OLD.`poll_id`) IN ('closed', 'sealed')
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `count_sheet_row_counted_no_insert` BEFORE INSERT ON `count_sheet_row`
WHEN (SELECT `state` FROM `poll` WHERE `id` = NEW.`poll_id`) IN ('closed', 'sealed')
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `count_sheet_row_counted_no_update` BEFORE UPDATE ON `count_sheet_row`
WHEN (SELECT `state` FROM `poll` WHERE `id` = OLD.`poll_id`) IN ('closed', 'sealed')
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `count_sheet_row_counted_no_delete` BEFORE DELETE ON `count_sheet_row`
WHEN (SELECT `state` FROM `poll` WHERE `id` = OLD.`poll_id`) IN ('closed', 'sealed')
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `meeting_locked_no_update` BEFORE UPDATE ON `meeting`
WHEN OLD.`state` = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `meeting_locked_no_delete` BEFORE DELETE ON `meeting`
WHEN OLD.`state` = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `agenda_item_locked_no_insert` BEFORE INSERT ON `agenda_item`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = NEW.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `agenda_item_locked_no_update` BEFORE UPDATE ON `agenda_item`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `agenda_item_locked_no_delete` BEFORE DELETE ON `agenda_item`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `attendance_locked_no_insert` BEFORE INSERT ON `attendance`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = NEW.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `attendance_locked_no_update` BEFORE UPDATE ON `attendance`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `attendance_locked_no_delete` BEFORE DELETE ON `attendance`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `attendance_event_locked_no_insert` BEFORE INSERT ON `attendance_event`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = NEW.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `attendance_event_locked_no_update` BEFORE UPDATE ON `attendance_event`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `attendance_event_locked_no_delete` BEFORE DELETE ON `attendance_event`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `speech_locked_no_insert` BEFORE INSERT ON `speech`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = NEW.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `speech_locked_no_update` BEFORE UPDATE ON `speech`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `speech_locked_no_delete` BEFORE DELETE ON `speech`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `conflict_locked_no_insert` BEFORE INSERT ON `conflict`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = NEW.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `conflict_locked_no_update` BEFORE UPDATE ON `conflict`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `conflict_locked_no_delete` BEFORE DELETE ON `conflict`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `minutes_text_locked_no_insert` BEFORE INSERT ON `minutes_text`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = NEW.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `minutes_text_locked_no_update` BEFORE UPDATE ON `minutes_text`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `minutes_text_locked_no_delete` BEFORE DELETE ON `minutes_text`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `poll_locked_no_insert` BEFORE INSERT ON `poll`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = NEW.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `poll_locked_no_update` BEFORE UPDATE ON `poll`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `poll_locked_no_delete` BEFORE DELETE ON `poll`
WHEN (SELECT `state` FROM `meeting` WHERE `id` = OLD.`meeting_id`) = 'locked'
BEGIN
  SELECT RAISE(ABORT, 'a locked session never changes');
END;
