/**
 * Zod compiles its schemas by `new Function`, and probes whether it may. The page's content security policy refuses
 * that, and each probe would be reported as a violation. Zod reads its settings from one global object: a line
 * before Zod's own first line tells it not to try, wherever and in whatever order it is imported.
 *
 * @returns {import('vite').Plugin}
 */
export function zodJitless() {
  return {
    name: 'zod-jitless',
    transform(code, id) {
      if (!/[\\/]zod[\\/]v4[\\/]core[\\/]core\.js$/.test(id.split('?')[0] ?? '')) return null;
      return { code: `${code}\nglobalConfig.jitless = true;\n`, map: null };
    },
  };
}
