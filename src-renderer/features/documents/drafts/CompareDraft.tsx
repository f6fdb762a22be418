import { Alert, Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { DraftBlock, DraftContent } from '../../../../src-main/domain/documents/draft-content.ts';
import { assertNever } from '../../../../src-main/domain/kernel/assert-never.ts';
import { orpc } from '../../../api/page-connection.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { differingParts, takeParts } from './draft-parts.ts';
import type { DifferingPart, WholePart } from './draft-parts.ts';
import type { LoadedDraft } from './draft-types.ts';
import { contentOf, editedOf } from './edited-draft.ts';
import type { DocumentEditor } from './use-document-editor.ts';

/** With what one's own text is compared: what the book says now, or what another window stored. */
export type Compared = 'book' | 'other';

/** One's own text beside another one, part by part; what is chosen is taken over, and the way back stays open. */
export function CompareDraft({
  loaded,
  editor,
  with: compared,
  onClose,
}: {
  loaded: LoadedDraft;
  editor: DocumentEditor;
  with: Compared;
  onClose: () => void;
}) {
  const { t } = useTranslation('drafts');
  const fresh = useQuery({
    ...orpc.drafts.fresh.queryOptions({ input: { id: loaded.id } }),
    staleTime: 0,
    enabled: compared === 'book',
  });
  const theirs = compared === 'book' ? fresh.data?.content : loaded.content;
  const mine = contentOf(editor.draft);
  const parts = theirs ? differingParts(mine, theirs) : [];
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());

  function take(): void {
    const taken = parts.filter((_part, index) => chosen.has(index));
    if (theirs && taken.length > 0) editor.edit(() => editedOf(takeParts(mine, theirs, taken)));
    // What stays one's own is meant to stand over what the other window stored.
    if (compared === 'other') editor.overwrite();
    onClose();
  }

  return (
    <FormModal
      title={t(`compare.title.${compared}`)}
      size="xl"
      submitLabel={t(`compare.confirm.${compared}`, { count: chosen.size })}
      complete={compared === 'other' || chosen.size > 0}
      saving={false}
      error={fresh.error}
      onSubmit={take}
      onClose={onClose}
    >
      <Text size="sm">{t(`compare.hint.${compared}`)}</Text>
      {theirs && parts.length === 0 && (
        <Alert color="teal" py={6} role="status">
          {t('compare.same')}
        </Alert>
      )}
      {parts.length > 0 && (
        <Stack gap="xs" role="group" aria-label={t('compare.parts')}>
          {parts.map((part, index) => (
            <Part
              key={keyOf(part)}
              part={part}
              mine={mine}
              theirs={theirs ?? mine}
              compared={compared}
              isChosen={chosen.has(index)}
              onChoose={(isChosen) => {
                const others = [...chosen].filter((known) => known !== index);
                setChosen(new Set(isChosen ? [...others, index] : others));
              }}
            />
          ))}
        </Stack>
      )}
    </FormModal>
  );
}

/** Parts have names, and runs of blocks begin at different places. */
function keyOf(part: DifferingPart): string {
  return part.kind === 'whole' ? part.part : `blocks ${part.from}`;
}

function Part({
  part,
  mine,
  theirs,
  compared,
  isChosen,
  onChoose,
}: {
  part: DifferingPart;
  mine: DraftContent;
  theirs: DraftContent;
  compared: Compared;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const { t } = useTranslation('drafts');
  const [own, other] =
    part.kind === 'whole'
      ? [textOfPart(mine, part.part), textOfPart(theirs, part.part)]
      : [textOfBlocks(part.mine), textOfBlocks(part.theirs)];
  const name =
    part.kind === 'whole' ? t(`compare.part.${part.part}`) : t('compare.blocks', { from: part.from + 1 });
  return (
    <div className="compared-part">
      <Checkbox
        label={t(`compare.take.${compared}`, { part: name })}
        checked={isChosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <div className="compared-texts">
        <ComparedText title={t('compare.mine')} text={own} />
        <ComparedText title={t(`compare.theirs.${compared}`)} text={other} />
      </div>
    </div>
  );
}

function ComparedText({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation('drafts');
  return (
    <div className="compared-text" role="group" aria-label={title} tabIndex={0}>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <Text size="sm" component="div" {...(text === '' && { c: 'dimmed', fs: 'italic' })}>
        {text === '' ? t('compare.nothing') : text}
      </Text>
    </div>
  );
}

function textOfPart(content: DraftContent, part: WholePart): string {
  switch (part) {
    case 'heading':
      return [content.heading.parentBody, ...content.heading.issuingBodyLines].join('\n');
    case 'signer': {
      const { signer } = content;
      return signer === null ? '' : [...signer.titleLines, signer.post, signer.name].join('\n');
    }
    case 'appendices':
      return content.appendices
        .map(({ titleLines, blocks }) => [...titleLines, textOfBlocks(blocks)].join('\n'))
        .join('\n\n');
    case 'addressees':
    case 'grounds':
    case 'recipients':
      return content[part].join('\n');
    case 'notation':
    case 'typeName':
    case 'subject':
    case 'place':
      return content[part];
    default:
      return assertNever(part);
  }
}

function textOfBlocks(blocks: readonly DraftBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? [block.caption, ...block.rows.map((cells) => cells.join(' | '))].filter(Boolean).join('\n')
        : block.text,
    )
    .join('\n');
}
