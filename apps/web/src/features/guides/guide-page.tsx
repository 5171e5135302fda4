import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { addressOf, api } from '../../shared/api';
import { useMessages } from '../../shared/i18n';
import { ErrorState, LoadingState, PageHeader } from '../../shared/ui';
import { paths } from '../../shared/url';
import { guideMessages } from './messages';
import styles from './guides.module.css';

/** One guide: numbered steps, labels of screens set apart, a picture where one says more than words. */
export function GuidePage() {
  const { slug = '' } = useParams();
  const t = useMessages(guideMessages);
  const { data, error, refetch } = useQuery({
    queryKey: ['guide', slug],
    staleTime: Infinity,
    queryFn: ({ signal }) => api.get('/guides/{slug}', { path: { slug }, signal }),
  });
  if (error) return <ErrorState page error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState lines={10} />;
  return (
    <>
      <PageHeader title={data.title} lead={data.lead} />
      <p className={styles.actions}>
        <Link to={paths.guides}>← {t.back}</Link>
        <a href={addressOf('/guides/{slug}/document.docx', { path: { slug } })}>{t.document}</a>
      </p>
      <article className={styles.guide} lang="vi">
        {data.sections.map(({ title, steps, picture }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ol>
              {steps.map((step) => (
                <li key={step}>
                  <Step text={step} />
                </li>
              ))}
            </ol>
            {picture && <img src={`/guides/${picture.name}.png`} alt={picture.alt} loading="lazy" />}
          </section>
        ))}
      </article>
    </>
  );
}

/** `Chọn [[Gửi]]`: labels of screens stand out. */
function Step({ text }: { text: string }) {
  return text
    .split(/\[\[(.+?)\]\]/)
    .map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part));
}
