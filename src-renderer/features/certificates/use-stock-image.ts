import { useQuery } from '@tanstack/react-query';

import { client } from '../../api/page-connection.ts';
import type { LoadedTemplate } from './types.ts';

/**
 * The address of the picture of a template's stock; null where there is none, or none yet. A picture stays in memory as
 * long as the page is open: offices have a handful, and come back to them.
 */
export function useStockImage({ id, stockImage }: Pick<LoadedTemplate, 'id' | 'stockImage'>): string | null {
  const address = useQuery({
    // By its content: a picture that stays is not asked for again.
    queryKey: ['stock-image', stockImage],
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: Infinity,
    enabled: stockImage !== null,
    queryFn: async () => URL.createObjectURL((await client.certificates.stockImage({ id })).file),
  }).data;
  return stockImage === null ? null : (address ?? null);
}
