import { networkOf } from './network-of.js';

describe('the network an address stands for', () => {
  it.each([
    ['10.0.1.7', '10.0.1.7'],
    ['::ffff:10.0.1.7', '10.0.1.7'],
    ['::ffff:0a00:0107', '10.0.1.7'],
    ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4::/64'],
    ['unknown', 'unknown'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
