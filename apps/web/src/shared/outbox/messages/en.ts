import type { OutboxMessages } from './vi';

const en: OutboxMessages = {
  label: 'Connection and what waits to be sent',
  waiting: (count) => `${count} waiting to be sent`,
  waitingDetail: 'Kept on this device; sent by itself and in order once there is a connection.',
  copy: (moment) => `No connection: this is the copy kept on ${moment}.`,
  notDurable: 'This browser does not allow storing on the device.',
  notDurableDetail:
    'Figures are saved only with a connection. Open the page in Chrome, Edge or Safari to work without one.',
};

export default en;
