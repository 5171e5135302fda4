import { useMemo, useSyncExternalStore } from 'react';
import { readToneColors, type ToneColors } from '../status';

/** The attribute of the page that carries the scheme. */
const SCHEME = 'data-mantine-color-scheme';

/** Colours for a chart, read from the tokens in force. */
export type ChartTokens = ToneColors;

/** The light tokens, whatever the scheme on screen: a saved picture goes into documents and onto paper. */
export function lightChartTokens(): ChartTokens {
  const root = document.documentElement;
  const scheme = root.getAttribute(SCHEME);
  // Put back before anything is painted.
  root.setAttribute(SCHEME, 'light');
  try {
    return readToneColors();
  } finally {
    if (scheme === null) root.removeAttribute(SCHEME);
    else root.setAttribute(SCHEME, scheme);
  }
}

/** The tokens of the scheme on screen, whoever chose it (the user, the wall's address); anew when it changes. */
export function useChartTokens(): ChartTokens {
  const scheme = useSyncExternalStore(onSchemeChange, () => document.documentElement.getAttribute(SCHEME));
  // eslint-disable-next-line react-hooks/exhaustive-deps -- what is read from the page depends on its scheme
  return useMemo(() => readToneColors(), [scheme]);
}

function onSchemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: [SCHEME] });
  return () => observer.disconnect();
}
