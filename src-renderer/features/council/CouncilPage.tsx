export function CouncilPage() {
  return null;
}
