/** Every Mantine style, for staff screens: import this file once in a lazy route that uses more than buttons. */
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';

export {};
