import { Anchor, Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { DraftKind } from '../../../../src-main/domain/documents/document-kind.ts';
import type { Signatory } from '../../../../src-main/domain/documents/office-texts.ts';
import { PickOfficeText } from '../settings/PickOfficeText.tsx';
import { BlockList } from './BlockList.tsx';
import type { BlockPlace, EditedAppendix, EditedDraft, EditedSigner } from './edited-draft.ts';
import { withLines, withRecipients } from './edited-draft.ts';
import { LineField, TextField } from './TextField.tsx';
import type { EditDocument } from './use-document-editor.ts';

const body: BlockPlace = { kind: 'body' };

type FieldsProps = {
  readonly kind: DraftKind;
  readonly draft: EditedDraft;
  readonly isReadOnly: boolean;
  readonly onEdit: EditDocument;
};

/** Every part of a document in the order of the paper (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function DraftFields({ kind, draft, isReadOnly, onEdit }: FieldsProps) {
  const { t } = useTranslation('drafts');
  const set = (changes: Partial<EditedDraft>): void => onEdit((known) => ({ ...known, ...changes }));
  return (
    <Stack gap={8}>
      <HeadFields draft={draft} isReadOnly={isReadOnly} onEdit={onEdit} />
      <TextField
        label={t('field.addressees')}
        description={t('field.onePerLine')}
        value={draft.addressees}
        longestLine={500}
        isReadOnly={isReadOnly}
        onTake={(addressees) => set({ addressees })}
      />
      <TextField
        label={t('field.grounds')}
        aside={
          <PickOfficeText
            part="legalGrounds"
            kind={kind}
            onPick={(one) =>
              one.part === 'legalGrounds' &&
              onEdit((known) => ({ ...known, grounds: withLines(known.grounds, [one.entry.text]) }))
            }
          />
        }
        description={t('field.onePerLine')}
        value={draft.grounds}
        longestLine={1000}
        isReadOnly={isReadOnly}
        onTake={(grounds) => set({ grounds })}
      />
      <div>
        <Title order={2} fz="sm">
          {t('field.body')}
        </Title>
        <Text size="xs" c="dimmed" mb={4}>
          {t('block.keys')}
        </Text>
        <BlockList place={body} blocks={draft.blocks} isReadOnly={isReadOnly} onEdit={onEdit} />
      </div>
      {draft.signer && (
        <SignerFields
          kind={kind}
          signer={draft.signer}
          isReadOnly={isReadOnly}
          onChange={(signer) => set({ signer })}
        />
      )}
      <TextField
        label={t('field.recipients')}
        aside={
          <PickOfficeText
            part="recipientLists"
            kind={kind}
            onPick={(one) =>
              one.part === 'recipientLists' &&
              onEdit((known) => ({
                ...known,
                recipients: withRecipients(known.recipients, one.entry.lines),
              }))
            }
          />
        }
        description={t('field.onePerLine')}
        value={draft.recipients}
        longestLine={150}
        isReadOnly={isReadOnly}
        onTake={(recipients) => set({ recipients })}
      />
      {draft.appendices.map((appendix, index) => (
        <Appendix
          key={appendix.id}
          appendix={appendix}
          title={t('field.appendix', { number: index + 1 })}
          isReadOnly={isReadOnly}
          onEdit={onEdit}
        />
      ))}
    </Stack>
  );
}

function HeadFields({ draft, isReadOnly, onEdit }: Omit<FieldsProps, 'kind'>) {
  const { t } = useTranslation('drafts');
  const set = (changes: Partial<EditedDraft>): void => onEdit((known) => ({ ...known, ...changes }));
  return (
    <>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <LineField
          label={t('field.parentBody')}
          value={draft.parentBody}
          maxLength={200}
          isReadOnly={isReadOnly}
          onTake={(parentBody) => set({ parentBody })}
        />
        <TextField
          label={t('field.issuingBody')}
          value={draft.issuingBody}
          longestLine={200}
          isReadOnly={isReadOnly}
          onTake={(issuingBody) => set({ issuingBody })}
        />
      </Group>
      <Group gap="xs" align="flex-start">
        <LineField
          label={t('field.typeName')}
          value={draft.typeName}
          maxLength={100}
          isReadOnly={isReadOnly}
          miw="9rem"
          onTake={(typeName) => set({ typeName })}
        />
        <LineField
          label={t('field.notation')}
          value={draft.notation}
          maxLength={30}
          isReadOnly={isReadOnly}
          w="9rem"
          onTake={(notation) => set({ notation })}
        />
        <LineField
          label={t('field.place')}
          value={draft.place}
          maxLength={100}
          isReadOnly={isReadOnly}
          w="8rem"
          onTake={(place) => set({ place })}
        />
      </Group>
      <TextField
        label={t('field.subject')}
        value={draft.subject}
        longestLine={500}
        isReadOnly={isReadOnly}
        onTake={(subject) => set({ subject })}
      />
    </>
  );
}

function SignerFields({
  kind,
  signer,
  isReadOnly,
  onChange,
}: {
  kind: DraftKind;
  signer: EditedSigner;
  isReadOnly: boolean;
  onChange: (signer: EditedSigner) => void;
}) {
  const { t } = useTranslation('drafts');
  return (
    <>
      <TextField
        label={t('field.signerTitle')}
        aside={
          <PickOfficeText
            part="signatories"
            kind={kind}
            onPick={(one) => one.part === 'signatories' && onChange(signerOf(one.entry, signer))}
          />
        }
        value={signer.titleLines}
        longestLine={200}
        isReadOnly={isReadOnly}
        onTake={(titleLines) => onChange({ ...signer, titleLines })}
      />
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <LineField
          label={t('field.signerPost')}
          value={signer.post}
          maxLength={200}
          isReadOnly={isReadOnly}
          onTake={(post) => onChange({ ...signer, post })}
        />
        <LineField
          label={t('field.signerName')}
          value={signer.name}
          maxLength={100}
          isReadOnly={isReadOnly}
          onTake={(name) => onChange({ ...signer, name })}
        />
      </Group>
      {signer.name === '' && !isReadOnly && (
        <Text size="xs" c="dimmed">
          {t('field.signerMissing')}{' '}
          <Anchor inherit renderRoot={(props) => <Link {...props} to="/documents/settings" />}>
            {t('field.toSettings')}
          </Anchor>
        </Text>
      )}
    </>
  );
}

function Appendix({
  appendix,
  title,
  isReadOnly,
  onEdit,
}: {
  appendix: EditedAppendix;
  title: string;
  isReadOnly: boolean;
  onEdit: EditDocument;
}) {
  const { t } = useTranslation('drafts');
  const { id } = appendix;
  const set = (changes: Partial<EditedAppendix>): void =>
    onEdit((draft) => ({
      ...draft,
      appendices: draft.appendices.map((known) => (known.id === id ? { ...known, ...changes } : known)),
    }));
  return (
    <section aria-label={title}>
      <Group justify="space-between" mb={4}>
        <Title order={2} fz="sm">
          {title}
        </Title>
        {!isReadOnly && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              onEdit((draft) => ({
                ...draft,
                appendices: draft.appendices.filter((known) => known.id !== id),
              }))
            }
          >
            {t('field.removeAppendix', { title })}
          </Button>
        )}
      </Group>
      <Stack gap={8}>
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <TextField
            label={t('field.appendixTitle')}
            value={appendix.titleLines}
            longestLine={500}
            isReadOnly={isReadOnly}
            onTake={(titleLines) => set({ titleLines })}
          />
          <Select
            label={t('field.orientation')}
            data={(['portrait', 'landscape'] as const).map((value) => ({
              value,
              label: t(`orientation.${value}`),
            }))}
            value={appendix.orientation}
            allowDeselect={false}
            readOnly={isReadOnly}
            w="8rem"
            onChange={(orientation) => orientation !== null && set({ orientation })}
          />
        </Group>
        <BlockList
          place={{ kind: 'appendix', id }}
          blocks={appendix.blocks}
          isReadOnly={isReadOnly}
          onEdit={onEdit}
        />
      </Stack>
    </section>
  );
}

/** A signer of the office’s list; where it leaves the name open the one that stands there stays. */
function signerOf({ titleLines, post, name }: Signatory, { name: standing }: EditedSigner): EditedSigner {
  return { titleLines: titleLines.join('\n'), post, name: name === '' ? standing : name };
}
