import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../../../shared/i18n';
import { useSession } from '../../../shared/session';
import { frameMessages } from '../messages';
import { goDoor } from './door';
import { rememberPlace, type Place } from './recent';
import { usePlaces } from './use-places';
import styles from './go.module.css';

/** What the server takes. */
const MOST_LETTERS = 100;
/** A pause in typing after which the server is asked. */
const PAUSE_MS = 160;

/** Goes to anything by a few letters: the pattern of a combobox with its list below. */
export default function GoDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(frameMessages);
  const session = useSession();
  const navigate = useNavigate();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const early = useSyncExternalStore(goDoor.subscribe, goDoor.early);
  const [edited, setTyped] = useState<string | null>(null);
  const typed = edited ?? early.slice(0, MOST_LETTERS);
  const [chosen, setChosen] = useState(0);
  const { groups, isLooking } = usePlaces(typed, useRested(typed.trim()));
  const places = groups.flatMap((group) => group.places);
  const current = Math.min(chosen, places.length - 1);

  // In one step with the end of EarlyKeys: no letter falls between.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);

  const go = (place: Place | undefined) => {
    if (!place) return;
    rememberPlace(session?.user.username ?? null, place);
    onClose();
    void navigate(place.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + 8,
      PageUp: current - 8,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      // Past either end it begins again at the other.
      const isSmall = event.key.startsWith('Arrow');
      setChosen(isSmall ? (step + places.length) % Math.max(places.length, 1) : clamp(step, places.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      go(places[current]);
    }
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t.go.label}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded={places.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={places.length > 0 ? `${id}-${current}` : undefined}
        aria-autocomplete="list"
        aria-label={t.go.label}
        placeholder={t.go.placeholder}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        maxLength={MOST_LETTERS}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t.go.found} className={styles.list}>
        {groups.map(({ key, places: its }) => (
          <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
            <p id={`${id}-${key}`} className={styles.group}>
              {t.go.groups[key]}
            </p>
            {its.map((place) => {
              const own = places.indexOf(place);
              return (
                <div
                  key={`${place.to} ${place.label}`}
                  id={`${id}-${own}`}
                  role="option"
                  aria-selected={own === current}
                  className={styles.option}
                  onPointerMove={() => setChosen(own)}
                  onClick={() => go(place)}
                >
                  <span className={styles.name}>{place.label}</span>
                  <span className={styles.beside}>{place.beside}</span>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className={styles.status}>
        {isLooking ? t.go.looking : places.length === 0 ? t.go.nothing : t.go.keys}
      </p>
    </dialog>
  );
}

const clamp = (index: number, count: number): number => Math.max(0, Math.min(index, count - 1));

/** A text once it has not changed for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
