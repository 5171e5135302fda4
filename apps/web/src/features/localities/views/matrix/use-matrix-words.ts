import type { MatrixRow, MatrixTarget } from '@tiendo/contracts';
import { levelWords } from '@tiendo/indicators/words';
import { useMemo } from 'react';
import { useMessages } from '../../../../shared/i18n';
import { useWords } from '../../use-words';
import { matrixMessages } from './messages';

/** How targets, their levels and the units that miss them are said. */
export function useMatrixWords() {
  const words = useWords();
  const m = useMessages(matrixMessages);
  return useMemo(() => {
    const { f } = words;
    /** A target with one measure is called by it: its name repeats the level. */
    const targetName = ({ code, name, measures }: MatrixTarget): string =>
      (measures.length === 1 ? measures[0]?.label : null) ?? name ?? code;
    const levelText = ({ measures }: MatrixTarget): string =>
      measures.flatMap((one) => levelWords(one, one.measureUnit, f.language) ?? []).join('; ');
    const rowName = (row: Pick<MatrixRow, 'name' | 'nowName'>): string => words.nameText(row);
    /** Of a heading, after a colon. */
    const within = (text: string): string => text.charAt(0).toLocaleLowerCase(f.language) + text.slice(1);
    return { ...words, m, targetName, levelText, rowName, within };
  }, [words, m]);
}

export type MatrixWords = ReturnType<typeof useMatrixWords>;
