import { expect, test } from 'vitest';
import { unsignedCommand } from '../protocol/command';
import { commands } from './registry';

// The service checks the wire's shape before it looks a command up: a name that does not fit would be refused there only.
test.each([...commands.keys()])('%s is a name that the service takes in', (name) => {
  expect(unsignedCommand.shape.name.safeParse(name).success).toBe(true);
});
