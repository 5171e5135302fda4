import { useCallback, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import {
  Chart,
  lightChartTokens,
  saveChart,
  useChartTokens,
  type ChartHandle,
  type ChartTokens,
} from '../../shared/charts';
import { commonMessages, useMessages } from '../../shared/i18n';
import { usePlanView } from '../../shared/plan';
import { StatusMark } from '../../shared/status';
import { Card, DataTwin, SaveMenu } from '../../shared/ui';
import { chartHeight, statusChartOption, statusesIn, type ChartRow } from './status-chart.option';
import { useSpeech } from './use-speech';
import shared from './overview.module.css';
import styles from './status-chart-card.module.css';

interface Props {
  title: string;
  hint: string;
  /** Heading of the first column of the twin. */
  rowWord: string;
  /** All rows; the chart may show fewer. */
  rows: readonly ChartRow[];
  chartRows?: readonly ChartRow[];
  /** The list behind a bar or a figure. */
  listOf: (row: ChartRow, status?: string) => string;
  fileName: string;
  note?: string;
}

/** A chart of statuses as bars of 100%, its table twin, and its file. */
export function StatusChartCard({ title, hint, rowWord, rows, chartRows = rows, listOf, fileName, note }: Props) {
  const { t, s, f } = useSpeech();
  const common = useMessages(commonMessages);
  const tokens = useChartTokens();
  const navigate = useNavigate();
  const chart = useRef<ChartHandle>(null);
  const [failed, setFailed] = useState(false);
  const { plan } = usePlanView();
  const narrow = globalThis.matchMedia('(max-width: 599px)').matches;
  const statuses = statusesIn(chartRows);
  const optionIn = useCallback(
    (colors: ChartTokens) =>
      statusChartOption(
        chartRows,
        colors,
        {
          status: s.status,
          number: (value) => f.number(value),
          percent: (value) => f.percent(value) ?? '',
          label: title,
        },
        narrow,
      ),
    [chartRows, s, f, title, narrow],
  );
  const option = useMemo(() => optionIn(tokens), [optionIn, tokens]);
  const save = (format: 'png' | 'svg') => {
    const paper = lightChartTokens();
    const drawn = chart.current?.svg(optionIn(paper));
    if (!drawn) return;
    void saveChart(
      {
        title,
        hint: `${plan.code}, ${plan.title}. ${hint}`,
        legend: statuses.map((status) => ({ status, label: s.status[status] })),
        source: plan.sourceDocument ? t.source(plan.sourceDocument.label) : t.sourceMissing,
        simulated: plan.province.simulated ? common.simulated(plan.province.name) : null,
        chart: drawn,
        tokens: paper,
        fileName: `${plan.slug}-${fileName}`,
      },
      format,
    );
  };
  const figure = (
    <figure>
      <ul className={shared.legend}>
        {statuses.map((status) => (
          <li key={status} className={shared.legendItem}>
            <StatusMark status={status} size={16} />
            <span className={shared.legendWord}>{s.status[status]}</span>
          </li>
        ))}
      </ul>
      {failed ? (
        <p className={shared.quietLine}>{t.charts.failed}</p>
      ) : (
        <Chart
          ref={chart}
          option={option}
          height={chartHeight(chartRows.length)}
          label={`${title}. ${hint}`}
          onFailed={() => setFailed(true)}
          onPoint={({ seriesId, index }) => {
            const row = chartRows[index];
            if (row) void navigate(listOf(row, seriesId));
          }}
        />
      )}
      {note && <figcaption className={shared.fact}>{note}</figcaption>}
    </figure>
  );
  return (
    <Card title={title} hint={hint}>
      <DataTwin
        chart={figure}
        table={<Twin rowWord={rowWord} rows={rows} listOf={listOf} />}
        actions={<SaveMenu onSave={save} />}
      />
    </Card>
  );
}

/** The same figures as a table; every number opens its list. */
function Twin({ rowWord, rows, listOf }: Pick<Props, 'rowWord' | 'rows' | 'listOf'>) {
  const { t, s, f } = useSpeech();
  const statuses = statusesIn(rows);
  return (
    <div className={styles.tableBox} role="region" aria-label={rowWord} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{rowWord}</th>
            {statuses.map((status) => (
              <th key={status} scope="col" className={styles.num}>
                {s.status[status]}
              </th>
            ))}
            <th scope="col" className={styles.num}>
              {t.sections.total}
            </th>
            <th scope="col" className={styles.num}>
              {t.sections.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code ?? ''}>
              <th scope="row">
                <Link to={listOf(row)}>{row.name}</Link>
              </th>
              {statuses.map((status) => {
                const count = row.rollUp.byStatus.find((part) => part.status === status)?.count ?? 0;
                return (
                  <td key={status} className={styles.num}>
                    {count === 0 ? '–' : <Link to={listOf(row, status)}>{f.number(count)}</Link>}
                  </td>
                );
              })}
              <td className={styles.num}>{f.number(row.rollUp.total)}</td>
              <td className={styles.num}>{f.share(row.rollUp.completed, row.rollUp.total, 2) ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
