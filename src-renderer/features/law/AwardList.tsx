import { SegmentedControl, Stack, Text, UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { AwardKind } from '../../../src-main/domain/awards/award.ts';
import { searchable } from '../../ui/searchable.ts';
import { SearchBox } from '../../ui/SearchBox.tsx';
import type { AwardEntry } from './law-types.ts';

const kinds = Object.values(AwardKind);

/** Titles and forms in the order of the law, found by any of their names without accents. Arrow keys walk the list. */
export function AwardList({
  awards,
  chosen,
  onChoose,
}: {
  awards: readonly AwardEntry[];
  chosen: string;
  onChoose: (code: string) => void;
}) {
  const { t } = useTranslation('law');
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<AwardKind | 'any'>('any');
  const find = useMemo(
    () =>
      searchable(awards, ({ name, laterNames, aliases, level }) =>
        [name, ...laterNames.map((later) => later.name), ...aliases, t(`level.${level}`)].join(' '),
      ),
    [awards, t],
  );
  const found = find(query).filter((award) => kind === 'any' || award.kind === kind);
  return (
    <div className="law-list">
      <Stack gap="xs" mb="xs">
        <SearchBox label={t('search')} value={query} onChange={setQuery} />
        <SegmentedControl
          size="xs"
          w="18rem"
          value={kind}
          onChange={(value) => setKind(kinds.find((known) => known === value) ?? 'any')}
          data={[
            { value: 'any', label: t('anyKind') },
            { value: 'title', label: t('shortKind.title') },
            { value: 'form', label: t('shortKind.form') },
          ]}
        />
      </Stack>
      <nav className="law-list-scroller" aria-label={t('list')} onKeyDown={walkList}>
        {found.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('nothingFound')}
          </Text>
        )}
        {found.map((award) => (
          <UnstyledButton
            key={award.code}
            className="law-list-item"
            aria-current={award.code === chosen}
            onClick={() => onChoose(award.code)}
          >
            {award.laterNames.at(-1)?.name ?? award.name}
            <Text span size="xs" c="dimmed" display="block" fw={400}>
              {t(`level.${award.level}`)}
            </Text>
          </UnstyledButton>
        ))}
      </nav>
    </div>
  );
}

function walkList(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.findIndex((item) => item === document.activeElement);
  const next = items[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.click();
}
