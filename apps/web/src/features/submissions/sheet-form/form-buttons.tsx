import type { SubmissionBody } from '@tiendo/contracts';
import { foldVietnamese } from '@tiendo/indicators/vietnamese';
import { lazy, Suspense, useRef, useState } from 'react';
import { entryMessages } from '../../../shared/figure-entry';
import { safeFileName, saveFile } from '../../../shared/files';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button, notify } from '../../../shared/ui';
import { submissionMessages } from '../messages';
import type { ReportPlace } from '../submissions.queries';
import { readFilled, type FilledRow } from './form-rows';

const FormDialog = lazy(() => import('./form-dialog'));

/** Takes the figures of a report away as a form of Excel, and back when it was filled in. */
export function FormButtons({ place, report }: { place: ReportPlace; report: SubmissionBody }) {
  const t = useMessages(submissionMessages);
  const entry = useMessages(entryMessages);
  const f = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [rows, setRows] = useState<readonly FilledRow[] | null>(null);
  const take = async (): Promise<void> => {
    const { formOf } = await import('./form-file');
    const name = safeFileName(foldVietnamese(`${report.request.title} ${report.unit.name}`));
    saveFile(await formOf(report, { t, entry, f }), `${name}.xlsx`);
  };
  const refuse = (detail: string) => void notify({ tone: 'failed', title: t.sheetForm.refused, detail });
  const read = async (file: File): Promise<void> => {
    try {
      const { cellsOfForm } = await import('./form-file');
      const found = readFilled(await cellsOfForm(file), report.id);
      if (typeof found === 'string') refuse(t.sheetForm.refusals[found]);
      else setRows(found);
    } catch {
      refuse(t.sheetForm.refusals.noForm);
    }
  };
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => void take()}>
        {t.sheetForm.take}
      </Button>
      {report.may.write && (
        <Button size="compact-sm" variant="default" onClick={() => input.current?.click()}>
          {t.sheetForm.bring}
        </Button>
      )}
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx"
        aria-label={t.sheetForm.bring}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void read(file);
        }}
      />
      {rows && (
        <Suspense>
          <FormDialog place={place} report={report} rows={rows} onClose={() => setRows(null)} />
        </Suspense>
      )}
    </>
  );
}
