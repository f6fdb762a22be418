import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import type { contract } from '../../../../src-main/contract/contract.ts';
import type { RoundId } from '../../../../src-main/domain/kernel/ids.ts';
import { client, orpc } from '../../../api/page-connection.ts';
import type { DossierActions } from '../actions/use-actions.ts';
import type { DossierEdits } from '../edits/dossier-edits.ts';

export type Nomination = InferContractRouterInputs<typeof contract>['dossiers']['add']['nominations'][number];
export type AddResult = InferContractRouterOutputs<typeof contract>['dossiers']['add']['results'][number];

export type AddNominations = (
  nominations: readonly Nomination[],
  into: { readonly roundId: RoundId | null; readonly submission: string },
) => Promise<readonly AddResult[]>;

/** Adds nominations as one step; answers line by line what became of them. */
export function useAdd(year: number, edits: DossierEdits, actions: DossierActions): AddNominations {
  const { t } = useTranslation('dossiers');
  const queryClient = useQueryClient();
  return (nominations, { roundId, submission }) =>
    edits.afterwards(async () => {
      const { added, results } = await client.dossiers.add({
        year,
        roundId,
        submission,
        nominations: [...nominations],
      });
      await queryClient.invalidateQueries({ queryKey: orpc.dossiers.key() });
      if (added > 0) actions.done(t('add.added', { count: added }));
      return results;
    });
}
