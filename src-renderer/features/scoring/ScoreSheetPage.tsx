export function ScoreSheetPage() {
  return null;
}
