import './file-drop.css';

import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';

/** Where files can be dropped. Takes whatever is dropped: what is no workbook is named as such when it was read. */
export function FileDrop({
  onFiles,
  children,
}: {
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}) {
  const [dropping, setDropping] = useState(false);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) onFiles(files);
  }

  return (
    <div
      className={dropping ? 'file-drop file-drop-dropping' : 'file-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDropping(false);
      }}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

/** The button that opens the system's choice of files. */
export function ChooseFiles({
  label,
  multiple = false,
  disabled = false,
  variant = 'filled',
  accept = '.xlsx',
  onFiles,
}: {
  label: string;
  multiple?: boolean;
  disabled?: boolean;
  variant?: 'filled' | 'default';
  /** The endings of the names that are offered. */
  accept?: string;
  onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant={variant}
        disabled={disabled}
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file chosen again, after it was mended, must be told of again.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
