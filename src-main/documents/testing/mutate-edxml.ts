/** Numbers from 0 up to and without 1 that are the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** What attackers and broken systems put into messages. */
const pieces = [
  '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>',
  '<!DOCTYPE edXML SYSTEM "file:///etc/passwd">',
  '&c;',
  '&#0;',
  '&#xD800;',
  '&#99999999999;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?php',
  '../../../../tmp/thoat.pdf',
  '..\\..\\thoat.pdf',
  'C:\\Windows\\a.dll',
  '/etc/passwd',
  'NUL',
  'CON.pdf',
  '\0',
  '\u202e',
  '\u{1F4A9}',
  'xmlns:a="http://www.e-doc.vn/Schema/"',
  ' a="1" a="2"',
  '<Attachment><AttachmentName>../x</AttachmentName></Attachment>',
  '<Status><StatusCode>02</StatusCode></Status>',
  '<MessageHeader/>',
  '99999999999999999999',
  '====',
  'UEsDBBQAAAAIAAAAAAA=',
] as const;

const names = [
  'edXML',
  'MessageHeader',
  'Subject',
  'AttachmentName',
  'ContentTransferEncoded',
  'Attachment',
  'OrganId',
  'Status',
  'TraceHeaderList',
  'Bussiness',
  'Receiver',
  'ReplacementInfo',
] as const;

/** A message with a few changes at random places. */
export function mutated(source: Uint8Array, random: () => number): Uint8Array {
  let bytes = Buffer.from(source);
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change += 1) bytes = changed(bytes, random);
  return bytes;
}

function changed(bytes: Buffer<ArrayBuffer>, random: () => number): Buffer<ArrayBuffer> {
  const place = (length = bytes.length): number => Math.floor(random() * (length + 1));
  const at = place();
  const until = Math.min(bytes.length, at + place(200));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, until), bytes.subarray(until)];
  const piece = Buffer.from(pieces[place(pieces.length - 1)] ?? '');
  switch (place(14)) {
    case 0:
      return Buffer.concat([before, after]);
    case 1:
      return Buffer.concat([before, part, part, after]);
    case 2:
      return Buffer.concat([before, piece, part, after]);
    case 3:
      return Buffer.concat([before, piece, after]);
    case 4:
      return Buffer.from(before);
    case 5: {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[place(copy.length - 1)] = place(255);
      return copy;
    }
    case 6: {
      const name = names[place(names.length - 1)] ?? '';
      const repeated = `<${name}>`.repeat(place(300));
      return Buffer.concat([before, Buffer.from(repeated), part, after]);
    }
    case 7: {
      const [from, to] = [names[place(names.length - 1)] ?? '', names[place(names.length - 1)] ?? ''];
      return Buffer.from(bytes.toString('utf8').replaceAll(from, to));
    }
    case 8: {
      const attributes = Array.from({ length: place(100) }, (_, index) => ` a${index}="1"`).join('');
      return Buffer.from(bytes.toString('utf8').replace(/<(\w+)>/u, `<$1${attributes}>`));
    }
    default:
      return withText(bytes, at, random() < 0.5 ? piece.toString('utf8') : part.toString('latin1'));
  }
}

/** The text after a place exchanged for another that is still text, so that the rest of the message is read. */
function withText(bytes: Buffer<ArrayBuffer>, at: number, text: string): Buffer<ArrayBuffer> {
  const begin = bytes.indexOf('>', at) + 1;
  const end = bytes.indexOf('<', begin);
  if (begin === 0 || end < 0) return bytes;
  const written = Buffer.from(text.replace(/[<&\p{Cc}]/gu, ' '));
  return Buffer.concat([bytes.subarray(0, begin), written, bytes.subarray(end)]);
}
