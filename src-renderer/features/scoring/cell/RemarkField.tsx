import { Textarea } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/**
 * A text at a cell. It is stored when the field is left or with Ctrl+Enter; Esc takes back what was typed. Give it a key of
 * its place, so that each text has a field of its own.
 */
export function RemarkField({
  label,
  description,
  value,
  disabled,
  takeFocus = false,
  onFocusTaken,
  onSave,
}: {
  label: string;
  description?: string | undefined;
  value: string | null;
  disabled: boolean;
  /** Whether the field is to take the focus; told once it has. */
  takeFocus?: boolean;
  onFocusTaken?: () => void;
  /** @param before what the field showed when typing began */
  onSave: (text: string | null, before: string | null) => void;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<{ text: string; before: string | null } | null>(null);

  function save(): void {
    if (draft === null) return;
    const text = draft.text.trim() === '' ? null : draft.text.trim();
    setDraft(null);
    if (text !== draft.before) onSave(text, draft.before);
  }

  const saveLast = useEffectEvent(save);
  // Another cell became the active one: what was typed for this one is kept all the same.
  useEffect(() => () => saveLast(), []);
  const takeItOnce = useEffectEvent(() => {
    field.current?.focus();
    onFocusTaken?.();
  });
  useEffect(() => {
    if (takeFocus) takeItOnce();
  }, [takeFocus]);

  return (
    <Textarea
      ref={field}
      label={label}
      description={description}
      autosize
      minRows={2}
      maxRows={8}
      maxLength={4000}
      value={draft?.text ?? value ?? ''}
      disabled={disabled}
      onChange={(event) =>
        setDraft({ text: event.currentTarget.value, before: draft ? draft.before : value })
      }
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
        }
      }}
    />
  );
}
