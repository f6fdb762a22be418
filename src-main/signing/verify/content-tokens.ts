/** Splits a content stream into its tokens; strings, names and numbers each are one token, comments are left out. */
export function contentTokens(content: string): readonly string[] {
  const tokens: string[] = [];
  let at = 0;
  while (at < content.length) {
    const char = content.charAt(at);
    if (isSpace(char)) {
      at += 1;
    } else if (char === '%') {
      while (at < content.length && !'\r\n'.includes(content.charAt(at))) at += 1;
    } else {
      const end = endOfToken(content, at);
      tokens.push(content.slice(at, end));
      at = end;
    }
  }
  return tokens;
}

function endOfToken(content: string, start: number): number {
  const char = content.charAt(start);
  if (char === '(') return endOfString(content, start);
  if (content.startsWith('<<', start) || content.startsWith('>>', start)) return start + 2;
  if (char === '<') {
    const end = content.indexOf('>', start);
    return end === -1 ? content.length : end + 1;
  }
  if ('[]{}>)'.includes(char)) return start + 1;
  let end = start + 1;
  while (
    end < content.length &&
    !isSpace(content.charAt(end)) &&
    !'()<>[]{}/%'.includes(content.charAt(end))
  ) {
    end += 1;
  }
  return end;
}

/** A string ends with the bracket that closes it; escaped ones don't count. */
function endOfString(content: string, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const char = content.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return content.length;
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === '\t' || char === '\f' || char === '\0';
}
