import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

/** The deep red of the flag on office doors; shade 7 is the accent #A4161A. */
const red: MantineColorsTuple = [
  '#fdecec',
  '#f8d3d4',
  '#efa5a7',
  '#e67477',
  '#dd4b4f',
  '#d23337',
  '#c1272b',
  '#a4161a',
  '#8c1216',
  '#730d11',
];

/** Gold, for honours only; shade 6 is #C9A227. */
const gold: MantineColorsTuple = [
  '#fbf6e4',
  '#f5ebc5',
  '#ecd98e',
  '#e2c654',
  '#dab72f',
  '#d1ab25',
  '#c9a227',
  '#a5841c',
  '#846915',
  '#664f0d',
];

export const theme = createTheme({
  primaryColor: 'red',
  primaryShade: { light: 7, dark: 6 },
  colors: { red, gold },
  fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif',
  fontSizes: { xs: '0.78rem', sm: '0.86rem', md: '0.93rem', lg: '1.06rem', xl: '1.25rem' },
  headings: {
    fontFamily: '"Segoe UI", "Noto Sans", "DejaVu Sans", system-ui, sans-serif',
    sizes: {
      h1: { fontSize: '1.45rem', lineHeight: '1.3' },
      h2: { fontSize: '1.15rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    Table: { defaultProps: { verticalSpacing: 4, horizontalSpacing: 'sm', highlightOnHover: true } },
    Button: { defaultProps: { size: 'sm' } },
    // Vietnamese in capitals is slow to read: tone marks crowd the line.
    Badge: { defaultProps: { tt: 'none' } },
    // Its lock of the page behind inserts a style element, which the content security policy refuses.
    Modal: { defaultProps: { centered: true, lockScroll: false } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
  },
});

/** The kit's own quiet and coloured texts fall short of a contrast of 4.5:1; these hold it on selected rows too. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#545b62',
    '--mantine-color-placeholder': '#6a7178',
    '--mantine-color-teal-text': '#08664a',
    '--mantine-color-teal-light-color': '#08664a',
    '--mantine-color-teal-filled': '#08664a',
    '--mantine-color-teal-filled-hover': '#06543d',
    '--mantine-color-yellow-light-color': '#6f4600',
    '--mantine-color-orange-text': '#9a3f00',
    '--mantine-color-orange-outline': '#9a3f00',
    '--mantine-color-blue-light-color': '#12508f',
  },
  dark: {
    '--mantine-color-dimmed': '#b3b9bf',
    '--mantine-color-placeholder': '#9aa1a8',
    '--mantine-color-teal-filled': '#08664a',
    '--mantine-color-teal-filled-hover': '#06543d',
    '--mantine-color-red-text': '#f59a9c',
    '--mantine-color-error': '#f59a9c',
    '--mantine-color-anchor': '#f59a9c',
  },
});
