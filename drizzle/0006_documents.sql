CREATE TABLE `document_delivery` (
	`seq` integer PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`receiver` text NOT NULL,
	`status_code` text NOT NULL,
	`description` text NOT NULL,
	`at` text NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "document_delivery_source" CHECK("document_delivery"."source" IN ('hand','file'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_delivery_document` ON `document_delivery` (`document_id`);--> statement-breakpoint
CREATE TABLE `document_file` (
	`document_id` text NOT NULL,
	`role` text NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`document_id`, `role`, `hash`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "document_file_role" CHECK("document_file"."role" IN ('docx','pdf','sent_pdf','signed_pdf','attachment'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_file_hash` ON `document_file` (`hash`);--> statement-breakpoint
CREATE TABLE `document_signature` (
	`document_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`file_hash` text NOT NULL,
	`method` text NOT NULL,
	`signer_name` text NOT NULL,
	`organisation` text,
	`serial_number` text NOT NULL,
	`issuer` text NOT NULL,
	`signed_at` text,
	`stamped_at` text,
	`report` text NOT NULL,
	PRIMARY KEY(`document_id`, `ordinal`),
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "document_signature_method" CHECK("document_signature"."method" IN ('certificate_file','token','bridge','external'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `document_template` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`uploaded_at` text NOT NULL,
	`in_use` integer NOT NULL,
	CONSTRAINT "document_template_in_use_flag" CHECK("document_template"."in_use" IN (0, 1))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_template_in_use` ON `document_template` (`kind`) WHERE "document_template"."in_use" = 1;--> statement-breakpoint
CREATE TABLE `draft` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`about_id` text NOT NULL,
	`content` text NOT NULL,
	`revision` integer NOT NULL,
	`created_at` text NOT NULL,
	`changed_at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `draft_year` ON `draft` (`year`);--> statement-breakpoint
CREATE TABLE `incoming_document` (
	`id` text PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`arrival_number` integer NOT NULL,
	`arrived_on` text NOT NULL,
	`author` text NOT NULL,
	`author_organ_id` text,
	`number` text NOT NULL,
	`notation` text NOT NULL,
	`issued_on` text,
	`type_name` text NOT NULL,
	`subject` text NOT NULL,
	`receiver` text NOT NULL,
	`forwarded_on` text,
	`note` text NOT NULL,
	`answers_id` text,
	`message_hash` text,
	`revision` integer NOT NULL,
	FOREIGN KEY (`answers_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_arrival` ON `incoming_document` (`year`,`arrival_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_message` ON `incoming_document` (`message_hash`);--> statement-breakpoint
CREATE TABLE `incoming_file` (
	`document_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`content_type` text NOT NULL,
	`hash` text NOT NULL,
	`size` integer NOT NULL,
	PRIMARY KEY(`document_id`, `position`),
	FOREIGN KEY (`document_id`) REFERENCES `incoming_document`(`id`) ON UPDATE no action ON DELETE restrict
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_document` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`meeting_id` text,
	`draft_id` text,
	`decision_id` text,
	`about_id` text NOT NULL,
	`number` integer,
	`number_year` integer,
	`notation` text NOT NULL,
	`type_name` text NOT NULL,
	`subject` text NOT NULL,
	`date` text NOT NULL,
	`issued_on` text,
	`signer_competence` text,
	`signer_name` text NOT NULL,
	`signer_position` text NOT NULL,
	`recipients` text NOT NULL,
	`receivers` text NOT NULL,
	`priority` integer NOT NULL,
	`due_on` text,
	`copies` integer,
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
	FOREIGN KEY (`draft_id`) REFERENCES `draft`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`decision_id`) REFERENCES `decision`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "document_priority" CHECK("__new_document"."priority" BETWEEN 0 AND 3)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_document`("id", "kind", "year", "meeting_id", "draft_id", "decision_id", "about_id", "number", "number_year", "notation", "type_name", "subject", "date", "issued_on", "signer_competence", "signer_name", "signer_position", "recipients", "receivers", "priority", "due_on", "copies", "docx_hash", "pdf_hash", "signed_pdf_hash", "certificate_name", "pages", "created_at", "signed_at", "exported_at", "package_folder") SELECT "id", "kind", "year", "meeting_id", NULL, NULL, '', "number", CASE WHEN "number" IS NULL THEN NULL ELSE "year" END, "notation", "type_name", "subject", "date", CASE WHEN "number" IS NULL THEN NULL ELSE "date" END, CASE "kind" WHEN 'invitation' THEN 'TL.' ELSE 'TM.' END, "signer_name", "signer_position", '["Thành viên Hội đồng","Lưu: VT, hồ sơ"]', '[{"organId":null,"name":"Ủy ban nhân dân tỉnh Lai Châu","inCharge":null,"address":null,"email":null,"telephone":null}]', 0, NULL, NULL, "docx_hash", "pdf_hash", "signed_pdf_hash", "certificate_name", "pages", "created_at", "signed_at", "exported_at", "package_folder" FROM `document`;--> statement-breakpoint
DROP TABLE `document`;--> statement-breakpoint
ALTER TABLE `__new_document` RENAME TO `document`;--> statement-breakpoint
CREATE UNIQUE INDEX `document_meeting` ON `document` (`meeting_id`,`kind`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_draft` ON `document` (`draft_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_decision` ON `document` (`decision_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `document_number` ON `document` (`number_year`,`notation`,`number`);
--> statement-breakpoint
CREATE TRIGGER `document_signed_no_update` BEFORE UPDATE ON `document`
WHEN OLD.`signed_at` IS NOT NULL AND (NEW.`pdf_hash` IS NOT OLD.`pdf_hash` OR NEW.`docx_hash` IS NOT OLD.`docx_hash` OR NEW.`subject` IS NOT OLD.`subject` OR NEW.`type_name` IS NOT OLD.`type_name` OR NEW.`notation` IS NOT OLD.`notation` OR NEW.`pages` IS NOT OLD.`pages` OR NEW.`signer_name` IS NOT OLD.`signer_name` OR NEW.`signer_position` IS NOT OLD.`signer_position` OR NEW.`meeting_id` IS NOT OLD.`meeting_id` OR NEW.`draft_id` IS NOT OLD.`draft_id` OR NEW.`decision_id` IS NOT OLD.`decision_id` OR NEW.`kind` IS NOT OLD.`kind` OR NEW.`signed_at` IS NULL OR NEW.`signed_pdf_hash` IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'a signed document never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `document_signed_no_delete` BEFORE DELETE ON `document`
WHEN OLD.`signed_at` IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'a signed document never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `document_number_no_update` BEFORE UPDATE ON `document`
WHEN OLD.`signed_at` IS NOT NULL AND OLD.`number` IS NOT NULL AND (NEW.`number` IS NOT OLD.`number` OR NEW.`issued_on` IS NOT OLD.`issued_on`)
BEGIN
  SELECT RAISE(ABORT, 'a signed document keeps its number and date');
END;
--> statement-breakpoint
CREATE TRIGGER `document_file_no_update` BEFORE UPDATE ON `document_file`
BEGIN
  SELECT RAISE(ABORT, 'what was recorded of a document stays');
END;
--> statement-breakpoint
CREATE TRIGGER `document_file_no_delete` BEFORE DELETE ON `document_file`
BEGIN
  SELECT RAISE(ABORT, 'what was recorded of a document stays');
END;
--> statement-breakpoint
CREATE TRIGGER `document_signature_no_update` BEFORE UPDATE ON `document_signature`
BEGIN
  SELECT RAISE(ABORT, 'what was recorded of a document stays');
END;
--> statement-breakpoint
CREATE TRIGGER `document_signature_no_delete` BEFORE DELETE ON `document_signature`
BEGIN
  SELECT RAISE(ABORT, 'what was recorded of a document stays');
END;
--> statement-breakpoint
CREATE TRIGGER `document_delivery_no_update` BEFORE UPDATE ON `document_delivery`
BEGIN
  SELECT RAISE(ABORT, 'what was recorded of a document stays');
END;
--> statement-breakpoint
CREATE TRIGGER `document_delivery_no_delete` BEFORE DELETE ON `document_delivery`
BEGIN
  SELECT RAISE(ABORT, 'what was recorded of a document stays');
END;
