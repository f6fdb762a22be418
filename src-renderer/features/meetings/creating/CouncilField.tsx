import { Anchor, NativeSelect, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { CouncilKind } from '../../../../src-main/domain/council/council.ts';
import { membersOn } from '../../../../src-main/domain/council/terms.ts';
import { isInForce } from '../../../../src-main/domain/kernel/dates.ts';
import type { IsoDate } from '../../../../src-main/domain/kernel/dates.ts';
import type { CouncilId } from '../../../../src-main/domain/kernel/ids.ts';
import { orpc } from '../../../api/page-connection.ts';

/**
 * Which council meets: those in their term on the day, with N of that day; the provincial one unless another is chosen.
 *
 * @param value null for the provincial council of the day
 */
export function CouncilField({
  date,
  value,
  onChange,
}: {
  date: IsoDate | null;
  value: CouncilId | null;
  onChange: (value: CouncilId | null) => void;
}) {
  const { t } = useTranslation('creating');
  const councils = useQuery(orpc.council.list.queryOptions());
  if (date === null || !councils.data) return null;
  const ofDay = councils.data.filter((council) => isInForce(council, date));
  const provincial = ofDay.find(({ kind }) => kind === CouncilKind.provincial);
  const chosen = ofDay.find(({ id }) => id === value) ?? provincial;
  if (ofDay.length === 0) {
    return (
      <Text size="sm" c="red" role="alert">
        {t('noCouncil')}{' '}
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/council" />}>
          {t('toCouncil')}
        </Anchor>
      </Text>
    );
  }
  const ordered = [...(provincial ? [provincial] : []), ...ofDay.filter((council) => council !== provincial)];
  return (
    <NativeSelect
      label={t('council')}
      value={chosen?.id ?? ''}
      data={[
        ...(chosen ? [] : ['']),
        ...ordered.map((council) => ({
          value: council.id,
          label: t('councilOption', { name: council.name, count: membersOn(council, date).length }),
        })),
      ]}
      onChange={(event) => {
        const next = ofDay.find(({ id }) => id === event.currentTarget.value);
        onChange(next && next.id !== provincial?.id ? next.id : null);
      }}
    />
  );
}
