import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedView, SavedViewChange, ViewScreen } from '@tiendo/contracts';
import { useState, type FormEvent } from 'react';
import { FormProblem } from '../fields';
import { useMessages } from '../i18n';
import { useMay } from '../session';
import { ErrorState, useClosePopover } from '../ui';
import { savedViewMessages } from './messages';
import { allViewsQuery, changeView, removeView, savedViewsQuery, saveView } from './saved-views.queries';
import { viewQueryOf } from './view-query';
import styles from './saved-views.module.css';

interface Props {
  province: string;
  screen: ViewScreen;
  /** The query of what is on screen. */
  shown: string;
  onOpen: (query: string) => void;
}

/** Saved views to open, one's own to change, and what is on screen to be saved. */
export default function ViewsPanel({ province, screen, shown, onOpen }: Props) {
  const t = useMessages(savedViewMessages);
  const close = useClosePopover();
  const client = useQueryClient();
  const keeps = useMay(province, 'view.write');
  const shares = useMay(province, 'view.share');
  const views = useQuery(savedViewsQuery(province, screen));
  const [changed, setChanged] = useState<string | null>(null);
  const settled = () => client.invalidateQueries({ queryKey: allViewsQuery(province).queryKey });
  const save = useMutation({
    mutationFn: (view: { readonly name: string; readonly shared: boolean }) =>
      saveView(province, { screen, query: shown, ...view }),
    onSuccess: () => {
      close();
      return settled();
    },
  });
  const change = useMutation({
    mutationFn: ({ id, ...body }: SavedViewChange & { readonly id: string }) => changeView(province, id, body),
    onSuccess: () => {
      setChanged(null);
      return settled();
    },
  });
  const remove = useMutation({ mutationFn: (id: string) => removeView(province, id), onSuccess: settled });
  if (!views.data) {
    return views.error ? <ErrorState error={views.error} onRetry={() => void views.refetch()} /> : null;
  }
  const open = (query: string) => {
    onOpen(query);
    close();
  };
  const { items } = views.data;
  const parts = [
    { key: 'own', label: t.own, views: items.filter(({ own }) => own) },
    { key: 'shared', label: t.shared, views: items.filter(({ own }) => !own) },
  ].filter((part) => part.views.length > 0);
  return (
    <div className={styles.panel}>
      {items.length === 0 && <p className={styles.hint}>{t.none}</p>}
      {shown !== '' && (
        <button type="button" className={styles.view} onClick={() => open('')}>
          {t.asOpened}
        </button>
      )}
      {parts.map((part) => (
        <section key={part.key}>
          <h3 className={styles.head}>{part.label}</h3>
          <ul className={styles.list}>
            {part.views.map((view) => (
              <li key={view.id}>
                <div className={styles.line}>
                  <button
                    type="button"
                    className={styles.view}
                    aria-current={isOnScreen(view, shown) ? 'true' : undefined}
                    onClick={() => open(view.query)}
                  >
                    <span>{view.name}</span>
                    {view.own && view.shared && <span className={styles.mark}>{t.sharedMark}</span>}
                    {view.sharedBy !== null && <span className={styles.mark}>{t.sharedBy(view.sharedBy)}</span>}
                  </button>
                  {((view.own && keeps) || shares) && (
                    <button
                      type="button"
                      className={styles.more}
                      aria-label={t.actions(view.name)}
                      aria-expanded={changed === view.id}
                      onClick={() => setChanged(changed === view.id ? null : view.id)}
                    >
                      ⋯
                    </button>
                  )}
                </div>
                {changed === view.id && (
                  <Change
                    view={view}
                    shares={shares}
                    differs={!isOnScreen(view, shown)}
                    onChange={(body) => change.mutate({ id: view.id, ...body })}
                    onReplace={() => change.mutate({ id: view.id, query: shown })}
                    onRemove={() => remove.mutate(view.id)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <FormProblem error={change.error ?? remove.error} />
      {keeps && (
        <NameForm
          key={save.submittedAt}
          label={t.saveHead}
          submit={t.save}
          initial={save.variables?.name ?? ''}
          shares={shares}
          error={save.error}
          onSubmit={(name, shared) => save.mutate({ name, shared })}
        />
      )}
    </div>
  );
}

const isOnScreen = ({ screen, query }: SavedView, shown: string): boolean =>
  viewQueryOf(screen, new URLSearchParams(query)) === shown;

interface ChangeProps {
  view: SavedView;
  shares: boolean;
  differs: boolean;
  onChange: (change: SavedViewChange) => void;
  onReplace: () => void;
  onRemove: () => void;
}

/** What can be done with one view; of somebody else's, only to take it away. */
function Change({ view, shares, differs, onChange, onReplace, onRemove }: ChangeProps) {
  const t = useMessages(savedViewMessages);
  const [sure, setSure] = useState(false);
  return (
    <div className={styles.change}>
      {view.own && (
        <NameForm label={t.newName} submit={t.rename} initial={view.name} onSubmit={(name) => onChange({ name })} />
      )}
      <div className={styles.actions}>
        {view.own && differs && (
          <button type="button" className={styles.action} onClick={onReplace}>
            {t.replace}
          </button>
        )}
        {view.own && (shares || view.shared) && (
          <button type="button" className={styles.action} onClick={() => onChange({ shared: !view.shared })}>
            {view.shared ? t.unshare : t.share}
          </button>
        )}
        <button type="button" className={styles.danger} onClick={() => (sure ? onRemove() : setSure(true))}>
          {sure ? t.removeSure : t.remove}
        </button>
      </div>
    </div>
  );
}

interface NameFormProps {
  label: string;
  submit: string;
  initial: string;
  /** Whether it may be shared at once. */
  shares?: boolean;
  error?: unknown;
  onSubmit: (name: string, shared: boolean) => void;
}

function NameForm({ label, submit, initial, shares, error, onSubmit }: NameFormProps) {
  const t = useMessages(savedViewMessages);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const name = given.get('name');
    if (typeof name === 'string' && name.trim() !== '') onSubmit(name.trim(), given.get('shared') === 'on');
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <label className={styles.field}>
        <span>{label}</span>
        <input name="name" defaultValue={initial} maxLength={80} required autoComplete="off" />
      </label>
      <button type="submit" className={styles.submit}>
        {submit}
      </button>
      {shares && (
        <label className={styles.check}>
          <input type="checkbox" name="shared" /> {t.share}
        </label>
      )}
      <FormProblem error={error} />
    </form>
  );
}
