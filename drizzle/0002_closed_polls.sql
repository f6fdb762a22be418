CREATE TRIGGER `poll_closed_no_update` BEFORE UPDATE ON `poll`
WHEN OLD.`state` = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `poll_closed_no_delete` BEFORE DELETE ON `poll`
WHEN OLD.`state` = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `poll_item_closed_no_insert` BEFORE INSERT ON `poll_item`
WHEN (SELECT `state` FROM `poll` WHERE `id` = NEW.`poll_id`) = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `poll_item_closed_no_update` BEFORE UPDATE ON `poll_item`
WHEN (SELECT `state` FROM `poll` WHERE `id` = OLD.`poll_id`) = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `poll_item_closed_no_delete` BEFORE DELETE ON `poll_item`
WHEN (SELECT `state` FROM `poll` WHERE `id` = OLD.`poll_id`) = 'closed'
BEGIN
  SELECT RAISE(ABORT, 'a closed poll never changes');
END;
