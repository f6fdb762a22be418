import { Button, Checkbox, Group, MultiSelect, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SubjectKind } from '../../../../src-main/domain/awards/award.ts';
import { cleanText } from '../../../../src-main/domain/kernel/vietnamese-text.ts';
import { client } from '../../../api/page-connection.ts';
import { notifyError } from '../../../ui/notify.ts';
import { millimetreText, readMillimetres } from '../lengths.ts';
import { NumberField } from '../NumberField.tsx';
import type { LoadedTemplate, TemplateDraft } from '../types.ts';
import { useAwards } from '../use-awards.ts';
import type { TemplateEditor } from './use-template-editor.ts';

/** The shortest and the longest side of a sheet, in hundredths of a millimetre. */
const SIDE = { least: 5_000, greatest: 120_000 };

/** What a template says of its sheet as a whole. */
export function SheetPanel({ loaded, editor }: { loaded: LoadedTemplate; editor: TemplateEditor }) {
  const { t } = useTranslation('certificates');
  const awards = useAwards();
  const { draft, edit } = editor;
  const change = (values: Partial<TemplateDraft>): void => edit((current) => ({ ...current, ...values }));
  const side = (key: 'width' | 'height') => (
    <NumberField
      label={t(`sheet.${key}`)}
      value={draft[key]}
      read={readMillimetres}
      write={millimetreText}
      {...SIDE}
      small={100}
      large={1_000}
      problem={t('block.wrongLength')}
      onTake={(value) => change({ [key]: value })}
    />
  );
  return (
    <div className="certificate-fields">
      <LeftText
        key={`name ${draft.name}`}
        label={t('templates.name')}
        stored={draft.name}
        onTake={(name) => name !== '' && change({ name })}
      />
      {side('width')}
      {side('height')}
      <MultiSelect
        className="certificate-wide"
        size="xs"
        label={t('sheet.awards')}
        searchable
        data={awards.map(({ code, name }) => ({ value: code, label: name }))}
        value={[...draft.awardCodes]}
        onChange={(awardCodes) => change({ awardCodes })}
      />
      <Checkbox.Group
        className="certificate-wide"
        size="xs"
        label={t('sheet.kinds')}
        value={[...draft.subjectKinds]}
        onChange={(kinds) => change({ subjectKinds: kinds })}
      >
        <Group gap="sm">
          {Object.values(SubjectKind).map((kind) => (
            <Checkbox key={kind} size="xs" value={kind} label={t(`kind.${kind}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox
        className="certificate-wide"
        size="xs"
        label={t('sheet.frame')}
        checked={draft.frame !== null}
        onChange={(event) => change({ frame: event.currentTarget.checked ? insetFrame(draft) : null })}
      />
      {draft.frame !== null && <FrameFields draft={draft} onChange={change} />}
      <StockImage loaded={loaded} editor={editor} />
      <LeftText
        key={`note ${draft.note}`}
        label={t('sheet.note')}
        stored={draft.note}
        isLong
        onTake={(note) => change({ note })}
      />
    </div>
  );
}

function insetFrame({ width, height }: TemplateDraft): NonNullable<TemplateDraft['frame']> {
  const [x, y] = [Math.round(width / 10), Math.round(height / 10)];
  return { x, y, width: width - 2 * x, height: height - 2 * y };
}

function FrameFields({
  draft: { width, height, frame },
  onChange,
}: {
  draft: TemplateDraft;
  onChange: (values: Partial<TemplateDraft>) => void;
}) {
  const { t } = useTranslation('certificates');
  if (frame === null) return null;
  const labels = {
    x: t('sheet.frameX'),
    y: t('sheet.frameY'),
    width: t('sheet.frameWidth'),
    height: t('sheet.frameHeight'),
  };
  return (['x', 'y', 'width', 'height'] as const).map((key) => (
    <NumberField
      key={key}
      label={labels[key]}
      value={frame[key]}
      read={readMillimetres}
      write={millimetreText}
      least={0}
      greatest={Math.max(width, height)}
      small={100}
      large={1_000}
      problem={t('block.wrongLength')}
      onTake={(value) => onChange({ frame: { ...frame, [key]: value } })}
    />
  ));
}

function StockImage({ loaded, editor }: { loaded: LoadedTemplate; editor: TemplateEditor }) {
  const { t } = useTranslation('certificates');
  const input = useRef<HTMLInputElement>(null);
  const set = useMutation({
    mutationFn: (file: File | null) =>
      client.certificates.setStockImage({ id: loaded.id, baseRevision: editor.base(), file }),
    networkMode: 'always',
    onError: notifyError,
    onSuccess: ({ revision }) => editor.follow(revision),
  });
  // Both store the template: one after the other.
  const isBusy = set.isPending || editor.saveState.kind === 'saving';
  return (
    <div className="certificate-wide">
      <Text size="xs" fw={500}>
        {t('sheet.image')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('sheet.imageHint')}
      </Text>
      <Group gap="xs" mt={4}>
        <Button size="compact-xs" variant="default" disabled={isBusy} onClick={() => input.current?.click()}>
          {t('sheet.chooseImage')}
        </Button>
        {loaded.stockImage !== null && (
          <Button size="compact-xs" variant="default" disabled={isBusy} onClick={() => set.mutate(null)}>
            {t('sheet.removeImage')}
          </Button>
        )}
      </Group>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('sheet.chooseImage')}
        accept="image/png,image/jpeg"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) set.mutate(file);
        }}
      />
    </div>
  );
}

/** A text that is taken over when its field is left. */
function LeftText({
  label,
  stored,
  isLong = false,
  onTake,
}: {
  label: string;
  stored: string;
  isLong?: boolean;
  onTake: (text: string) => void;
}) {
  const [text, setText] = useState(stored);
  const shared = { className: 'certificate-wide', size: 'xs', label, value: text } as const;
  return isLong ? (
    <Textarea
      {...shared}
      autosize
      minRows={2}
      maxRows={6}
      maxLength={2_000}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => text.trim() !== stored && onTake(text.trim())}
    />
  ) : (
    <TextInput
      {...shared}
      maxLength={120}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => cleanText(text) !== stored && onTake(cleanText(text))}
    />
  );
}
