/** A rectangle in points, from its lower left corner. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** a, b, c, d, e, f of a transformation. */
type Matrix = readonly [number, number, number, number, number, number];

const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What a content stream calls by name. */
export type NamedThings = {
  /** Where it is drawn; null for an image, which fills the unit square. */
  readonly namedBox: (name: string) => Box | null;
  /** The width of lines that a state sets; null where it sets none. */
  readonly lineWidth: (name: string) => number | null;
};

/** In points: with wider lines around them letters show more than themselves. */
const BOLDEST_LETTERS = 2;

/** Rendering modes of text that draw the outline of letters. */
const strokingModes: ReadonlySet<number> = new Set([1, 2, 5, 6]);

const unitSquare: Box = { x: 0, y: 0, width: 1, height: 1 };

/**
 * The boxes of everything but text that the tokens from `from` on paint, lines with their width. What the tokens before them
 * set (transformations, say) applies. A shading fills `page`, and so do letters with an outline so wide that it hides others.
 */
export function paintedBoxes(
  tokens: readonly string[],
  from: number,
  page: Box,
  { namedBox, lineWidth }: NamedThings,
): readonly Box[] {
  const boxes: Box[] = [];
  const saved: State[] = [];
  let state: State = { matrix: identity, width: 1, textMode: 0 };
  let points: [number, number][] = [];
  let operands: string[] = [];

  const number = (index: number): number => Number(operands.at(index) ?? 0) || 0;
  const point = (x: number, y: number): void => void points.push(moved(state.matrix, x, y));
  const width = (): number => state.width * scaleOf(state.matrix);
  const paint = (at: number, box: Box | null): void => {
    if (at >= from && box !== null) boxes.push(box);
  };

  for (const [at, token] of tokens.entries()) {
    if (/^[-+.\d/(<[\]>]/.test(token) || token === 'true' || token === 'false' || token === 'null') {
      operands.push(token);
      continue;
    }
    switch (token) {
      case 'q':
        saved.push(state);
        break;
      case 'Q':
        state = saved.pop() ?? state;
        break;
      case 'cm': {
        const change: Matrix = [number(-6), number(-5), number(-4), number(-3), number(-2), number(-1)];
        state = { ...state, matrix: times(change, state.matrix) };
        break;
      }
      case 'w':
        state = { ...state, width: Math.abs(number(-1)) };
        break;
      case 'gs':
        state = { ...state, width: lineWidth((operands.at(-1) ?? '').slice(1)) ?? state.width };
        break;
      case 'Tr':
        state = { ...state, textMode: number(-1) };
        break;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        if (strokingModes.has(state.textMode) && width() > BOLDEST_LETTERS) paint(at, page);
        break;
      case 're': {
        const [x, y, width, height] = [number(-4), number(-3), number(-2), number(-1)];
        point(x, y);
        point(x + width, y);
        point(x, y + height);
        point(x + width, y + height);
        break;
      }
      case 'm':
      case 'l':
        point(number(-2), number(-1));
        break;
      case 'c':
        point(number(-6), number(-5));
        point(number(-4), number(-3));
        point(number(-2), number(-1));
        break;
      case 'v':
      case 'y':
        point(number(-4), number(-3));
        point(number(-2), number(-1));
        break;
      case 'f':
      case 'F':
      case 'f*':
        paint(at, boxAround(points));
        points = [];
        break;
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 'S':
      case 's':
        paint(at, grown(boxAround(points), width()));
        points = [];
        break;
      case 'n':
        points = [];
        break;
      case 'sh':
        paint(at, page);
        break;
      case 'Do': {
        const box = namedBox((operands.at(-1) ?? '').slice(1)) ?? unitSquare;
        paint(at, movedBox(state.matrix, box));
        break;
      }
      case 'EI':
        paint(at, movedBox(state.matrix, unitSquare));
        break;
      default:
    }
    operands = [];
  }
  return boxes;
}

/** A box after a transformation of six numbers; unchanged where there are none. */
export function transformedBox(box: Box, numbers: readonly number[] | null): Box {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers ?? [];
  return movedBox([a, b, c, d, e, f], box);
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether the middle of a box lies in another one. */
export function isCentredIn(inner: Box, outer: Box): boolean {
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

/** Whether the middle of a box lies in another one, and half of its area too. */
export function isMostlyIn(inner: Box, outer: Box): boolean {
  const width = Math.min(inner.x + inner.width, outer.x + outer.width) - Math.max(inner.x, outer.x);
  const height = Math.min(inner.y + inner.height, outer.y + outer.height) - Math.max(inner.y, outer.y);
  return isCentredIn(inner, outer) && 2 * width * height >= inner.width * inner.height;
}

/** The smallest box around points; null for none. */
export function boxAround(points: readonly (readonly [number, number])[]): Box | null {
  if (points.length === 0) return null;
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}

/** What applies to everything that is drawn until it is set anew. */
type State = { readonly matrix: Matrix; readonly width: number; readonly textMode: number };

/** How much longer a length becomes at most. */
function scaleOf([a, b, c, d]: Matrix): number {
  return Math.max(Math.hypot(a, b), Math.hypot(c, d));
}

/** Around a line, whose corners reach further out than half its width. */
function grown(box: Box | null, by: number): Box | null {
  if (box === null) return null;
  return { x: box.x - by, y: box.y - by, width: box.width + 2 * by, height: box.height + 2 * by };
}

function movedBox(matrix: Matrix, box: Box): Box {
  const { x, y, width, height } = box;
  const corners = [
    moved(matrix, x, y),
    moved(matrix, x + width, y),
    moved(matrix, x, y + height),
    moved(matrix, x + width, y + height),
  ];
  return boxAround(corners) ?? box;
}

function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The transformation that does `first` and then `second`. */
function times(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
