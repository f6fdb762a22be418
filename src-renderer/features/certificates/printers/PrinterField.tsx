import { Autocomplete } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { orpc } from '../../../api/page-connection.ts';

/** The name of a printer, with those offered that were measured. */
export function PrinterField({
  label,
  value,
  hasFocusFirst = false,
  onChange,
}: {
  label: string;
  value: string;
  hasFocusFirst?: boolean;
  onChange: (value: string) => void;
}) {
  const offsets = useQuery(orpc.certificates.offsets.queryOptions()).data ?? [];
  return (
    <Autocomplete
      size="xs"
      label={label}
      maxLength={120}
      data={offsets.map(({ printer }) => printer)}
      value={value}
      onChange={onChange}
      {...(hasFocusFirst && { 'data-autofocus': true })}
    />
  );
}
