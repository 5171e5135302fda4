import { Link } from 'react-router';
import { commonMessages, useMessages } from '../shared/i18n';
import { EmptyState, PageHeader } from '../shared/ui';

/** No screen has this address. */
export function NotFound() {
  const t = useMessages(commonMessages);
  return (
    <>
      <PageHeader title={t.notFoundTitle} />
      <EmptyState title={t.notFoundDetail} actions={<Link to="/">{t.backToOverview}</Link>} />
    </>
  );
}
