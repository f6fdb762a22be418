import type { Condition } from '../../domain/law/condition.ts';
import type { Law } from '../ports.ts';

/** What the office can be asked to state by any text of the law, each once, in the order of the texts. */
export function listStatements({ instruments }: Pick<Law, 'instruments'>): { key: string; text: string }[] {
  const found = new Map<string, string>();
  const look = (condition: Condition): void => {
    if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(look);
    else if (condition.kind === 'after_award') look(condition.within);
    else if (condition.kind === 'attested') found.set(condition.key, condition.text);
  };
  for (const { provisions } of instruments) {
    for (const provision of provisions) {
      if (provision.kind === 'conditions') look(provision.condition);
    }
  }
  return [...found].map(([key, text]) => ({ key, text }));
}
