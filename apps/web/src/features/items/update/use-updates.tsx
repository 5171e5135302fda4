import { useQueryClient } from '@tanstack/react-query';
import type { ItemKind, PlacedStatement, StatusEntryBody } from '@tiendo/contracts';
import { Suspense, lazy, useEffect, useRef, useState, type ReactNode } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { usePlanView } from '../../../shared/plan';
import { statusMessages } from '../../../shared/status';
import { notify } from '../../../shared/ui';
import { refreshPlan, standingQuery } from '../items.queries';
import { applyEntry } from './apply-entry';
import { LaterOffer } from './later-offer';
import { updateMessages } from './messages';
import { failureText, withdrawStatement } from './save-statement';
import type { UpdateTarget } from './update-target';

interface Options {
  /** One item was saved, and the dialog closed. */
  onSaved?: () => void;
  /** One item was saved, and the next one is wanted. */
  onNext?: () => void;
  onBulkSaved?: () => void;
}

export interface Updates {
  readonly update: (target: UpdateTarget) => void;
  /** Corrects a statement of an item. */
  readonly correct: (target: UpdateTarget, entry: PlacedStatement) => void;
  readonly updateMany: (targets: readonly UpdateTarget[]) => void;
  readonly dialogs: ReactNode;
  readonly offer: ReactNode;
}

/** How long "Hoàn tác" stands, in ms. */
const UNDO_MS = 10_000;
/** Dialogs close with a short transition; what comes after waits for it, so that focus lands where it should. */
const CLOSED_MS = 30;

const UpdateDialog = lazy(() => import('./update-dialog'));
const BulkDialog = lazy(() => import('./bulk-dialog'));

/** Everything around stating a status: the dialogs, taking it back, and showing the day it holds from. */
export function useUpdates({ onSaved, onNext, onBulkSaved }: Options = {}): Updates {
  const { slug, plan, day, kind: figures } = usePlanView();
  const t = useMessages(updateMessages);
  const s = useMessages(statusMessages);
  const format = useFormat();
  const client = useQueryClient();
  const [open, setOpen] = useState<UpdateTarget | readonly UpdateTarget[] | null>(null);
  const [corrects, setCorrects] = useState<PlacedStatement | null>(null);
  const [later, setLater] = useState<string | null>(null);
  const undo = useRef<(() => void) | null>(null);
  const notice = useRef<(() => void) | null>(null);
  const opener = useRef<Element | null>(null);

  const show = (target: UpdateTarget | readonly UpdateTarget[] | null, correction: PlacedStatement | null = null) => {
    opener.current = document.activeElement;
    setCorrects(correction);
    // What it begins from is on its way before the dialog is drawn.
    if (target !== null) {
      const targets = 'code' in target ? [target] : target;
      const [first] = targets;
      if (first)
        void client.prefetchQuery(
          standingQuery(
            slug,
            first.kind,
            targets.map(({ code }) => code),
          ),
        );
    }
    setOpen(target);
  };
  /** The dialog is made when it is asked for, so that giving the focus back is not left to it. */
  const close = () => {
    setOpen(null);
    setTimeout(() => {
      if (opener.current instanceof HTMLElement && opener.current.isConnected)
        opener.current.focus({ preventScroll: true });
    });
  };

  /** Lets what was saved be taken back, and offers the day it holds from. */
  const saved = (
    kind: ItemKind,
    entries: ReadonlyMap<string, StatusEntryBody>,
    outdone: PlacedStatement | null = null,
  ) => {
    const all = [...entries];
    const [, first] = all[0] ?? [];
    if (!first) return;
    applyEntry(client, slug, kind, entries, plan.defaultAsOf);
    void refreshPlan(client, slug);
    const outOfSight = figures !== 'live' || first.effectiveOn > day;
    setLater(outOfSight ? first.effectiveOn : null);
    // Only the last save can be taken back: an older notice would keep the newest one waiting in the queue.
    notice.current?.();
    let takeDown: (() => void) | null = null;
    const takeBack = async () => {
      if (undo.current !== run) return;
      undo.current = null;
      takeDown?.();
      try {
        // One after the other, last first: each withdrawal locks the plan for a moment.
        for (const [code, entry] of all.reverse()) {
          await withdrawStatement(slug, kind, code, entry.id, t.undoReason);
        }
        setLater(null);
        await notify({ title: t.undone, detail: all.length === 1 ? all[0]?.[0] : t.items(format.count(all.length)) });
      } catch (error) {
        await notify({ title: t.undoFailed, detail: failureText(error, ''), tone: 'failed' });
      }
      await refreshPlan(client, slug);
    };
    const run = () => void takeBack();
    undo.current = run;
    setTimeout(() => {
      if (undo.current === run) undo.current = null;
    }, UNDO_MS);
    const status = first.status ? s.status[first.status] : '';
    void notify({
      title: all.length === 1 ? t.saved(status) : t.savedMany(format.number(all.length), status),
      detail: (
        <>
          <div>{t.effective(format.day(first.effectiveOn))}</div>
          {outdone?.status && (
            <strong>{t.stillShows(s.status[outdone.status], format.day(outdone.effectiveOn))}</strong>
          )}
        </>
      ),
      stays: UNDO_MS,
      action: { label: t.undo, run },
    }).then((hide) => {
      takeDown = hide;
      if (undo.current === run) notice.current = hide;
      else hide();
    });
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || event.shiftKey) return;
      // In a text box Ctrl + Z takes back letters.
      const target = event.target;
      if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text'))
        return;
      if (!undo.current) return;
      event.preventDefault();
      undo.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const many = Array.isArray(open);
  const one = open !== null && !Array.isArray(open) ? (open as UpdateTarget) : null;
  return {
    update: (target) => show(target),
    correct: show,
    updateMany: (targets) => show(targets.length === 1 ? (targets[0] ?? null) : targets),
    offer: later !== null && <LaterOffer day={later} frozen={figures !== 'live'} onClose={() => setLater(null)} />,
    dialogs: (
      <Suspense fallback={null}>
        {one && (
          <UpdateDialog
            // Another item is another form.
            key={`${one.kind}/${one.code}`}
            target={one}
            corrects={corrects}
            hasNext={onNext !== undefined}
            onClose={close}
            onSaved={(entry, next, outdone) => {
              close();
              saved(one.kind, new Map([[one.code, entry]]), outdone);
              setTimeout(() => (next && onNext ? onNext() : onSaved?.()), CLOSED_MS);
            }}
          />
        )}
        {many && (
          <BulkDialog
            targets={open as readonly UpdateTarget[]}
            onClose={close}
            onSaved={(kind, entries) => {
              close();
              saved(kind, entries);
              onBulkSaved?.();
            }}
            onPartly={(kind, entries) => saved(kind, entries)}
          />
        )}
      </Suspense>
    ),
  };
}
