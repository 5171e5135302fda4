import { usePlanView } from '../../shared/plan';
import { useSpeech } from './use-speech';

/** Where the figures come from, and what the source leaves out. */
export function SourceLine() {
  const { t } = useSpeech();
  const { plan } = usePlanView();
  return (
    <p>
      {plan.sourceDocument ? t.source(plan.sourceDocument.label) : t.sourceMissing}
      {plan.sourceNote && <> {plan.sourceNote}</>}
    </p>
  );
}
