CREATE TABLE `document_attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`document_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`original_hash` text NOT NULL,
	`hash` text NOT NULL,
	`size` integer NOT NULL,
	`certificate_name` text,
	`signed_at` text,
	FOREIGN KEY (`document_id`) REFERENCES `document`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "document_attachment_signed" CHECK(("document_attachment"."certificate_name" IS NULL) = ("document_attachment"."signed_at" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `document_attachment_file` ON `document_attachment` (`document_id`,`original_hash`);