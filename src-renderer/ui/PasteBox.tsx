import { Alert, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ClipboardEvent } from 'react';

import { formatTsv, readDataTransfer } from '../grid/index.ts';

/** A box for lines copied from Excel or Word, which can be typed in and mended too. */
export function PasteBox({
  label,
  tooLarge,
  value,
  onChange,
}: {
  label: string;
  /** Said when more was pasted than can be read. */
  tooLarge: string;
  value: string;
  onChange: (text: string) => void;
}) {
  const [isTooLarge, setIsTooLarge] = useState(false);

  function paste(event: ClipboardEvent): void {
    const copied = readDataTransfer(event.clipboardData);
    setIsTooLarge(copied === null);
    // What Word copies as a table is torn apart as text: the table is put into the box instead.
    if (copied === null || copied.source === 'table') {
      event.preventDefault();
      if (copied !== null) onChange(value + formatTsv(copied.rows));
    }
  }

  return (
    <>
      <Textarea
        data-autofocus
        label={label}
        rows={6}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={paste}
        styles={{ input: { whiteSpace: 'pre', overflowX: 'auto' } }}
      />
      {isTooLarge && <Alert color="red">{tooLarge}</Alert>}
    </>
  );
}
