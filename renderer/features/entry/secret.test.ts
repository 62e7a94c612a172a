import { describe, expect, it } from 'vitest';
import { secretProblem, suggestedSecret } from './secret';

const pin = { keychain: 'present', kind: 'pin', minimumLength: 6 } as const;
const passphrase = { keychain: 'absent', kind: 'passphrase', minimumLength: 12 } as const;

describe('choosing a secret', () => {
  it('says what is wrong beside the field it belongs to', () => {
    expect(secretProblem('12a456', '12a456', pin)).toMatchObject({ field: 'secret' });
    expect(secretProblem('27182', '27182', pin)?.says).toContain('1 more digit needed');
    expect(secretProblem('short', 'short', passphrase)?.says).toContain('7 more characters needed');
    expect(secretProblem('271828', '271829', pin)).toMatchObject({ field: 'again' });
    expect(secretProblem('271828', '271828', pin)).toBeNull();
  });

  it('suggests one that the policy takes', () => {
    for (const policy of [pin, passphrase, { ...pin, minimumLength: 8 }]) {
      const suggested = suggestedSecret(policy);
      expect(secretProblem(suggested, suggested, policy)).toBeNull();
    }
  });
});
