import { DraftHelp } from '../../../shared/figure-entry';
import { useFormat } from '../../../shared/format';
import { useMessages } from '../../../shared/i18n';
import { submissionMessages } from '../messages';
import { LineDetails } from './line-details';
import { lineId, type LineProps } from './line-field';
import { TYPED } from './line-square';

interface Props extends Pick<LineProps, 'square' | 'draft' | 'store'> {
  about: string;
  open: boolean;
  hasEstimate: boolean;
  onClose: () => void;
}

export const panelId = (key: string): string => `${lineId(key)}-khac`;

/** Whether something stands beneath a line: what keeps it from being saved, or what was opened. */
export const hasMore = ({ draft, open }: Pick<Props, 'draft' | 'open'>): boolean =>
  open || (draft !== undefined && draft.state !== 'saving' && draft.state !== 'waiting');

/** Beneath a line: the ways out of what cannot be saved, and what goes with its answer. */
export function LineMore({ square, draft, store, about, open, hasEstimate, onClose }: Props) {
  const t = useMessages(submissionMessages);
  const f = useFormat();
  const { key, body } = square;
  const { answer } = body;
  const who = answer?.updatedBy ? ` (${t.updatedBy(answer.updatedBy, f.moment(answer.updatedAt))})` : '';
  const standing = answer ? `${answer.text}${who}` : t.lineStates.empty;
  const back = (): void => document.getElementById(lineId(key))?.focus();
  return (
    <>
      {draft && draft.state !== 'saving' && draft.state !== 'waiting' && (
        <DraftHelp
          about={about}
          square={square}
          name={body.indicator.name}
          draft={draft}
          store={store}
          extras={TYPED}
          standing={standing}
          onDone={back}
        />
      )}
      {open && (
        <LineDetails
          id={panelId(key)}
          about={about}
          square={square}
          store={store}
          hasEstimate={hasEstimate}
          onDone={() => {
            onClose();
            back();
          }}
        />
      )}
    </>
  );
}
