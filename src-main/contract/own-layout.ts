/** A call that bears this header has its documents made in the program's own layout, whatever template is in use. */
export const OWN_LAYOUT_HEADER = 'x-own-layout';
