import { Modal } from '@mantine/core';
import type { PlanDraft } from '@tiendo/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type Dispatch } from 'react';
import { useNavigate } from 'react-router';
import { api } from '../../../shared/api';
import { FormProblem } from '../../../shared/fields';
import { commonMessages, useMessages } from '../../../shared/i18n';
import { Button, PopButton, notify, useClosePopover } from '../../../shared/ui';
import { paths } from '../../../shared/url';
import { editorMessages } from '../editor-messages';
import type { DraftDocument } from './draft-document';
import type { DraftSaver } from './draft-saver';
import type { DraftAction } from './draft-state';
import { downloadPlan, readPlanFile } from './plan-file';
import styles from './editor.module.css';

interface Props {
  draft: PlanDraft;
  document: DraftDocument;
  dispatch: Dispatch<DraftAction>;
  saver: DraftSaver;
}

/** The draft as a file, and giving it up. */
export function EditorMenu({ draft, document, dispatch, saver }: Props) {
  const t = useMessages(editorMessages);
  const common = useMessages(commonMessages);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const file = useRef<HTMLInputElement>(null);
  const [discarding, setDiscarding] = useState(false);
  const discard = useMutation({
    mutationFn: async () => {
      await saver.flush();
      await api.delete('/plans/{slug}', { path: { slug: draft.slug } });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['plans'] });
      await navigate(paths.plans);
    },
  });
  const load = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = await readPlanFile(chosen);
    if (!read) {
      await notify({ title: t.importWrong, tone: 'failed' });
      return;
    }
    dispatch({ type: 'replace', document: read });
    await notify({ title: t.imported, action: { label: t.undo, run: () => dispatch({ type: 'undo' }) } });
  };
  return (
    <>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t.importJson}
        onChange={(event) => {
          void load(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <PopButton
        label={t.more}
        className={styles.link}
        panel={() => (
          <Choices
            choices={[
              [t.exportJson, () => downloadPlan(document, draft.slug)],
              [t.importJson, () => file.current?.click()],
              [t.discard, () => setDiscarding(true)],
            ]}
          />
        )}
      >
        {t.more}
      </PopButton>
      {discarding && (
        <Modal
          opened
          closeButtonProps={{ 'aria-label': common.cancel }}
          onClose={() => setDiscarding(false)}
          title={t.discardTitle}
        >
          <p className={styles.dialogText}>{t.discardDetail}</p>
          <FormProblem error={discard.error} />
          <div className={styles.dialogActions}>
            <Button loading={discard.isPending} onClick={() => discard.mutate()}>
              {t.discard}
            </Button>
            <Button variant="default" onClick={() => setDiscarding(false)}>
              {common.cancel}
            </Button>
          </div>
        </Modal>
      )}
    </>
  );
}

function Choices({ choices }: { choices: readonly (readonly [label: string, run: () => void])[] }) {
  const close = useClosePopover();
  return (
    <ul className={styles.menu}>
      {choices.map(([label, run]) => (
        <li key={label}>
          <button
            type="button"
            className={styles.menuItem}
            onClick={() => {
              close();
              run();
            }}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
