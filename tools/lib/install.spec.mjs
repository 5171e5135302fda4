// @ts-check
import { isInstalled } from './install.mjs';

const wanted = {
  packages: {
    '': {},
    'apps/api': { version: '0.1.0' },
    'node_modules/@tiendo/api': { link: true },
    'node_modules/pg': { version: '8.23.1' },
    'apps/web/node_modules/pg': { version: '7.0.0' },
    'node_modules/other-system': { version: '1.0.0', optional: true },
  },
};
const installed = {
  packages: {
    'node_modules/@tiendo/api': { link: true },
    'node_modules/pg': { version: '8.23.1' },
    'apps/web/node_modules/pg': { version: '7.0.0' },
  },
};

const everything = () => true;

describe('isInstalled', () => {
  it('is content with what the lock asks for, packages for other systems aside', () => {
    expect(isInstalled(wanted, installed, everything)).toBe(true);
  });

  it('sees a package that is missing', () => {
    const { 'node_modules/pg': _missing, ...rest } = installed.packages;
    expect(isInstalled(wanted, { packages: rest }, everything)).toBe(false);
  });

  it('sees another version, in a nested folder too', () => {
    const packages = { ...installed.packages, 'apps/web/node_modules/pg': { version: '7.0.1' } };
    expect(isInstalled(wanted, { packages }, everything)).toBe(false);
  });

  it('sees a folder that was removed', () => {
    expect(isInstalled(wanted, installed, (place) => !place.startsWith('apps/web/'))).toBe(false);
  });

  it('sees an installation that was cut off', () => {
    expect(isInstalled(wanted, {}, everything)).toBe(false);
  });
});
