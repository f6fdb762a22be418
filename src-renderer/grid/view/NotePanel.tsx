import { useState } from 'react';
import type { KeyboardEvent } from 'react';

import type { GridContext } from '../model/grid-context.ts';
import type { GridCellRef } from '../types.ts';

interface NotePanelProps {
  readonly context: GridContext;
  readonly cell: GridCellRef;
  readonly onClose: (refocus: boolean) => void;
}

/** A cell's note, to read or to write. Ctrl+Enter keeps it. */
export function NotePanel({ context, cell, onClose }: NotePanelProps) {
  const { props, labels } = context.rendered;
  const { view } = labels;
  const note = props.cellState?.(cell)?.note;
  const [text, setText] = useState(note?.text ?? '');
  const canWrite = props.onNoteChange !== undefined;
  const origin = [note?.author, note?.time].filter((part) => part !== undefined).join(' · ');

  function finish(kept: string | null): void {
    onClose(true);
    if (kept !== (note?.text ?? null)) props.onNoteChange?.(cell, kept);
  }

  function save(): void {
    const trimmed = text.trim();
    finish(trimmed === '' ? null : trimmed);
  }

  function handleKey(event: KeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Enter' || !event.ctrlKey || !canWrite) return;
    event.preventDefault();
    save();
  }

  return (
    <div className="sg-note-panel" role="presentation" onKeyDown={handleKey}>
      <textarea
        data-autofocus
        rows={5}
        aria-label={view.note}
        readOnly={!canWrite}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {origin === '' ? null : <p className="sg-hint">{origin}</p>}
      <div className="sg-panel-buttons">
        {canWrite ? (
          <button type="button" className="sg-button sg-button-main" onClick={save}>
            {view.save}
          </button>
        ) : null}
        {canWrite && note !== undefined ? (
          <button type="button" className="sg-button" onClick={() => finish(null)}>
            {view.deleteNote}
          </button>
        ) : null}
        <button type="button" className="sg-button" onClick={() => onClose(true)}>
          {canWrite ? view.cancel : view.close}
        </button>
      </div>
    </div>
  );
}
