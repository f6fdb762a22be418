import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { ClusterId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, shell } from '../../../api/page-connection.ts';
import { notifyDone, notifyError } from '../../../ui/notify.ts';
import { placeKey } from '../edits/sheet-edit.ts';
import type { ScoreKey } from '../edits/sheet-edit.ts';
import type { Sheet } from '../sheet/sheet-types.ts';

export type KeptFile = Sheet['evidence'][number];

/** The files kept at a cell, and what can be done with them. */
export type Evidence = {
  readonly files: readonly KeptFile[];
  readonly adding: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly remove: (file: KeptFile) => void;
  /** Hands a copy to the officer. */
  readonly save: (file: KeptFile) => void;
};

/** The files kept at a cell, and adding and taking away. */
export function useEvidence(clusterId: ClusterId, kept: Sheet['evidence'], cell: ScoreKey): Evidence {
  const { t } = useTranslation('scoring');
  const key = placeKey(cell);
  const files = useMemo(() => kept.filter((file) => placeKey(file) === key), [kept, key]);
  const add = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      // One at a time: a message holds no more than one large file.
      for (const file of chosen) await client.scoring.addEvidence({ clusterId, cell, file });
      return chosen.length;
    },
    onSuccess: (n) => notifyDone(t('evidence.added', { n })),
    onError: notifyError,
  });
  const remove = useMutation({
    mutationFn: ({ hash }: KeptFile) => client.scoring.removeEvidence({ clusterId, cell, hash }),
    onError: notifyError,
  });
  const save = useMutation({
    mutationFn: async ({ hash }: KeptFile) => {
      const { name, file } = await client.scoring.readEvidence({ clusterId, cell, hash });
      await shell.saveFile(name, file);
    },
    onError: notifyError,
  });
  return {
    files,
    adding: add.isPending,
    add: (chosen) => {
      if (chosen.length > 0) add.mutate(chosen);
    },
    remove: (file) => remove.mutate(file),
    save: (file) => save.mutate(file),
  };
}
