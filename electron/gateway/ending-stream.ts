/**
 * A body that ends its source when nobody reads on. Electron tells a protocol's handler that the page has given up only
 * by cancelling the answer's body (seen in 33: the request's own signal stays silent), and cancelling the body of a
 * `net.fetch` does not close its connection. Without this every abandoned event stream would stay open at the service.
 */
export function endingStream(body: ReadableStream<Uint8Array>, end: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel(reason) {
        end();
        // Ending may already have broken it, which is what was wanted.
        await reader.cancel(reason).catch(() => undefined);
      },
    },
    // Nothing is read ahead: a piece is handed on when it comes, and a slow page slows the service down.
    { highWaterMark: 0 },
  );
}
