// A sealed secret opens with its key and in its place only, and under an old key for as long as that is configured.
import { expect, test } from 'vitest';
import { createSecretBox } from '../../src/platform/secret-box.ts';

const OLD = 'the-old-key-of-the-tests-0123456789';
const NEW = 'the-new-key-of-the-tests-0123456789';

test('a secret comes out as it went in, and never looks the same twice', () => {
  const box = createSecretBox([OLD]);
  const [one, other] = [box.seal('whsec_abc', 'row 1'), box.seal('whsec_abc', 'row 1')];
  expect(box.open(one, 'row 1')).toBe('whsec_abc');
  expect(one.equals(other)).toBe(false);
  expect(one.toString('latin1')).not.toContain('abc');
});

test('a key is replaced by putting the new one before it', () => {
  const sealed = createSecretBox([OLD]).seal('whsec_abc', 'row 1');
  const both = createSecretBox([NEW, OLD]);
  expect(both.open(sealed, 'row 1')).toBe('whsec_abc');
  expect(createSecretBox([NEW]).open(both.seal('whsec_new', 'row 1'), 'row 1')).toBe('whsec_new');
  expect(() => createSecretBox([NEW]).open(sealed, 'row 1')).toThrow('a key that is not configured');
});

test('a secret that was moved or changed does not open', () => {
  const box = createSecretBox([OLD]);
  const sealed = box.seal('whsec_abc', 'row 1');
  expect(() => box.open(sealed, 'row 2')).toThrow();
  for (let index = 0; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => box.open(changed, 'row 1'), `byte ${index}`).toThrow();
  }
  expect(() => box.open(sealed.subarray(0, 20), 'row 1')).toThrow();
});
