/** Media types of the files that the program hands out. */
export const fileTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  json: 'application/json',
} as const;

const otherTypes: Readonly<Record<string, string>> = {
  ...fileTypes,
  xml: 'application/xml',
  edxml: 'application/xml',
  zip: 'application/zip',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  txt: 'text/plain',
};

function typeOf(name: string): string | undefined {
  return otherTypes[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

/** Whether a file is of a type that offices exchange, by the ending of its name. */
export function isKnownType(name: string): boolean {
  return typeOf(name) !== undefined;
}

/** The media type of a file by the ending of its name. */
export function contentTypeOf(name: string): string {
  return typeOf(name) ?? 'application/octet-stream';
}
