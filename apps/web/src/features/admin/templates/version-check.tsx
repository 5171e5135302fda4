import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PaperKind, TemplateFinding } from '@tiendo/contracts';
import { addressOf } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { useMay } from '../../../shared/session';
import { Button, Card, ErrorState, LoadingState, notify } from '../../../shared/ui';
import { templateMessages } from './messages';
import styles from './templates.module.css';
import { chooseVersion, templatesQuery, versionQuery } from './templates.queries';

interface Props {
  province: string;
  kind: PaperKind;
  version: number;
  isInUse: boolean;
}

/** What is found in a version, with what to do about it; then a preview, and the choice. */
export function VersionCheck({ province, kind, version, isInUse }: Props) {
  const t = useMessages(templateMessages);
  const f = useFormat();
  const queries = useQueryClient();
  const writes = useMay(province, 'org.write');
  const { data, error, refetch } = useQuery(versionQuery(province, kind, version));
  const choose = useMutation({
    mutationFn: () => chooseVersion(province, kind, version),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: templatesQuery(province).queryKey });
      void notify({ title: t.nowVersion(String(version)) });
    },
  });
  const title = t.checkOf(String(version));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={2} />;
  const blocking = data.findings.filter(({ blocks }) => blocks);
  const notes = data.findings.filter(({ blocks }) => !blocks);
  // What is only missing is best seen on paper; what does not fit together cannot be printed.
  const maySee = blocking.every((found) => found.kind === 'missingField' || found.kind === 'missingMark');
  return (
    <Card title={title}>
      <p role="status">{data.mayBeUsed ? t.clean : t.toMend(f.count(blocking.length))}</p>
      <Findings findings={blocking} />
      {notes.length > 0 && (
        <>
          <h3 className={styles.subheading}>{t.notes}</h3>
          <Findings findings={notes} />
        </>
      )}
      <div className={styles.actions}>
        {maySee && (
          <a
            href={addressOf('/provinces/{province}/paper-templates/{kind}/versions/{version}/preview', {
              path: { province, kind, version: String(version) },
            })}
            download
            className={styles.file}
          >
            {t.preview}
          </a>
        )}
        {writes && data.mayBeUsed && !isInUse && (
          <Button loading={choose.isPending} onClick={() => choose.mutate()}>
            {t.use}
          </Button>
        )}
      </div>
      <FormProblem error={choose.error} />
    </Card>
  );
}

function Findings({ findings }: { findings: readonly TemplateFinding[] }) {
  const t = useMessages(templateMessages);
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {findings.map((found, index) => (
        <li key={`${found.kind} ${String(index)}`}>
          {t.findings[found.kind](found)}
          {found.near !== null && (
            <span className={styles.near}>
              {t.near}: “{found.near}”
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
