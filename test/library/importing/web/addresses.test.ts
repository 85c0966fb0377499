import { describe, expect, test } from 'vitest';
import { isPublicAddress, resolveHost } from '#library/importing/web/addresses.ts';
import { parseWebAddress } from '#library/importing/web/webAddress.ts';
import { refusal } from '../../../helpers/refusal.ts';

test.each(['1.1.1.1', '113.108.81.1', '2400:3200::1', '::ffff:1.1.1.1'])('%s is on the public internet', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['this machine', '127.0.0.1'],
  ['this machine, otherwise', '127.8.9.10'],
  ['this machine in IPv6', '::1'],
  ['this machine, mapped', '::ffff:127.0.0.1'],
  ['no address', '0.0.0.0'],
  ['no address in IPv6', '::'],
  ['a private network', '10.1.2.3'],
  ['a private network', '172.16.0.1'],
  ['a private network', '192.168.1.1'],
  ['a private network, mapped', '::ffff:192.168.1.1'],
  ['a private network in IPv6', 'fd12:3456::1'],
  ['a link', '169.254.10.1'],
  ['a link in IPv6', 'fe80::1'],
  ['a cloud, metadata', '169.254.169.254'],
  ['a cloud, metadata of another', '100.100.100.200'],
  ['a cloud, wire server', '168.63.129.16'],
  ['a provider', '100.64.0.1'],
  ['a broadcast', '255.255.255.255'],
  ['a group', '224.0.0.1'],
  ['a group in IPv6', 'ff02::1'],
  ['a translation to IPv4', '64:ff9b::7f00:1'],
  ['a tunnel to IPv4', '2002:7f00:1::'],
  ['this machine, in the old form of IPv6', '::127.0.0.1'],
  ['a local network, in the old form of IPv6', '::192.168.1.1'],
  ['a translation to IPv4 of a network of its own', '64:ff9b:1::7f00:1'],
  ['what nobody has been given', '4000::1'],
  ['no address at all', 'localhost'],
])('%s (%s) is not', (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

describe('an address as it is typed', () => {
  test('needs no scheme and loses what stands behind #', () => {
    expect(parseWebAddress(' news.example.com/a?b=1#c ').href).toBe('https://news.example.com/a?b=1');
    expect(parseWebAddress('http://news.example.com').href).toBe('http://news.example.com/');
  });

  test.each([
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://１２７.0.0.1/',
  ])('%s is this machine, however it is written', async (typed) => {
    const { hostname } = parseWebAddress(typed);
    expect(hostname).toBe('127.0.0.1');
    expect(await refusal(resolveHost(hostname, isPublicAddress))).toMatchObject({ code: 'address_refused' });
  });

  test.each([
    'file:///etc/passwd',
    'ftp://news.example.com/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://name:word@news.example.com/',
    'not an address',
    '',
  ])('%s is refused', async (typed) => {
    expect(await refusal((async () => parseWebAddress(typed))())).toMatchObject({ code: 'address_refused' });
  });
});

test('a host is refused when one of its addresses is, and a name of this machine too', async () => {
  for (const host of ['localhost', '[::1]', '127.0.0.1', '[::ffff:7f00:1]']) {
    expect(await refusal(resolveHost(host, isPublicAddress)), host).toMatchObject({ code: 'address_refused' });
  }
  expect(await resolveHost('127.0.0.1', () => true)).toEqual({ address: '127.0.0.1', family: 4 });
});
