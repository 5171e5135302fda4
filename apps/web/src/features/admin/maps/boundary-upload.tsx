import { FileInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BoundaryMap, BoundaryResult } from '@tiendo/contracts';
import { useState } from 'react';
import { useKept, useKeptState } from '../../../shared/keeping';
import { FormProblem, SecretsNote } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { Button } from '../../../shared/ui';
import { adminMessages } from '../messages';
import admin from '../parts/admin.module.css';
import { saveBoundaries, type MapChoice } from './maps.queries';
import { mapMessages } from './messages';
import styles from './maps.module.css';

/** As the server takes it. */
const MOST_BYTES = 5 * 1024 * 1024;

type Read = { readonly geojson: unknown } | { readonly wrong: 'tooLarge' | 'unreadable' };

/** A GeoJSON file with the boundaries of the units of a block: chosen, sent, and what of it was which unit. */
export function BoundaryUpload({ choice, map }: { choice: MapChoice; map: BoundaryMap }) {
  const t = useMessages(mapMessages);
  const words = useMessages(adminMessages);
  const format = useFormat();
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const kept = useKept({ form: 'boundaries', about: `${choice.province} ${choice.block}`, label: t.boundaries });
  const [source, setSource] = useKeptState(kept, 'source', '');
  const send = useMutation({
    mutationFn: ({ geojson, fileName }: { geojson: unknown; fileName: string }) =>
      saveBoundaries(choice, { fileName, source: source.trim() || null, geojson }, map.version),
    onSuccess: () => {
      kept.done();
      return client.invalidateQueries({ queryKey: ['boundaries', choice.province] });
    },
  });
  const choose = async (chosen: File | null) => {
    setFile(chosen);
    setRead(null);
    send.reset();
    if (!chosen) return;
    if (chosen.size > MOST_BYTES) return setRead({ wrong: 'tooLarge' });
    try {
      setRead({ geojson: JSON.parse(await chosen.text()) as unknown });
    } catch {
      setRead({ wrong: 'unreadable' });
    }
  };
  const geojson = read && 'geojson' in read ? read.geojson : null;
  return (
    <div className={admin.form}>
      <p className={admin.quiet}>
        {map.fileName === null
          ? t.noBoundaries
          : t.boundariesOf(map.fileName, format.count(map.geojson?.features.length ?? 0), map.source ?? t.noSource)}
      </p>
      <p className={styles.hint}>{t.boundaryHint}</p>
      <div className={admin.columns}>
        <FileInput
          label={t.file}
          placeholder={words.choose}
          accept=".geojson,.json,application/geo+json,application/json"
          clearable
          clearButtonProps={{ 'aria-label': words.remove }}
          value={file}
          onChange={(chosen) => void choose(chosen)}
        />
        <TextInput
          label={words.optional(t.source)}
          maxLength={500}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </div>
      <SecretsNote />
      {read && 'wrong' in read && <p role="alert">{t[read.wrong]}</p>}
      <FormProblem error={send.error} fields={[]} />
      <div>
        <Button
          variant="default"
          disabled={geojson === null || file === null}
          loading={send.isPending}
          onClick={() => file && send.mutate({ geojson, fileName: file.name })}
        >
          {t.upload}
        </Button>
      </div>
      {send.data && <Result result={send.data} />}
    </div>
  );
}

/** Which features were which units, which were none and why, which units are left without a boundary. */
function Result({ result }: { result: BoundaryResult }) {
  const t = useMessages(mapMessages);
  const format = useFormat();
  return (
    <div role="status" className={admin.form}>
      <p>{t.matched(format.count(result.matched.length))}</p>
      {result.unmatched.length > 0 && (
        <section>
          <h3 className={styles.sub}>{t.unmatched(format.count(result.unmatched.length))}</h3>
          <ul className={styles.result}>
            {result.unmatched.map(({ index, label, reason }) => (
              <li key={index}>
                {t.feature(format.count(index + 1), label ?? t.noLabel)}: {t.reasons[reason]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.missing.length > 0 && (
        <section>
          <h3 className={styles.sub}>{t.missing(format.count(result.missing.length))}</h3>
          <ul className={styles.result}>
            {result.missing.map(({ code, name }) => (
              <li key={code}>{name}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
