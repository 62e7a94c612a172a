import { expect, test } from 'vitest';
import { isTrustedSender, type Sender } from './trusted-sender';

const main = { processId: 4, routingId: 1 };
const from = (frame: Partial<NonNullable<Sender['senderFrame']>> | null, id = 7): Sender => ({
  sender: { id, mainFrame: main },
  senderFrame: frame && { ...main, url: 'app://practice-buddy/', parent: null, ...frame },
});

test('the main frame of the app’s window is trusted', () => expect(isTrustedSender(from({}), 7)).toBe(true));

test.each<[string, Sender, number | null]>([
  ['a frame inside the page, even of the same origin', from({ parent: main, routingId: 2 }), 7],
  ['a frame with a parent, though it looks like the main one', from({ parent: main }), 7],
  ['a frame that says it has no parent', from({ routingId: 2 }), 7],
  ['a frame of another process', from({ processId: 5 }), 7],
  ['another origin', from({ url: 'https://evil.example/' }), 7],
  ['an origin that begins alike', from({ url: 'app://practice-buddy.evil/' }), 7],
  ['a blank page', from({ url: 'about:blank' }), 7],
  ['another window', from({}, 8), 7],
  ['a window that has gone', from({}), null],
  ['a frame that has gone', from(null), 7],
])('%s is refused', (_who, event, windowId) => expect(isTrustedSender(event, windowId)).toBe(false));
