import {
  ActionIcon,
  Checkbox,
  ColorInput,
  Group,
  NativeSelect,
  SegmentedControl,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { ComposedBlock } from '../../../../src-main/domain/certificates/compose-certificate.ts';
import {
  BlockAlign,
  BlockAnchor,
  BlockField,
  BlockFont,
} from '../../../../src-main/domain/certificates/template.ts';
import type { CertificateBlock } from '../../../../src-main/domain/certificates/template.ts';
import { formatScaled } from '../../../../src-main/domain/kernel/decimal.ts';
import { clamped, millimetreText, readMillimetres, readPoints } from '../lengths.ts';
import { NumberField } from '../NumberField.tsx';
import type { TemplateDraft } from '../types.ts';
import { changeBlock, duplicateBlock, removeBlock } from './template-edits.ts';
import type { EditTemplate } from './use-template-editor.ts';

/** The fields of the chosen block. */
export function BlockPanel({
  draft,
  composed: { block, layout },
  onEdit,
  onSelect,
}: {
  draft: TemplateDraft;
  composed: ComposedBlock;
  onEdit: EditTemplate;
  onSelect: (id: string | null) => void;
}) {
  const { t } = useTranslation('certificates');
  const change = (values: Partial<CertificateBlock>): void =>
    onEdit((current) => changeBlock(current, block.id, values));
  return (
    <div className="certificate-fields">
      <Group className="certificate-wide" gap={4} justify="space-between" wrap="nowrap">
        <NativeSelect
          size="xs"
          flex={1}
          aria-label={t('block.field')}
          value={block.field}
          data={Object.values(BlockField).map((value) => ({ value, label: t(`field.${value}`) }))}
          onChange={(event) => change({ field: event.currentTarget.value as BlockField })}
        />
        <ActionIcon
          variant="default"
          title={t('design.duplicate')}
          aria-label={t('design.duplicate')}
          onClick={() => {
            const copy = crypto.randomUUID();
            onEdit((current) => duplicateBlock(current, block.id, copy));
            onSelect(copy);
          }}
        >
          <IconCopy size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          title={t('design.removeBlock')}
          aria-label={t('design.removeBlock')}
          onClick={() => {
            onEdit((current) => removeBlock(current, block.id));
            onSelect(null);
          }}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </Group>
      <BlockText key={`${block.id} ${block.text}`} block={block} onTake={(text) => change({ text })} />
      <Place draft={draft} block={block} onChange={change} />
      <Letters block={block} onChange={change} />
      <Choices block={block} onChange={change} />
      <Text size="xs" c="dimmed" className="certificate-wide">
        {t('design.shown', { size: formatScaled(layout.fontSize, 1), lines: layout.lines.length })}
      </Text>
    </div>
  );
}

type Change = (values: Partial<CertificateBlock>) => void;

/** Taken over when the field is left, so that undo goes by texts and not by letters. */
function BlockText({ block, onTake }: { block: CertificateBlock; onTake: (text: string) => void }) {
  const { t } = useTranslation('certificates');
  const [text, setText] = useState(block.text);
  const isFixed = block.field === BlockField.fixedText;
  const shared = {
    className: 'certificate-wide',
    size: 'xs',
    label: t(isFixed ? 'block.text' : 'block.prefix'),
    value: text,
    maxLength: 500,
    onBlur: () => text !== block.text && onTake(text),
  } as const;
  return isFixed ? (
    <Textarea
      {...shared}
      autosize
      minRows={1}
      maxRows={4}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  ) : (
    <TextInput
      {...shared}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && text !== block.text && onTake(text)}
    />
  );
}

function Place({
  draft,
  block,
  onChange,
}: {
  draft: TemplateDraft;
  block: CertificateBlock;
  onChange: Change;
}) {
  const { t } = useTranslation('certificates');
  const length = (key: 'x' | 'y' | 'width' | 'height', least: number, greatest: number) => (
    <NumberField
      label={t(`block.${key}`)}
      value={block[key]}
      read={readMillimetres}
      write={millimetreText}
      least={least}
      greatest={Math.max(greatest, block[key])}
      small={10}
      large={100}
      problem={t('block.wrongLength')}
      onTake={(value) => onChange({ [key]: value })}
    />
  );
  return (
    <>
      {length('x', 0, draft.width)}
      {length('y', 0, draft.height)}
      {length('width', 100, draft.width)}
      {length('height', 100, draft.height)}
    </>
  );
}

function Letters({ block, onChange }: { block: CertificateBlock; onChange: Change }) {
  const { t } = useTranslation('certificates');
  const points = { read: readPoints, write: (value: number) => formatScaled(value, 1), small: 5, large: 10 };
  const whole = { read: readWhole, write: String, small: 1, large: 5 };
  const problem = t('block.wrongNumber');
  return (
    <>
      <NumberField
        {...points}
        label={t('block.fontSize')}
        value={block.fontSize}
        least={40}
        greatest={2_000}
        problem={problem}
        // A block that doesn't shrink goes on not shrinking.
        onTake={(fontSize) =>
          onChange({
            fontSize,
            minimumFontSize:
              block.minimumFontSize === block.fontSize
                ? fontSize
                : clamped(block.minimumFontSize, 40, fontSize),
          })
        }
      />
      <NumberField
        {...points}
        label={t('block.minimumFontSize')}
        value={block.minimumFontSize}
        least={40}
        greatest={block.fontSize}
        problem={problem}
        onTake={(minimumFontSize) => onChange({ minimumFontSize })}
      />
      <NumberField
        {...whole}
        label={t('block.maximumLines')}
        value={block.maximumLines}
        least={1}
        greatest={20}
        problem={problem}
        onTake={(maximumLines) => onChange({ maximumLines })}
      />
      <NumberField
        {...whole}
        label={t('block.lineSpacing')}
        value={block.lineSpacing}
        least={80}
        greatest={300}
        problem={problem}
        onTake={(lineSpacing) => onChange({ lineSpacing })}
      />
    </>
  );
}

function readWhole(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : null;
}

function Choices({ block, onChange }: { block: CertificateBlock; onChange: Change }) {
  const { t } = useTranslation('certificates');
  const isScript = block.font === BlockFont.script;
  const segments = <Value extends string>(
    label: string,
    value: Value,
    data: { value: Value; label: string }[],
    onTake: (value: Value) => void,
  ) => (
    <div className="certificate-wide">
      <Text size="xs" fw={500}>
        {label}
      </Text>
      <SegmentedControl size="xs" fullWidth aria-label={label} value={value} data={data} onChange={onTake} />
    </div>
  );
  return (
    <>
      <NativeSelect
        size="xs"
        label={t('block.font')}
        value={block.font}
        data={Object.values(BlockFont).map((value) => ({ value, label: t(`block.fonts.${value}`) }))}
        onChange={(event) => onChange({ font: event.currentTarget.value as BlockFont })}
      />
      <ColorInput
        size="xs"
        label={t('block.color')}
        value={block.color}
        swatches={['#000000', '#A4161A', '#8C1216', '#12508F', '#7A5A00']}
        withEyeDropper={false}
        onChangeEnd={(color) => /^#[0-9a-f]{6}$/i.test(color) && onChange({ color })}
      />
      <Group className="certificate-wide" gap="md">
        {(['bold', 'italic', 'uppercase'] as const).map((key) => (
          <Checkbox
            key={key}
            size="xs"
            label={t(`block.${key}`)}
            checked={block[key]}
            disabled={isScript && key !== 'uppercase'}
            onChange={(event) => onChange({ [key]: event.currentTarget.checked })}
          />
        ))}
      </Group>
      {segments(
        t('block.align'),
        block.align,
        Object.values(BlockAlign).map((value) => ({ value, label: t(`block.aligns.${value}`) })),
        (align) => onChange({ align }),
      )}
      {segments(
        t('block.anchor'),
        block.anchor,
        Object.values(BlockAnchor).map((value) => ({ value, label: t(`block.anchors.${value}`) })),
        (anchor) => onChange({ anchor }),
      )}
      <Checkbox
        className="certificate-wide"
        size="xs"
        label={t('block.onStock')}
        checked={block.onStock}
        onChange={(event) => onChange({ onStock: event.currentTarget.checked })}
      />
    </>
  );
}
