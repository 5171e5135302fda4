import type { Unit } from '@tiendo/contracts';
import { addDays } from '@tiendo/indicators/time';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import type { ActDraft, ActPreview } from './act-draft';
import { successionMessages } from './messages';
import styles from './successions.module.css';

interface Props {
  draft: ActDraft;
  preview: ActPreview;
  units: readonly Unit[];
  isChange: boolean;
}

/** What the act will do to the units when it is saved, and what has to be put right before; said aloud as it changes. */
export function ActPreviewBox({ draft, preview, units, isChange }: Props) {
  const t = useMessages(successionMessages);
  const format = useFormat();
  const names = new Map([...units, ...draft.newUnits].map(({ code, name }) => [code, name]));
  const nameOf = (code: unknown) => names.get(String(code)) ?? String(code);
  const { effects, kind, unfinished } = preview;
  const day = draft.effectiveOn;
  if (day === null || !effects) {
    return (
      <div className={styles.preview}>
        <p role="status">{t.previewDay}</p>
      </div>
    );
  }
  const told = (codes: readonly string[]) => codes.map(nameOf).join(', ');
  const count = (codes: readonly string[]) => format.count(codes.length);
  const wrong = [
    ...(draft.name.trim() === '' ? [t.nameMissing] : []),
    ...unfinished.map((index) => t.unfinished(format.count(index + 1))),
    ...(preview.error ? [ruleText(preview.error, t.rules, nameOf)] : []),
    ...effects.issues.map((issue) =>
      t.issues[issue.kind](nameOf(issue.unit), issue.day === null ? '' : format.day(issue.day)),
    ),
  ];
  return (
    <div className={styles.preview} role="status">
      <h3>
        {t.preview}
        {kind && `: ${t.kinds[kind]}`}
      </h3>
      {effects.ends.length > 0 && (
        <p>
          <strong>{t.ends(format.day(addDays(day, -1)), count(effects.ends))}:</strong> {told(effects.ends)}
        </p>
      )}
      {effects.begins.length > 0 && (
        <p>
          <strong>{t.begins(format.day(day), count(effects.begins))}:</strong> {told(effects.begins)}
        </p>
      )}
      {effects.goesOn.length > 0 && (
        <p>
          <strong>{t.lasts(count(effects.goesOn))}:</strong> {told(effects.goesOn)}
        </p>
      )}
      {wrong.length > 0 && (
        <div className={styles.errors}>
          <strong>{t.fix}</strong>
          <ul>
            {wrong.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {isChange && wrong.length === 0 && <p className={styles.quiet}>{t.supersedes}</p>}
    </div>
  );
}

function ruleText(
  { code, context }: NonNullable<ActPreview['error']>,
  rules: Readonly<Record<string, (a: string, b: string) => string>>,
  nameOf: (code: unknown) => string,
): string {
  const units = context['units'];
  const first = Array.isArray(units) ? units.map(nameOf).join(', ') : nameOf(context['from']);
  return rules[code]?.(first, nameOf(context['to'])) ?? code;
}
