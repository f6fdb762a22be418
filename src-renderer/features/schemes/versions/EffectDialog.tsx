import { Alert, Button, Checkbox, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPoints } from '../../../../src-main/domain/kernel/points.ts';
import type { Points } from '../../../../src-main/domain/kernel/points.ts';
import { orpc } from '../../../api/page-connection.ts';
import { describeError } from '../../../i18n/describe-error.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { QueryBoundary } from '../../../ui/QueryBoundary.tsx';
import type { SchemeEffect, SchemeRef } from '../types.ts';

/** What a version would do to the clusters of its scheme, and the button that does it. */
export function EffectDialog({
  schemeRef,
  name,
  onApplied,
  onClose,
}: {
  schemeRef: SchemeRef;
  name: string;
  onApplied: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('schemes');
  // Scores may have changed since it was last looked at.
  const effect = useQuery({ ...orpc.schemes.preview.queryOptions({ input: schemeRef }), staleTime: 0 });
  return (
    <Dialog title={t('effect.title', { name, version: schemeRef.version })} size="lg" onClose={onClose}>
      <QueryBoundary query={effect}>
        {(data) => <Effect schemeRef={schemeRef} effect={data} onApplied={onApplied} onClose={onClose} />}
      </QueryBoundary>
    </Dialog>
  );
}

function Effect({
  schemeRef,
  effect,
  onApplied,
  onClose,
}: {
  schemeRef: SchemeRef;
  effect: SchemeEffect;
  onApplied: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('schemes');
  const { t: tCommon } = useTranslation();
  const [accepted, setAccepted] = useState<number | null>(null);
  const apply = useMutation(
    orpc.schemes.apply.mutationOptions({
      onSuccess: ({ clusters }) => {
        notifyDone(t('effect.done', { count: clusters, version: schemeRef.version }));
        onApplied();
      },
    }),
  );
  const { errors, lost, clusters } = effect;
  const locked = clusters.filter((cluster) => cluster.locked);
  const scored = clusters.filter(({ hasScores }) => hasScores);
  const unscored = clusters.filter(({ hasScores }) => !hasScores);
  const canApply = errors === 0 && locked.length === 0 && (lost === 0 || accepted === lost);
  return (
    <Stack gap="sm">
      <Changes effect={effect} />
      {errors > 0 && <Alert color="red">{t('effect.errors', { count: errors })}</Alert>}
      {locked.length > 0 && (
        <Alert color="red">
          {t('effect.locked', { clusters: locked.map(({ name }) => name).join('; ') })}
        </Alert>
      )}
      {scored.map((cluster) => (
        <ClusterEffect key={cluster.id} cluster={cluster} />
      ))}
      {unscored.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('effect.noScores', { clusters: unscored.map(({ name }) => name).join('; ') })}
        </Text>
      )}
      {scored.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('effect.undoForgotten')}
        </Text>
      )}
      {lost > 0 && (
        <Alert color="yellow" title={t('effect.lostTitle', { count: lost })}>
          <Text size="sm">{t('effect.lostText')}</Text>
          <Checkbox
            mt="xs"
            label={t('effect.accept', { count: lost })}
            checked={accepted === lost}
            onChange={(event) => setAccepted(event.currentTarget.checked ? lost : null)}
          />
        </Alert>
      )}
      {apply.error !== null && (
        <Alert color="red" role="alert">
          {describeError(apply.error)}
        </Alert>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {tCommon('action.cancel')}
        </Button>
        <Button
          disabled={!canApply}
          loading={apply.isPending}
          onClick={() => apply.mutate({ ...schemeRef, acceptedLoss: lost })}
        >
          {t('effect.apply', { count: clusters.length })}
        </Button>
      </Group>
    </Stack>
  );
}

function Changes({ effect: { added, removed, changed, settings } }: { effect: SchemeEffect }) {
  const { t } = useTranslation('schemes');
  if (added.length + removed.length + changed.length + settings.length === 0) {
    return <Text size="sm">{t('effect.sameCriteria')}</Text>;
  }
  return (
    <List size="sm" aria-label={t('effect.changes')} className="scheme-effect-changes">
      {added.map(({ code, name }) => (
        <List.Item key={`+${code}`}>{t('effect.added', { code, name })}</List.Item>
      ))}
      {removed.map(({ code, name }) => (
        <List.Item key={`-${code}`}>{t('effect.removed', { code, name })}</List.Item>
      ))}
      {changed.map(({ code, before, after, maximumBefore, maximumAfter, fields }) => (
        <List.Item key={code}>
          {t('effect.changed', {
            code,
            name: after,
            fields: fields
              .map((field) =>
                field === 'maximum'
                  ? t('effect.maximum', {
                      before: formatPoints(maximumBefore),
                      after: formatPoints(maximumAfter),
                    })
                  : t(`effect.field.${field}`),
              )
              .join(', '),
          })}
          {before !== after && ` ${t('effect.renamed', { before })}`}
        </List.Item>
      ))}
      {settings.map((setting) => (
        <List.Item key={setting}>{t(`effect.setting.${setting}`)}</List.Item>
      ))}
    </List>
  );
}

function ClusterEffect({ cluster }: { cluster: SchemeEffect['clusters'][number] }) {
  const { t } = useTranslation('schemes');
  const moved = cluster.units.filter(
    ({ totalBefore, totalAfter, rank }) => totalBefore !== totalAfter || rank.before !== rank.after,
  );
  return (
    <section>
      <Title order={3} size="h5">
        {cluster.name}
      </Title>
      {cluster.overMaximum > 0 && (
        <Text size="sm">{t('effect.overMaximum', { count: cluster.overMaximum })}</Text>
      )}
      {cluster.unasked > 0 && <Text size="sm">{t('effect.unasked', { count: cluster.unasked })}</Text>}
      {moved.length === 0 ? (
        <Text size="sm">{t('effect.nothingMoves')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={400} maxHeight={320}>
          <Table stickyHeader aria-label={t('effect.table', { cluster: cluster.name })}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('effect.unit')}</Table.Th>
                <Table.Th ta="end">{t('effect.totalBefore')}</Table.Th>
                <Table.Th ta="end">{t('effect.totalAfter')}</Table.Th>
                <Table.Th ta="center">{t('effect.rankBefore')}</Table.Th>
                <Table.Th ta="center">{t('effect.rankAfter')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {moved.map(({ id, name, totalBefore, totalAfter, rank }) => (
                <Table.Tr key={id}>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td ta="end">{pointsText(totalBefore)}</Table.Td>
                  <Table.Td ta="end" fw={totalBefore === totalAfter ? 400 : 700}>
                    {pointsText(totalAfter)}
                  </Table.Td>
                  <Table.Td ta="center">{rank.before ?? '–'}</Table.Td>
                  <Table.Td ta="center" fw={rank.before === rank.after ? 400 : 700}>
                    {rank.after ?? '–'}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}

function pointsText(points: Points | null): string {
  return points === null ? '–' : formatPoints(points);
}
