import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { readToneColors, type ToneColors } from '../status';

/** Colours for a chart, read from the tokens in force. */
export type ChartTokens = ToneColors;

/** The light tokens, whatever the scheme on screen: a saved picture goes into documents and onto paper. */
export function lightChartTokens(): ChartTokens {
  const root = document.documentElement;
  const scheme = root.getAttribute('data-mantine-color-scheme');
  // Put back before anything is painted.
  root.setAttribute('data-mantine-color-scheme', 'light');
  try {
    return readToneColors();
  } finally {
    if (scheme === null) root.removeAttribute('data-mantine-color-scheme');
    else root.setAttribute('data-mantine-color-scheme', scheme);
  }
}

/** The tokens of the scheme on screen; anew when it changes. */
export function useChartTokens(): ChartTokens {
  const scheme = useComputedColorScheme('light');
  return useMemo(() => {
    // The attribute that carries the scheme is set after this renders; set it now, so that the right tokens are read.
    document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
    return readToneColors();
  }, [scheme]);
}
