import { NetworkFailure } from '../api';
import { commonMessages, useMessages } from '../i18n';
import { fieldErrors } from './field-errors';
import styles from './fields.module.css';

/** Above the buttons of a form: what the server refused and no field shows. `fields`: pointers the form shows itself. */
export function FormProblem({ error, fields = [] }: { error: unknown; fields?: readonly string[] }) {
  const t = useMessages(commonMessages);
  if (error === null || error === undefined) return null;
  const lines = error instanceof NetworkFailure ? [t.offlineDetail] : fieldErrors(error).rest(fields);
  if (lines.length === 0) return null;
  return (
    <div role="alert" className={styles.problem}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
