import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** All shades point at the token: the house has one green, and it changes with the scheme. */
const brand = Array.from({ length: 10 }, () => 'var(--brand)') as unknown as MantineColorsTuple;

/** Mantine in the house's clothes. */
export const theme = createTheme({
  primaryColor: 'brand',
  colors: { brand },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  fontSizes: { xs: 'var(--text-xs)', sm: 'var(--text-md)', md: 'var(--text-lg)' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.5' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // The head of a dialog is no banner of the page; named here by its key, so that dialogs stay out of the first page.
    Modal: { defaultProps: { attributes: { header: { role: 'none' } } } },
    Drawer: { defaultProps: { attributes: { header: { role: 'none' } } } },
  },
  variantColorResolver: (input) => {
    if (input.variant === 'filled' && (input.color === undefined || input.color === 'brand')) {
      return {
        background: 'var(--brand)',
        hover: 'var(--brand)',
        color: 'var(--on-brand)',
        border: '1px solid transparent',
      };
    }
    if (input.variant === 'light' || input.variant === 'subtle') {
      return {
        background: input.variant === 'light' ? 'var(--brand-tint)' : 'transparent',
        hover: 'var(--brand-tint)',
        color: 'var(--brand)',
        border: '1px solid transparent',
      };
    }
    return defaultVariantColorsResolver(input);
  },
});

const tokens = {
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-2)',
  '--mantine-color-error': 'var(--stopped)',
  '--mantine-color-anchor': 'var(--brand)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--hairline)',
  '--mantine-primary-color-filled': 'var(--brand)',
  '--mantine-primary-color-filled-hover': 'var(--brand)',
  '--mantine-primary-color-light': 'var(--brand-tint)',
  '--mantine-primary-color-light-hover': 'var(--brand-tint)',
  '--mantine-primary-color-light-color': 'var(--brand)',
  '--mantine-primary-color-contrast': 'var(--on-brand)',
  '--mantine-color-brand-filled': 'var(--brand)',
  '--mantine-color-brand-filled-hover': 'var(--brand)',
  '--mantine-color-brand-light': 'var(--brand-tint)',
  '--mantine-color-brand-light-hover': 'var(--brand-tint)',
  '--mantine-color-brand-light-color': 'var(--brand)',
  '--mantine-color-brand-outline': 'var(--brand)',
  '--mantine-color-brand-outline-hover': 'var(--brand-tint)',
};

/** Shades that Mantine's inputs take by number in the dark: their ground is the card's, their edge can be seen. */
const inDark = { '--mantine-color-dark-6': 'var(--card)', '--mantine-color-dark-4': 'var(--neutral)' };

/** Mantine's variables as our tokens, the same in both schemes: the tokens themselves change. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: tokens,
  dark: { ...tokens, ...inDark },
});
