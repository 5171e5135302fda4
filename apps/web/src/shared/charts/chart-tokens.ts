import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { readToneColors, type ToneColors } from '../status';

/** Colours for a chart, read from the tokens in force. */
export type ChartTokens = ToneColors;

/** The tokens of the scheme on screen; anew when it changes. */
export function useChartTokens(): ChartTokens {
  const scheme = useComputedColorScheme('light');
  return useMemo(() => {
    // The attribute that carries the scheme is set after this renders; set it now, so that the right tokens are read.
    document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
    return readToneColors();
  }, [scheme]);
}
