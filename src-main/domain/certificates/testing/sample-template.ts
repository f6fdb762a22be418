import type { FontMetrics } from '../../fonts/font-metrics.ts';
import type { CertificateTemplateId } from '../../kernel/ids.ts';
import type { FaceMetrics } from '../lay-out-block.ts';
import { BlockAlign, BlockAnchor, BlockField, BlockFont } from '../template.ts';
import type { CertificateBlock, CertificateTemplate } from '../template.ts';

/** Every letter is half as wide as the size; `ꪀ` has no glyph. */
const plain: FontMetrics = {
  ascent: 0.8,
  descent: 0.2,
  widthOf: (text) => Array.from(text).length / 2,
  missingIn: (text) => (text.includes('ꪀ') ? 'ꪀ' : null),
};

export const plainFaces: FaceMetrics = {
  regular: plain,
  bold: plain,
  italic: plain,
  bold_italic: plain,
  script: plain,
};

/** 72 points are 25,4 mm: at this size a letter of the plain faces is 12,7 mm wide. */
export const ONE_INCH = 720;

/** A block of one line that must not shrink. */
export function someBlock(change: Partial<CertificateBlock> = {}): CertificateBlock {
  return {
    id: 'name',
    field: BlockField.name,
    text: '',
    x: 1_000,
    y: 2_000,
    width: 12_700,
    height: 2_540,
    font: BlockFont.serif,
    fontSize: ONE_INCH,
    minimumFontSize: change.fontSize ?? ONE_INCH,
    maximumLines: 1,
    lineSpacing: 120,
    bold: false,
    italic: false,
    uppercase: false,
    color: '#000000',
    align: BlockAlign.left,
    anchor: BlockAnchor.top,
    onStock: false,
    ...change,
  };
}

export function someTemplate(change: Partial<CertificateTemplate> = {}): CertificateTemplate {
  return {
    id: 'template-1' as CertificateTemplateId,
    name: 'Bằng khen, cá nhân',
    awardCodes: ['BK_TINH'],
    subjectKinds: ['individual'],
    width: 40_000,
    height: 30_000,
    frame: { x: 4_000, y: 3_500, width: 32_000, height: 23_000 },
    stockImage: null,
    note: '',
    blocks: [someBlock()],
    revision: 1,
    ...change,
  };
}
