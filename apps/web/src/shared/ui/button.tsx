import { Button as MantineButton, type ButtonProps } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';

type Props = ButtonProps & Omit<ComponentPropsWithRef<'button'>, keyof ButtonProps>;

/** Mantine's button in the house's size; one filled button a page at most. */
export const Button = (props: Props) => <MantineButton size="sm" {...props} />;
