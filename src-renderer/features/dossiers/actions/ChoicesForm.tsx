import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { describeError } from '../../../i18n/describe-error.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { DossierRow } from '../list/dossier-types.ts';
import { NamesLine } from './NamesLine.tsx';

/** A part of the list with its heading; one without lines is left out. */
export type ChoiceGroup = { readonly title: string; readonly lines: readonly ReactNode[] };

/** A dialog with a choice for each of many lines about the selected dossiers; Enter stores them, Esc closes it. */
export function ChoicesForm({
  title,
  hint,
  none,
  submitLabel,
  rows,
  decided,
  groups,
  loadError,
  complete,
  children,
  submit,
  onClose,
}: {
  title: string;
  hint: string;
  /** What is said where there is no line. */
  none: string;
  submitLabel: string;
  rows: readonly DossierRow[];
  /** How many others stay as they are since a decision names them. */
  decided: number;
  /** Null while they are loading. */
  groups: readonly ChoiceGroup[] | null;
  loadError: unknown;
  complete: boolean;
  children?: ReactNode;
  submit: () => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation(['dossiers', 'common']);
  const saving = useMutation({ mutationFn: submit, onSuccess: onClose });
  const error: unknown = loadError ?? saving.error;
  const filled = groups?.filter(({ lines }) => lines.length > 0) ?? [];
  return (
    <Dialog title={title} size="xl" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (complete && !saving.isPending) saving.mutate();
        }}
      >
        <Stack gap="xs">
          <NamesLine rows={rows} staying={0} />
          {decided > 0 && (
            <Text size="sm" c="dimmed">
              {t('statements.decided', { count: decided })}
            </Text>
          )}
          {groups === null && loadError === null && <Loader size="sm" />}
          {groups !== null && filled.length === 0 && <Text size="sm">{none}</Text>}
          {filled.length > 0 && (
            <>
              <Text size="sm" c="dimmed">
                {hint}
              </Text>
              {children}
              <div className="dossiers-choices" role="region" aria-label={title} tabIndex={0}>
                {filled.map((group) => (
                  <Fragment key={group.title}>
                    <Text size="sm" fw={600} mt={4}>
                      {group.title}
                    </Text>
                    {group.lines}
                  </Fragment>
                ))}
              </div>
            </>
          )}
          {error !== null && (
            <Alert color="red" role="alert">
              {describeError(error)}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" loading={saving.isPending} disabled={!complete}>
              {submitLabel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
