import { Config, ConfigError, isLoopback } from './config.js';

const DATABASE_URL = 'postgres://user:secret@localhost:5432/tiendo';
const parse = (environment: Record<string, string> = {}) => Config.parse({ DATABASE_URL, ...environment });

describe('the settings', () => {
  it('need nothing but a database', () => {
    expect(parse()).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      dataDir: '.data',
      sample: false,
      secure: false,
      sessionIdleMinutes: 480,
      sessionMaxHours: 168,
      trustedProxies: [],
      firstProvince: null,
      agency: null,
      help: null,
    });
  });

  it('take an empty variable for an absent one', () => {
    expect(parse({ PORT: '', HOST: ' ', PUBLIC_URL: '', TIENDO_SAMPLE: '', TIENDO_DEMO_PASSWORD: '' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      publicUrl: null,
      demoPassword: null,
    });
  });

  it.each([
    [{}, false],
    [{ TIENDO_EMBEDDED: '1' }, true],
    [{ TIENDO_EMBEDDED: '1', NODE_ENV: 'production' }, false],
    [{ TIENDO_EMBEDDED: '1', TIENDO_SAMPLE: 'off' }, false],
    [{ TIENDO_SAMPLE: 'on' }, true],
  ])('load the sample by default only into the embedded database outside production: %j', (environment, sample) => {
    expect(parse(environment).sample).toBe(sample);
  });

  it('refuse to open plain http beyond this machine, unless that is asked for', () => {
    expect(() => parse({ HOST: '0.0.0.0' })).toThrow(/ALLOW_INSECURE_HTTP=1/);
    expect(() => parse({ HOST: '0.0.0.0', PUBLIC_URL: 'http://tiendo.example' })).toThrow(ConfigError);
    expect(parse({ HOST: '0.0.0.0', ALLOW_INSECURE_HTTP: '1' }).secure).toBe(false);
    expect(parse({ HOST: '0.0.0.0', PUBLIC_URL: 'https://tiendo.example/' })).toMatchObject({
      secure: true,
      publicUrl: 'https://tiendo.example',
    });
  });

  it.each([
    [{ PORT: '70000' }, /PORT/],
    [{ PORT: 'abc' }, /PORT/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    [{ DATABASE_URL: '' }, /DATABASE_URL/],
    [{ PUBLIC_URL: 'tiendo.example' }, /PUBLIC_URL/],
    [{ TIENDO_SAMPLE: 'yes' }, /TIENDO_SAMPLE/],
    [{ TIENDO_PROVINCE: 'Quảng Ninh' }, /TIENDO_PROVINCE/],
    [{ TIENDO_SESSION_IDLE_MINUTES: '0' }, /TIENDO_SESSION_IDLE_MINUTES/],
  ])('name what is wrong: %j', (environment, message) => {
    expect(() => parse(environment as Record<string, string>)).toThrow(message);
  });

  it('log for a person unless a collector is to read it', () => {
    expect(parse({}).logFormat).toBe('text');
    expect(parse({ LOG_FORMAT: 'json' }).logFormat).toBe('json');
    expect(() => parse({ LOG_FORMAT: 'xml' })).toThrow('LOG_FORMAT');
  });

  it('read the first owner as code and name', () => {
    expect(parse({ TIENDO_PROVINCE: 'quang-ninh:Tỉnh Quảng Ninh' }).firstProvince).toEqual({
      code: 'quang-ninh',
      name: 'Tỉnh Quảng Ninh',
    });
  });

  it.each([
    ['127.0.0.1', true],
    ['127.8.9.1', true],
    ['localhost', true],
    ['[::1]', true],
    ['::1', true],
    ['0.0.0.0', false],
    ['127.0.0.1.example.com', false],
    ['10.0.0.1', false],
  ])('know that %s is this machine only: %s', (host, loopback) => {
    expect(isLoopback(host)).toBe(loopback);
  });
});
