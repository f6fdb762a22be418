export interface MenuItem {
  readonly kind: 'item';
  readonly id: string;
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Makes it one of a set of choices. */
  readonly checked?: boolean | undefined;
  readonly onSelect: () => void;
}

/** A line between groups of items, with a title where the group needs one. */
export interface MenuLine {
  readonly kind: 'line';
  readonly id: string;
  readonly title?: string;
}

export type MenuEntry = MenuItem | MenuLine;

export function menuItem(
  id: string,
  label: string,
  onSelect: () => void,
  shortcut?: string,
  disabled?: boolean,
): MenuItem {
  return { kind: 'item', id, label, onSelect, shortcut, disabled };
}
