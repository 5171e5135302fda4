// A report as its source has it: what is typed on each line and below each heading, from the same file as the sample.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const REQUESTS = path.resolve(import.meta.dirname, '../../../../data/requests');

export interface StatedReport {
  readonly province: string;
  readonly plan: string;
  readonly unit: string;
  readonly title: string;
  readonly period: string;
  readonly dueOn: string;
  readonly outline: readonly { readonly code: string; readonly title: string; readonly required: boolean }[];
  readonly lines: readonly {
    readonly indicator: string;
    readonly subject: string;
    readonly answer: 'figure' | 'none' | 'reportedElsewhere';
    readonly text?: string;
  }[];
  readonly sections: readonly { readonly code?: string; readonly title?: string; readonly body: string }[];
}

interface Stated {
  readonly province: string;
  readonly plan: string;
  readonly requests: readonly {
    readonly request: Pick<StatedReport, 'title' | 'period' | 'dueOn' | 'outline'>;
    readonly reports: readonly {
      readonly unit: string;
      readonly lines: readonly (Omit<StatedReport['lines'][number], 'subject'> & { readonly subject?: string })[];
      readonly sections: StatedReport['sections'];
    }[];
  }[];
}

/** The report of a file of `data/requests`. */
export function statedReport(name: string): StatedReport {
  const file = JSON.parse(readFileSync(path.join(REQUESTS, `${name}.json`), 'utf8')) as Stated;
  const [asked] = file.requests;
  const [report] = asked?.reports ?? [];
  if (!asked || !report) throw new Error(`${name} has no report`);
  const { unit, sections } = report;
  const lines = report.lines.map((line) => ({ ...line, subject: line.subject ?? unit }));
  return { province: file.province, plan: file.plan, unit, ...asked.request, lines, sections };
}
