import { cleanText } from '../../domain/kernel/vietnamese-text.ts';

const LONGEST_NAME = 150;

/** The name under which a file is listed and given back: without folders, short enough for every disk, its ending kept. */
export function evidenceName(fileName: string): string {
  const name = cleanText(fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1));
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  const stem = name.slice(0, name.length - ending.length);
  return stem.slice(0, LONGEST_NAME - ending.length) + ending;
}
