import type { SubmissionBody, SubmissionListBody } from '@tiendo/contracts';
import { lazy, Suspense, useId } from 'react';
import { FormProblem } from '../../../shared/fields';
import { SaveAs } from '../../../shared/files';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import type { OwnProvince } from '../../../shared/plan';
import { Button, Card } from '../../../shared/ui';
import type { ReportPlace } from '../submissions.queries';
import { useListAnswer } from './list-answer';
import { listFile } from './list-file';
import { ListRows } from './list-rows';
import { ListTable } from './list-table';
import { ListTotals } from './list-totals';
import { listMessages } from './messages';
import { listId, rowViews } from './row-view';
import { useListTable } from './use-list-table';
import { useRows } from './use-rows';
import styles from './lists.module.css';

const ListPreview = lazy(() => import('./list-preview'));

interface Props {
  owner: OwnProvince;
  place: ReportPlace;
  report: SubmissionBody;
}

/** Bảng kê: every list that the report is asked. */
export function ListsSection({ owner, place, report }: Props) {
  return report.lists.map((list) => <ListSection key={list.code} {...{ owner, place, report, list }} />);
}

/** One list: its rows, what they come to for lines of the report, files in and out. */
function ListSection({ owner, place, report, list: given }: Props & { list: SubmissionListBody }) {
  const t = useMessages(listMessages);
  const f = useFormat();
  const locked = !report.may.write;
  const rows = useRows(place, given, !locked);
  const { list, store, states } = rows;
  const table = useListTable(list, store);
  const answer = useListAnswer({ place, list });
  const file = useId();
  const views = rowViews(list, states);
  const indicators = new Map(report.lines.items.map(({ indicator }) => [indicator.code, indicator.name]));
  const unsaved = states.drafts.size;
  const status =
    states.status === 'saving'
      ? t.saving
      : states.status === 'waiting'
        ? t.waiting(f.number(unsaved))
        : unsaved > 0
          ? t.unsaved(f.number(unsaved))
          : t.saved;
  return (
    <section id={listId(list.code)} tabIndex={-1} className={styles.list}>
      <Card
        title={list.name}
        hint={locked || list.isNone ? undefined : t.hint}
        actions={
          list.rows.length > 0 && (
            <SaveAs table={() => listFile(list, owner, { title: t.fileTitle(list.name, report.unit.name) })} />
          )
        }
      >
        <ListTotals
          items={list.counts.map((count) => ({ ...count, name: indicators.get(count.indicator) ?? count.indicator }))}
        />
        {list.passReason !== null && <p className={styles.quiet}>{t.reasonIs(list.passReason)}</p>}
        {list.isNone && <p>{t.noneSaid}</p>}
        {locked && !list.isNone && list.rows.length === 0 && <p className={styles.quiet}>{t.empty}</p>}
        {list.rows.length > 0 && <ListTable list={list} className={locked ? '' : styles.onPaper} />}
        {!locked && !list.isNone && <ListRows {...{ rows, views }} onPaste={table.onPaste} />}
        {!locked && (
          <div className={`${styles.foot} no-print`}>
            {!list.isNone && (
              <span className={styles.file}>
                <label htmlFor={file} title={t.importHint}>
                  {t.import}
                </label>
                <input
                  id={file}
                  type="file"
                  accept=".xlsx,.csv,.txt"
                  aria-describedby={`${file}-goi-y`}
                  onChange={({ currentTarget }) => {
                    const [chosen] = currentTarget.files ?? [];
                    if (chosen) void table.onFile(chosen);
                    currentTarget.value = '';
                  }}
                />
                <span id={`${file}-goi-y`} className="visually-hidden">
                  {t.importHint}
                </span>
              </span>
            )}
            {views.length === 0 && (
              <Button
                variant="default"
                loading={answer.isPending}
                onClick={() => answer.mutate({ isNone: !list.isNone })}
              >
                {list.isNone ? t.takeNoneBack : t.none}
              </Button>
            )}
            {views.length > 0 && (
              <p className={styles.quiet} role="status">
                {t.rows(f.count(views.length))} · {status}
              </p>
            )}
          </div>
        )}
        {table.failure !== null && (
          <p role="alert" className={styles.error}>
            {t[table.failure]}
          </p>
        )}
        <FormProblem error={answer.error ?? states.problem} />
      </Card>
      {table.pasted && (
        <Suspense>
          <ListPreview list={list} pasted={table.pasted} onAdd={table.add} onClose={table.close} />
        </Suspense>
      )}
    </section>
  );
}
