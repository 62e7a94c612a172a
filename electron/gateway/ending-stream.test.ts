import { expect, test } from 'vitest';
import { endingStream } from './ending-stream';

const bytes = (text: string) => new TextEncoder().encode(text);

test('pieces pass as they are, and the end too', async () => {
  const source = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes('a'));
      controller.enqueue(bytes('b'));
      controller.close();
    },
  });
  let ended = 0;
  expect(await new Response(endingStream(source, () => (ended += 1))).text()).toBe('ab');
  expect(ended).toBe(0);
});

test('giving up ends the source, even one that breaks when it is cancelled', async () => {
  let ended = 0;
  const source = new ReadableStream<Uint8Array>({
    cancel() {
      throw new Error('broken');
    },
  });
  await endingStream(source, () => (ended += 1)).cancel();
  expect(ended).toBe(1);
});

test('a connection that breaks on the way breaks the answer: half of one is never taken for a whole one', async () => {
  const source = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.error(new Error('cut'));
    },
  });
  await expect(new Response(endingStream(source, () => undefined)).text()).rejects.toThrow('cut');
});
