type Steps = readonly PropertyKey[];

/**
 * The line of a JSON text on which the value of a path begins; where the path leads to nothing, that of its nearest part.
 *
 * @param text valid JSON
 * @returns 1 for the first line
 */
export function lineOfPath(text: string, path: Steps): number {
  const places = new Map<string, number>();
  walk({ text, at: 0 }, [], places);
  for (let length = path.length; length > 0; length -= 1) {
    const at = places.get(placeKey(path.slice(0, length)));
    if (at !== undefined) return lineAt(text, at);
  }
  return lineAt(text, text.search(/\S/));
}

/** The line of a position. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, Math.max(0, position)).split('\n').length;
}

type Cursor = { readonly text: string; at: number };

function placeKey(path: Steps): string {
  return JSON.stringify(path);
}

/** Notes where each key, or the value of an element, begins, and leaves the cursor behind the value. */
function walk(cursor: Cursor, path: Steps, places: Map<string, number>): void {
  skip(cursor, /\s*/y);
  const opening = cursor.text[cursor.at];
  if (opening !== '{' && opening !== '[') {
    skip(cursor, SCALAR);
    return;
  }
  cursor.at += 1;
  for (let index = 0; ; index += 1) {
    skip(cursor, /[\s,]*/y);
    const next = cursor.text[cursor.at];
    if (next === undefined) return;
    if (next === '}' || next === ']') {
      cursor.at += 1;
      return;
    }
    const begin = cursor.at;
    let step: PropertyKey = index;
    if (opening === '{') {
      step = JSON.parse(skip(cursor, SCALAR)) as string;
      skip(cursor, /\s*:\s*/y);
    }
    const below = [...path, step];
    places.set(placeKey(below), begin);
    walk(cursor, below, places);
  }
}

/** A string with its escapes, a number or a word. */
const SCALAR = /"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y;

function skip(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const [found = ''] = pattern.exec(cursor.text) ?? [];
  cursor.at += found.length;
  return found;
}
