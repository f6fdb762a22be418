import { SegmentedControl, Text } from '@mantine/core';

/** One line of a long list in a dialog: what it is about, how it stands, and what becomes of it. */
export function ChoiceLine({
  name,
  details,
  value,
  choices,
  onChange,
}: {
  name: string;
  details: readonly string[];
  value: string;
  choices: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
}) {
  return (
    <div className="dossiers-choice">
      <div>
        <Text size="sm">{name}</Text>
        <Text size="xs" c="dimmed">
          {details.filter(Boolean).join(' · ')}
        </Text>
      </div>
      <SegmentedControl size="xs" aria-label={name} value={value} data={[...choices]} onChange={onChange} />
    </div>
  );
}
