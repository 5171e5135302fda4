// @ts-check
import { createServer } from 'node:net';
import { listeningOf, localAddress, requireFreePort } from './settings.mjs';

describe('listeningOf', () => {
  it('listens on the loopback address, port 3000, unless told otherwise', () => {
    expect(listeningOf({})).toEqual({ host: '127.0.0.1', port: 3000 });
    expect(listeningOf({ PORT: '8080', HOST: '0.0.0.0' })).toEqual({ host: '0.0.0.0', port: 8080 });
  });

  it.each(['0', '65536', '80a', '-1', '3000.5'])('refuses PORT=%s in both languages', (port) => {
    const refusal = expect.objectContaining({
      name: 'Problem',
      vi: expect.stringContaining(port),
      en: expect.stringContaining(port),
    });
    expect(() => listeningOf({ PORT: port })).toThrow(refusal);
  });
});

describe('localAddress', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://[::1]:3000'],
    ['may-chu.example', 'http://may-chu.example:3000'],
  ])('%s is opened at %s', (host, address) => {
    expect(localAddress({ host, port: 3000 })).toBe(address);
  });
});

describe('requireFreePort', () => {
  it('names the variable to set when the port is taken', async () => {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    await expect(requireFreePort({ host: '127.0.0.1', port }, 'WEB_PORT')).rejects.toMatchObject({
      name: 'Problem',
      vi: expect.stringContaining(`WEB_PORT=${port + 1}`),
      en: expect.stringContaining(`WEB_PORT=${port + 1}`),
    });
    await new Promise((resolve) => server.close(resolve));
    await expect(requireFreePort({ host: '127.0.0.1', port })).resolves.toBeUndefined();
  });
});
