import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { DocumentKind } from '../../../../src-main/domain/documents/document-kind.ts';
import { isOffered } from '../../../../src-main/domain/documents/office-texts.ts';
import { orpc } from '../../../api/page-connection.ts';
import { today } from '../../../ui/today.ts';
import { entriesOf, nameOf } from './office-text-entry.ts';
import type { OfficeTextPart, PartEntry } from './office-text-entry.ts';

/** Offers what the office keeps for a kind of document, as of today. */
export function PickOfficeText({
  part,
  kind,
  onPick,
}: {
  part: OfficeTextPart;
  kind: DocumentKind;
  onPick: (one: PartEntry) => void;
}) {
  const { t } = useTranslation('officeTexts');
  const texts = useQuery(orpc.officeTexts.get.queryOptions());
  const day = today();
  const offered = texts.data
    ? entriesOf(texts.data, part).filter(({ entry }) => isOffered(entry, { kind, day }))
    : [];
  return (
    <Menu position="bottom-end" width={420}>
      <Menu.Target>
        <Button size="compact-xs" variant="subtle">
          {t(`pick.${part}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {offered.length === 0 && <Menu.Label>{t('pick.none')}</Menu.Label>}
        {offered.map((one) => (
          <Menu.Item key={one.entry.id} onClick={() => onPick(one)}>
            {nameOf(one)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
