import { today } from '../../../shared/format/today';
import { useMessages } from '../../../shared/i18n';
import { Card } from '../../../shared/ui';
import styles from './machines.module.css';
import { machineMessages } from './messages';
import { curlExample, scriptExample } from './sending-example';

/** How a system sends figures: the steps, and two examples that run as they stand. */
export function SendingGuide({ province }: { province: string }) {
  const t = useMessages(machineMessages);
  const at = { origin: location.origin, province, day: today() };
  return (
    <Card title={t.guide} className={styles.guide}>
      <ol className={styles.steps}>
        {t.guideSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{t.guideCurl}</h3>
      <pre className={styles.code} tabIndex={0} aria-label={t.guideCurl}>
        {curlExample(at)}
      </pre>
      <h3>{t.guideScript}</h3>
      <pre className={styles.code} tabIndex={0} aria-label={t.guideScript}>
        {scriptExample(at)}
      </pre>
    </Card>
  );
}
