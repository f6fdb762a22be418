import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';

/** The filter box over a table; Esc empties it. */
export function SearchBox({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('');
      }}
      leftSection={<IconSearch size={16} aria-hidden />}
      size="sm"
      w="18rem"
    />
  );
}
