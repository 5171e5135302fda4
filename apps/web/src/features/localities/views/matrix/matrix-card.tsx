import type { LocalityList, LocalityMatrix, MatrixRow, MatrixTarget } from '@tiendo/contracts';
import { Card, DataTwin, SaveMenu } from '../../../../shared/ui';
import { usePicture } from '../../use-picture';
import { MatrixTable } from './matrix-table';
import { matrixPicture } from './matrix-picture';
import { MatrixView } from './matrix-view';
import { useMatrixWords } from './use-matrix-words';

interface Props {
  list: LocalityList;
  matrix: LocalityMatrix;
  rows: readonly MatrixRow[];
  addressOf: (row: MatrixRow) => string | null;
  targetAddress: (target: MatrixTarget) => string;
  isSearched: boolean;
  className?: string;
}

/** The hero of the screen: which unit misses which target, its twin in words, its picture. */
export function MatrixCard({ list, className, ...props }: Props) {
  const { m, t, f } = useMatrixWords();
  const { matrix, rows } = props;
  const picture = usePicture();
  const title = matrix.rowsAre === 'units' ? m.title : m.titleGroups;
  const save = (format: 'png' | 'svg') =>
    picture(
      {
        title,
        hint: matrix.period?.label ?? '',
        rule: t.rule(list.minimumItems),
        name: 'chua-dat',
        legend: 'verdicts',
      },
      (paper) => matrixPicture(matrix, rows, paper, (row) => `${f.number(row.met)}/${f.number(row.total)}`),
      format,
    );
  return (
    <Card title={title} className={className}>
      <DataTwin
        chart={<MatrixView {...props} />}
        table={<MatrixTable {...props} />}
        actions={matrix.rowsAre === 'units' ? <SaveMenu onSave={save} /> : undefined}
      />
    </Card>
  );
}
