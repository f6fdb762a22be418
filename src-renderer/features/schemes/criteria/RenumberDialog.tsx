import { Alert, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../ui/Dialog.tsx';
import { renumberedCodes } from '../scheme-draft.ts';
import { codePatterns } from './criterion-codes.ts';
import type { CodePattern } from './criterion-codes.ts';
import type { DraftTree } from './draft-tree.ts';

/** Numbers all lines anew by a pattern; what would become of each code is shown first. */
export function RenumberDialog({
  tree,
  hasScores,
  onRenumber,
  onClose,
}: {
  tree: DraftTree;
  /** Whether clusters of the scheme hold scores, which are kept by the code of their criterion. */
  hasScores: boolean;
  onRenumber: (pattern: CodePattern) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('schemes');
  const { t: tCommon } = useTranslation();
  const [pattern, setPattern] = useState<CodePattern>(codePatterns[0].key);
  const codes = renumberedCodes(tree, pattern);
  const changed = tree
    .map(({ code, name, depth }, index) => ({ code, name, depth, next: codes[index] ?? code }))
    .filter(({ code, next }) => code !== next);
  return (
    <Dialog title={t('renumber.title')} size="lg" onClose={onClose}>
      <Stack gap="sm">
        <Select
          label={t('renumber.pattern')}
          data={codePatterns.map(({ key }) => key)}
          value={pattern}
          allowDeselect={false}
          w="16rem"
          data-autofocus
          onChange={(value) => {
            if (value !== null) setPattern(value);
          }}
        />
        {hasScores && changed.length > 0 && <Alert color="yellow">{t('renumber.scoresStay')}</Alert>}
        {changed.length === 0 ? (
          <Text size="sm" role="status">
            {t('renumber.nothing')}
          </Text>
        ) : (
          <Table.ScrollContainer minWidth={300} maxHeight={280}>
            <Table stickyHeader aria-label={t('renumber.preview')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th w="6rem">{t('renumber.before')}</Table.Th>
                  <Table.Th w="6rem">{t('renumber.after')}</Table.Th>
                  <Table.Th>{t('tree.name')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {changed.map(({ code, next, name }) => (
                  <Table.Tr key={code}>
                    <Table.Td>{code}</Table.Td>
                    <Table.Td fw={600}>{next}</Table.Td>
                    <Table.Td>{name}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {tCommon('action.cancel')}
          </Button>
          <Button disabled={changed.length === 0} onClick={() => onRenumber(pattern)}>
            {t('renumber.submit', { count: changed.length })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
