CREATE TABLE `document_follow_up` (
	`seq` integer PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`removed` text NOT NULL,
	`added` text NOT NULL,
	`replaced_by_id` text,
	`package_folder` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`replaced_by_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "document_follow_up_kind" CHECK("document_follow_up"."kind" IN ('recall','update','replacement','resend')),
	CONSTRAINT "document_follow_up_replacement" CHECK(("document_follow_up"."kind" = 'replacement') = ("document_follow_up"."replaced_by_id" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_follow_up_document` ON `document_follow_up` (`document_id`);--> statement-breakpoint
CREATE INDEX `document_follow_up_by` ON `document_follow_up` (`replaced_by_id`);--> statement-breakpoint
CREATE TABLE `incoming_follow_up` (
	`seq` integer PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`message_hash` text NOT NULL,
	`answer` text,
	`answer_reason` text NOT NULL,
	`answer_file` text,
	`replaced_by_id` text,
	`at` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `incoming_document`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`replaced_by_id`) REFERENCES `incoming_document`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "incoming_follow_up_kind" CHECK("incoming_follow_up"."kind" IN ('recall','update','replacement')),
	CONSTRAINT "incoming_follow_up_answer" CHECK("incoming_follow_up"."answer" IS NULL OR "incoming_follow_up"."answer" IN ('15','16')),
	CONSTRAINT "incoming_follow_up_replacement" CHECK(("incoming_follow_up"."kind" = 'replacement') = ("incoming_follow_up"."replaced_by_id" IS NOT NULL)),
	CONSTRAINT "incoming_follow_up_answered" CHECK(("incoming_follow_up"."kind" = 'replacement') = ("incoming_follow_up"."answer" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `incoming_follow_up_message` ON `incoming_follow_up` (`message_hash`,`document_id`);--> statement-breakpoint
CREATE INDEX `incoming_follow_up_document` ON `incoming_follow_up` (`document_id`);--> statement-breakpoint
CREATE INDEX `incoming_follow_up_by` ON `incoming_follow_up` (`replaced_by_id`);
--> statement-breakpoint
CREATE TRIGGER `document_follow_up_no_update` BEFORE UPDATE ON `document_follow_up`
BEGIN
  SELECT RAISE(ABORT, 'what was recorded of a document stays');
END;
--> statement-breakpoint
CREATE TRIGGER `document_follow_up_no_delete` BEFORE DELETE ON `document_follow_up`
BEGIN
  SELECT RAISE(ABORT, 'what was recorded of a document stays');
END;
--> statement-breakpoint
CREATE TRIGGER `incoming_follow_up_no_update` BEFORE UPDATE ON `incoming_follow_up`
BEGIN
  SELECT RAISE(ABORT, 'what was recorded of a document stays');
END;
--> statement-breakpoint
CREATE TRIGGER `incoming_follow_up_no_delete` BEFORE DELETE ON `incoming_follow_up`
BEGIN
  SELECT RAISE(ABORT, 'what was recorded of a document stays');
END;
