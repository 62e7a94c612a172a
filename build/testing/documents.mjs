/** What the documents refer to: pictures, links, files and npm scripts. Their test (build/docs.test.ts) looks for each. */

/** Links and pictures of a Markdown text that are not addresses on the web, as file and heading. @param {string} text */
export function links(text) {
  return [...text.matchAll(/!?\[[^\]]*\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', heading = ''] = target.split('#');
      return { file, heading };
    });
}

/** The files that a Markdown text links to or shows. @param {string} text @returns {string[]} */
export const relativeLinks = (text) => links(text).flatMap(({ file }) => (file === '' ? [] : [file]));

/** What headings are called in a link, as GitHub makes it. @param {string} text @returns {string[]} */
export function anchorsIn(text) {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** The names, without folder and ending, of the pictures that these texts show. @param {...string} texts @returns {string[]} */
export function picturesIn(...texts) {
  const names = texts.flatMap(relativeLinks).flatMap((target) => /pictures\/([\w-]+)\.png$/.exec(target)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** Pictures by name: the tour's `13-notice.png` is the notice, a test's `guide-hub.png` is guide-hub. @param {string[]} files @returns {Map<string, string>} */
export function takenBy(files) {
  return new Map(
    files.flatMap(
      (file) =>
        /^(?:\d+-(.+)|(guide-.+))\.png$/
          .exec(file)
          ?.slice(1)
          .filter((name) => name !== undefined)
          .map((name) => [name, file]) ?? [],
    ),
  );
}

/** Files and folders of this repository that a text names in code marks. @param {string} text @returns {string[]} */
export function pathsNamed(text) {
  const named = [...text.matchAll(/`((?:shared|service|renderer|electron|build|bench|e2e|docs)\/[\w./-]+)`/g)];
  return [...new Set(named.map(([, name = '']) => name))];
}

/** npm scripts that a text tells people to run. @param {string} text @returns {string[]} */
export function scriptsNamed(text) {
  const run = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
  const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name = '']) => name);
  return [...new Set([...run, ...short])];
}
