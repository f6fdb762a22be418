import { createContext } from 'react';

import type { Paging } from '../../src-main/domain/meetings/hall-paging.ts';

/** Which page of how many a stage shows; what the keys turn next depends on it. */
export type PagePlace = { readonly page: number; readonly pages: number };

export const onlyPage: PagePlace = { page: 0, pages: 1 };

/** From where the pages of a stage go on, and who wants to know which one it shows. */
export type StagePaging = {
  readonly paging: Paging;
  readonly report: ((place: PagePlace) => void) | null;
};

/** A stage outside a provider (the preview of the next slide) stays at its first page. */
export const PagingContext = createContext<StagePaging>({ paging: { turn: 0, since: null }, report: null });
