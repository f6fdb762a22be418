import type { TFunction } from 'i18next';

import type { DraftContent } from '../../../../src-main/domain/documents/draft-content.ts';
import { textsOfDraft } from '../../../../src-main/domain/documents/gaps.ts';
import type { DraftPlace } from '../../../../src-main/domain/documents/gaps.ts';
import { withUnprintable } from '../../../../src-main/domain/documents/unprintable.ts';
import type { PlacedUnprintable } from '../../../ui/unprintable/UnprintableAlert.tsx';

/** What a draft says that no document can show, each with where it stands in the editor. */
export function unprintableInDraft(content: DraftContent, t: TFunction<'drafts'>): PlacedUnprintable[] {
  return withUnprintable(textsOfDraft(content)).map((one) => ({ ...one, place: placeText(one.place, t) }));
}

function placeText(place: DraftPlace, t: TFunction<'drafts'>): string {
  if (place.kind === 'part') return t(`compare.part.${place.part}`);
  const { appendix, position } = place;
  const block =
    appendix === null ? t('place.block', { position }) : t('place.appendixBlock', { appendix, position });
  return place.kind === 'block' ? block : t('place.cell', { block, column: place.column, row: place.row });
}
