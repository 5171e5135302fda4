import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';
import { cssVariables, theme } from './theme';
import { Button } from './button';
import type { Notice } from './notice';
import './notice.css';

let mounted = false;

/** Puts the corner on the page, once, beside the application: the first page does not carry it. */
function mount() {
  if (mounted) return;
  mounted = true;
  const host = document.createElement('div');
  document.body.append(host);
  createRoot(host).render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={3} />
    </MantineProvider>,
  );
}

/** Shows one notice; `closeLabel` names its closing button. Answers how to take it down. */
export function showNotice(
  { title, detail, tone = 'done', action, stays = 8000 }: Notice,
  closeLabel: string,
): () => void {
  mount();
  const id = notifications.show({
    title,
    color: tone === 'failed' ? 'var(--stopped)' : 'var(--done)',
    autoClose: stays,
    withBorder: true,
    closeButtonProps: { 'aria-label': closeLabel },
    message: (
      <>
        {detail}
        {action && (
          <Button
            size="compact-sm"
            variant="default"
            mt={6}
            onClick={() => {
              notifications.hide(id);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </>
    ),
  });
  return () => void notifications.hide(id);
}
