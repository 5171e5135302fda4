import { useQueryClient } from '@tanstack/react-query';
import type { ItemKind, NewStatement, PlacedStatement, StatusEntryBody } from '@tiendo/contracts';
import { Suspense, lazy, useRef, useState, type ReactNode } from 'react';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { journal, undoLast, useJournalKeys } from '../../../shared/journal';
import { useReopened } from '../../../shared/keeping';
import { usePlanView } from '../../../shared/plan';
import { statusMessages } from '../../../shared/status';
import { notify } from '../../../shared/ui';
import { refreshPlan, standingQuery } from '../items.queries';
import { applyEntry } from './apply-entry';
import { LaterOffer } from './later-offer';
import { updateMessages } from './messages';
import { statusStep } from './status-step';
import type { ReopenedStatus } from './update-dialog';
import type { UpdateTarget } from './update-target';

interface Options {
  /** One item was saved, and the dialog closed. */
  onSaved?: () => void;
  /** One item was saved, and the next one is wanted. */
  onNext?: () => void;
  onBulkSaved?: () => void;
}

/** What is said of saved statements beside their number. */
interface Told {
  /** A statement of a later day that the item goes on showing. */
  readonly outdone?: PlacedStatement | null;
  /** What an item is called; its code where nothing is given. */
  readonly nameOf?: (code: string) => string;
}

export interface Updates {
  readonly update: (target: UpdateTarget) => void;
  /** Corrects a statement of an item. */
  readonly correct: (target: UpdateTarget, entry: PlacedStatement) => void;
  readonly updateMany: (targets: readonly UpdateTarget[]) => void;
  /** Tells what was stated of several items at once, and lets it be taken back. */
  readonly stated: (
    kind: ItemKind,
    entries: ReadonlyMap<string, StatusEntryBody>,
    bodyOf: (code: string) => NewStatement,
  ) => void;
  readonly dialogs: ReactNode;
  readonly offer: ReactNode;
}

/** How long the notice with "Hoàn tác" stands, in ms; after that it stands in the menu. */
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

  useReopened<ReopenedStatus>('status', ({ target, corrects: statement }) => show(target, statement));
  useReopened<readonly UpdateTarget[]>('statuses', (targets) => show(targets));

  /** Lets what was saved be taken back, and offers the day it holds from. */
  const saved = (
    kind: ItemKind,
    entries: ReadonlyMap<string, StatusEntryBody>,
    bodyOf: (code: string) => NewStatement,
    { outdone = null, nameOf = (code) => code }: Told = {},
  ) => {
    const all = [...entries];
    const [, first] = all[0] ?? [];
    if (!first) return;
    applyEntry(client, slug, kind, entries, plan.defaultAsOf);
    void refreshPlan(client, slug);
    const outOfSight = figures !== 'live' || first.effectiveOn > day;
    setLater(outOfSight ? first.effectiveOn : null);
    const step = statusStep({
      ...{ client, slug, kind, entries, bodyOf, reason: t.undoReason },
      words: all.length === 1 ? t.step(nameOf(all[0]?.[0] ?? '')) : t.stepMany(format.count(all.length)),
      onUndone: () => setLater(null),
    });
    journal.add(step);
    // An older notice would keep the newest one waiting in the queue.
    notice.current?.();
    const statuses = [...new Set(all.flatMap(([, { status: one }]) => (one ? [s.status[one]] : [])))];
    const status = statuses.join(', ');
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
      action: { label: t.undo, run: () => void undoLast(step) },
    }).then((hide) => {
      notice.current = hide;
    });
  };

  useJournalKeys('items');

  const many = Array.isArray(open);
  const one = open !== null && !Array.isArray(open) ? (open as UpdateTarget) : null;
  return {
    update: (target) => show(target),
    correct: show,
    stated: saved,
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
            onSaved={(entry, body, next, outdone) => {
              close();
              saved(one.kind, new Map([[one.code, entry]]), () => body, {
                outdone,
                nameOf: () => one.name ?? one.code,
              });
              setTimeout(() => (next && onNext ? onNext() : onSaved?.()), CLOSED_MS);
            }}
          />
        )}
        {many && (
          <BulkDialog
            targets={open as readonly UpdateTarget[]}
            onClose={close}
            onSaved={(kind, entries, bodyOf) => {
              close();
              saved(kind, entries, bodyOf);
              onBulkSaved?.();
            }}
            onPartly={saved}
          />
        )}
      </Suspense>
    ),
  };
}
