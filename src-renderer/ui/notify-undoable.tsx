import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import i18next from 'i18next';

/** The notice that stands; a name is never used again, or the going of the one before would take the new one along. */
let shown = 0;

function nameOf(count: number): string {
  return `undoable-${count}`;
}

/** Tells of something done with a button that takes it back; only the latest such notice stands. */
export function notifyUndoable(message: string, onUndo: () => void): void {
  hideUndoable();
  shown += 1;
  const id = nameOf(shown);
  notifications.show({
    id,
    color: 'teal',
    // Long enough to read a sentence and to reach the button by keyboard.
    autoClose: 15_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': i18next.t('action.close') },
    message: (
      <Stack gap={6} align="flex-start">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="default"
          miw="max-content"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          {i18next.t('action.undo')}
        </Button>
      </Stack>
    ),
  });
}

/** Takes the notice away: undo would by now take something else back. */
export function hideUndoable(): void {
  notifications.hide(nameOf(shown));
}
