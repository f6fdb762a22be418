import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { PapersPreview } from './papers-types.ts';

/** The invitation as it would be printed, as text. */
export function InvitationPreview({ preview }: { preview: PapersPreview['invitation'] }) {
  const { t } = useTranslation('papers');
  const { number, placeDate, addressee, lines, notes, signer } = preview;
  return (
    <article className="papers-preview" aria-label={t('previewLabel')} lang="vi">
      <div className="papers-preview-head">
        <span>Số: {number}</span>
        <i>{placeDate}</i>
      </div>
      <Text fw={700} ta="center">
        GIẤY MỜI
      </Text>
      <Text fw={600} ta="center" mb={4}>
        {addressee}
      </Text>
      {lines.map(({ label, text }) => (
        <p key={label}>
          <b>{label}:</b> {text}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <div className="papers-preview-signer">
        {signer.map((line) => (
          <b key={line}>{line}</b>
        ))}
      </div>
    </article>
  );
}
