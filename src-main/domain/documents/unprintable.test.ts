import { expect, it } from 'vitest';

import { unprintableIn, withUnprintable } from './unprintable.ts';

it('finds what no font of the documents has, and what means something in another font only', () => {
  const found = [
    'Nguyễn Văn 𡗶',
    'Tập thể xuất sắc 🎉',
    'Lò Thị \uE123n',
    'Gi\uFFFDng A Páo',
    'Vàng \uD83D A',
    '✔ Đạt',
  ].map((text) => unprintableIn(text)?.code);
  expect(found).toEqual(['U+215F6', 'U+1F389', 'U+E123', 'U+FFFD', 'U+FFFD', 'U+2714']);
});

it('lets through Vietnamese in either form, signs of offices and marks that aren’t printed', () => {
  const texts = [
    'Ủy ban nhân dân xã Bum Tở',
    'Phùng Thị Ngọc Ánh'.normalize('NFD'),
    '“Gương sáng” – 89,47 % ≥ 2/3; 1.500.000 đ … ½ × 10 °C § •',
    'dòng một\ndòng hai\t\u00ad\u200b\u0001',
  ];
  expect(texts.map(unprintableIn)).toEqual([null, null, null, null]);
});

it('tells of a long text what stands about the character', () => {
  const long = 'Thành tích. '.repeat(20);
  expect(withUnprintable([{ place: 'achievement', text: `${long}👍${long}` }])).toEqual([
    {
      place: 'achievement',
      character: '👍',
      code: 'U+1F44D',
      excerpt: '…ch. Thành tích. Thành tích. Thành tích. 👍Thành tích. Thành tích. Thành tích. Thàn…',
    },
  ]);
});
