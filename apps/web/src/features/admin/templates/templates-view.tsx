import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PaperKind, PaperTemplateBody } from '@tiendo/contracts';
import { useRef } from 'react';
import { useSearchParams } from 'react-router';
import { addressOf } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useMay } from '../../../shared/session';
import { Button, Card, CompactSelect, EmptyState, ErrorState, LoadingState, notify } from '../../../shared/ui';
import admin from '../parts/admin.module.css';
import { OPENS_RECORD, RecordTable } from '../parts/record-table';
import { FieldList } from './field-list';
import { templateMessages } from './messages';
import styles from './templates.module.css';
import { addVersion, chooseVersion, templatesQuery } from './templates.queries';
import { VersionCheck } from './version-check';

/** `loai`: the kind of paper; `phien-ban`: the version whose check is shown. */
const KIND_PARAM = 'loai';
const VERSION_PARAM = 'phien-ban';

/** The template of one kind of paper: which one is in use, its versions, what is found in one, and what it can say. */
export function TemplatesView({ province }: { province: string }) {
  const t = useMessages(templateMessages);
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = useQuery(templatesQuery(province));
  const kinds = data?.items.map(({ kind }) => kind) ?? [];
  const template = data?.items.find(({ kind }) => kind === search.get(KIND_PARAM)) ?? data?.items[0];
  const shown = template?.versions.find(({ version }) => String(version) === search.get(VERSION_PARAM));
  const show = (ofKind: PaperKind, version: number | null) => {
    const after = new URLSearchParams(search);
    after.set(KIND_PARAM, ofKind);
    if (version === null) after.delete(VERSION_PARAM);
    else after.set(VERSION_PARAM, String(version));
    setSearch(after, { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <p className={admin.lead}>{t.lead}</p>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !template ? (
        <LoadingState lines={4} />
      ) : (
        <div className={styles.parts}>
          <CompactSelect
            label={t.kind}
            value={template.kind}
            options={kinds.map((one) => ({ value: one, label: t.kinds[one] }))}
            onChange={(value) => show(kinds.find((one) => one === value) ?? template.kind, null)}
          />
          <InUse province={province} template={template} onAdded={(version) => show(template.kind, version)} />
          <Versions province={province} template={template} onShow={(version) => show(template.kind, version)} />
          {shown && (
            <VersionCheck
              key={`${template.kind} ${String(shown.version)}`}
              province={province}
              kind={template.kind}
              version={shown.version}
              isInUse={template.active === shown.version}
            />
          )}
          <FieldList province={province} kind={template.kind} />
        </div>
      )}
    </>
  );
}

interface OfTemplate {
  province: string;
  template: PaperTemplateBody;
}

/** Which template papers are printed from; the built-in one to be taken, an edited one to be given. */
function InUse({ province, template, onAdded }: OfTemplate & { onAdded: (version: number) => void }) {
  const t = useMessages(templateMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const writes = useMay(province, 'org.write');
  const input = useRef<HTMLInputElement>(null);
  const { kind, active, chosenAt, chosenBy } = template;
  const again = () => queries.invalidateQueries({ queryKey: templatesQuery(province).queryKey });
  const add = useMutation({
    mutationFn: (file: File) => addVersion(province, kind, file),
    onSuccess: async ({ version }) => {
      await again();
      void notify({ title: t.added(String(version)) });
      onAdded(version);
    },
  });
  const back = useMutation({
    mutationFn: () => chooseVersion(province, kind, null),
    onSuccess: async () => {
      await again();
      void notify({ title: t.nowBuiltIn });
    },
  });
  const path = { province, kind };
  return (
    <Card
      title={active === null ? t.usesBuiltIn : t.usesVersion(String(active))}
      {...(chosenAt !== null && { hint: t.chosen(chosenBy ?? t.somebody, f.moment(chosenAt)) })}
    >
      <div className={styles.actions}>
        <a
          href={addressOf('/provinces/{province}/paper-templates/{kind}/built-in', { path })}
          download
          className={styles.file}
        >
          {t.download}
        </a>
        <a
          href={addressOf('/provinces/{province}/paper-templates/{kind}/built-in/preview', { path })}
          download
          className={styles.file}
        >
          {t.previewBuiltIn}
        </a>
        {writes && (
          <>
            <input
              ref={input}
              type="file"
              accept=".docx"
              className="visually-hidden"
              tabIndex={-1}
              aria-label={t.upload}
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0];
                if (file) add.mutate(file);
                currentTarget.value = '';
              }}
            />
            <Button loading={add.isPending} onClick={() => input.current?.click()}>
              {t.upload}
            </Button>
            {active !== null && (
              <Button variant="default" loading={back.isPending} onClick={() => back.mutate()}>
                {t.backToBuiltIn}
              </Button>
            )}
          </>
        )}
      </div>
      {writes && <p className={admin.quiet}>{t.uploadHint}</p>}
      <FormProblem error={add.error ?? back.error} />
    </Card>
  );
}

function Versions({ province, template, onShow }: OfTemplate & { onShow: (version: number) => void }) {
  const t = useMessages(templateMessages);
  const f = useFormat();
  const { active, versions, choices } = template;
  if (versions.length === 0) return <EmptyState title={t.noVersions} detail={t.noVersionsDetail} />;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t.versions}</h2>
      <RecordTable
        caption={t.versions}
        records={versions}
        keyOf={({ version }) => String(version)}
        head={{
          key: 'version',
          label: t.version,
          cell: ({ version, fileId, fileName }) => (
            <>
              <button type="button" className={admin.name} {...OPENS_RECORD} onClick={() => onShow(version)}>
                {t.versionName(String(version))}
              </button>{' '}
              <a
                href={addressOf('/provinces/{province}/files/{sha256}', { path: { province, sha256: fileId } })}
                download
              >
                {fileName}
              </a>
            </>
          ),
        }}
        columns={[
          {
            key: 'state',
            label: t.state,
            cell: ({ version }) => (version === active ? <strong>{t.inUse}</strong> : t.notInUse),
          },
          { key: 'by', label: t.uploadedBy, cell: ({ uploadedBy }) => uploadedBy ?? t.somebody },
          { key: 'at', label: t.uploadedAt, cell: ({ uploadedAt }) => f.moment(uploadedAt) },
        ]}
      />
      {choices.length > 0 && (
        <details className={styles.more}>
          <summary>{t.history}</summary>
          <ul className={styles.lines}>
            {choices.map(({ version, chosenAt, chosenBy }) => (
              <li key={chosenAt}>
                {version === null ? t.builtIn : t.versionName(String(version))}:{' '}
                {t.chosen(chosenBy ?? t.somebody, f.moment(chosenAt))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
