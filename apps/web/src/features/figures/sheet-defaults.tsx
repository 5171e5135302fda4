import { NativeSelect, TextInput } from '@mantine/core';
import '../../shared/ui/mantine-all';
import type { DocumentBody, NewFigure } from '@tiendo/contracts';
import { DocumentField } from '../../shared/documents';
import { DayField } from '../../shared/fields';
import { useMessages } from '../../shared/i18n';
import { figureMessages } from './messages';
import styles from './figures.module.css';

/** What every figure typed gets, until it is chosen otherwise. */
export interface Details {
  readonly grade: NewFigure['grade'];
  readonly origin: NonNullable<NewFigure['origin']>;
  readonly asOf: string | null;
  readonly document: DocumentBody | null;
  readonly section: string;
}

export const FIRST_DETAILS: Details = {
  grade: 'preliminary',
  origin: 'selfReported',
  asOf: null,
  document: null,
  section: '',
};

export const GRADES = ['estimate', 'preliminary', 'official'] as const;
export const ORIGINS = ['selfReported', 'document', 'system'] as const;

interface Props {
  province: string;
  value: Details;
  max: string;
  onChange: (details: Details) => void;
}

/** Grade, origin, day and document of what is typed. */
export function DetailFields({ province, value, max, onChange }: Props) {
  const t = useMessages(figureMessages);
  return (
    <div className={styles.fields}>
      <NativeSelect
        label={t.grade}
        value={value.grade}
        data={GRADES.map((grade) => ({ value: grade, label: t.grades[grade] }))}
        onChange={({ currentTarget }) =>
          onChange({ ...value, grade: GRADES.find((grade) => grade === currentTarget.value) ?? value.grade })
        }
      />
      <NativeSelect
        label={t.origin}
        value={value.origin}
        data={ORIGINS.map((origin) => ({ value: origin, label: t.origins[origin] }))}
        onChange={({ currentTarget }) =>
          onChange({ ...value, origin: ORIGINS.find((origin) => origin === currentTarget.value) ?? value.origin })
        }
      />
      <DayField
        label={t.asOf}
        description={t.asOfHint}
        value={value.asOf}
        max={max}
        onChange={(asOf) => onChange({ ...value, asOf })}
      />
      <DocumentField
        province={province}
        label={t.document}
        value={value.document}
        onChange={(document) => onChange({ ...value, document, origin: document ? 'document' : value.origin })}
      />
      {value.document && (
        <TextInput
          label={t.section}
          value={value.section}
          maxLength={200}
          onChange={({ currentTarget }) => onChange({ ...value, section: currentTarget.value })}
        />
      )}
    </div>
  );
}

/** The details as the contract takes them beside a figure. */
export function extrasOf({ grade, origin, asOf, document, section }: Details) {
  return {
    ...{ grade, origin },
    ...(asOf !== null && { asOf }),
    ...(document !== null && { documentId: document.id }),
    ...(document !== null && section.trim() !== '' && { section: section.trim() }),
  };
}
