/**
 * Finds the guards in a source, by the idioms in which this code refuses. A guard is a condition that, when it holds,
 * keeps something from happening: what follows is a rejection, a concern, an exception, or (in the shell and the
 * service) an early way out with nothing. Each alternative of a condition, `a || b`, is a guard of its own.
 */
import ts from 'typescript';

/**
 * @typedef {{
 *   id: string,      // the file and the condition as it is written: it outlives changes elsewhere in the file
 *   file: string,
 *   line: number,
 *   stops: boolean,  // whether it stops by being true; else it lets through by being true
 *   from: number, to: number,
 * }} Guard
 * @typedef {(node: ts.Expression) => boolean} Judge
 */

/** Where an early way out with nothing is a refusal too: there it is what the caller goes by. */
const silent = /^(electron|service)\//;

/** Questions of the shell that are guards by themselves: every part of their answer must hold. */
const question = /^(is|may)[A-Z]/;
/** Those that are asked the other way round: each part of the answer is a reason to refuse. */
const askedOtherwise = /^isWeak/;

/** What only prepares an outcome for another and would make every caller a guard. */
const tooGeneral = new Set(['handle', 'walk', 'runCommand']);

/**
 * @param {string} file From the top of the tree, with slashes.
 * @param {string} source
 * @param {ReadonlySet<string>} [elsewhere] The names in other files that stand for a refusal (see `refusersIn`).
 * @returns {Guard[]} In the order of the source.
 */
export function guardsIn(file, source, elsewhere = new Set()) {
  const tree = parse(file, source);
  const refuses = judge(new Set([...elsewhere, ...refusersOf(tree, elsewhere)]), silent.test(file));
  /** @type {Map<number, { node: ts.Expression, stops: boolean }>} */
  const found = new Map();
  /** @param {ts.Expression} condition @param {boolean} stops */
  const add = (condition, stops) => {
    const apart = stops ? ts.SyntaxKind.BarBarToken : ts.SyntaxKind.AmpersandAmpersandToken;
    for (const node of operands(condition, apart)) found.set(node.getStart(tree), { node, stops });
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isIfStatement(node)) {
      if (leaves(node.thenStatement, refuses)) add(node.expression, true);
      else if (node.elseStatement && !ts.isIfStatement(node.elseStatement) && leaves(node.elseStatement, refuses))
        add(node.expression, false);
      else if (letsThrough(node) && nextStatement(node, (next) => leaves(next, refuses))) add(node.expression, false);
    } else if (ts.isConditionalExpression(node)) {
      if (refuses(node.whenTrue) && !refuses(node.whenFalse)) add(node.condition, true);
      else if (refuses(node.whenFalse) && !refuses(node.whenTrue)) add(node.condition, false);
    } else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [check] = node.arguments;
      if (node.expression.name.text === 'refine' && check && ts.isArrowFunction(check) && !ts.isBlock(check.body))
        add(check.body, false);
    } else if (ts.isFunctionDeclaration(node) && node.body && file.startsWith('electron/')) {
      const name = node.name?.text ?? '';
      if (question.test(name)) for (const one of answersIn(node.body)) add(one, askedOtherwise.test(name));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return numbered(
    [...found.values()]
      .sort((one, other) => one.node.getStart(tree) - other.node.getStart(tree) || other.node.end - one.node.end)
      .map(({ node, stops }) => ({
        id: `${file}: ${node.getText(tree).replaceAll(/\s+/g, ' ')}`,
        file,
        line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1,
        stops,
        from: node.getStart(tree),
        to: node.end,
      })),
  );
}

/**
 * The exported names of these sources that stand for a refusal: a ready-made one (`noSuchAccess`), or a function that
 * may give one (`needsRole`). Goes over them until no more are found, because one leans on another.
 * @param {{ file: string, source: string }[]} sources
 * @returns {Set<string>}
 */
export function refusersIn(sources) {
  const trees = sources.map(({ file, source }) => parse(file, source));
  /** @type {Set<string>} */
  const known = new Set();
  for (let size = -1; size !== known.size;) {
    size = known.size;
    for (const tree of trees) for (const name of refusersOf(tree, known, true)) known.add(name);
  }
  return known;
}

/** @param {string} file @param {string} source */
const parse = (file, source) => ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);

/** Two guards of one file may be written alike. @param {Guard[]} guards */
function numbered(guards) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return guards.map((guard) => {
    const number = (seen.get(guard.id) ?? 0) + 1;
    seen.set(guard.id, number);
    return number === 1 ? guard : { ...guard, id: `${guard.id} (${number})` };
  });
}

/** @param {ts.Expression} node @param {ts.SyntaxKind} apart @returns {ts.Expression[]} */
function operands(node, apart) {
  if (ts.isParenthesizedExpression(node)) return operands(node.expression, apart);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === apart)
    return [...operands(node.left, apart), ...operands(node.right, apart)];
  return [node];
}

/**
 * Whether an expression is a refusal.
 * @param {ReadonlySet<string>} names @param {boolean} silence Whether nothing is one.
 * @returns {Judge}
 */
function judge(names, silence) {
  /** @type {Judge} */
  const refuses = (node) => {
    if (ts.isParenthesizedExpression(node) || ts.isAwaitExpression(node) || ts.isAsExpression(node))
      return refuses(node.expression);
    if (ts.isIdentifier(node)) return names.has(node.text) || (silence && node.text === 'undefined');
    if (ts.isCallExpression(node) || ts.isNewExpression(node))
      return names.has(nameOf(node.expression)) || isRepeat(node);
    if (ts.isPropertyAccessExpression(node)) return node.name.text === 'outcome' || names.has(nameOf(node));
    if (ts.isArrayLiteralExpression(node))
      return (
        node.elements.length > 0 &&
        node.elements.every((one) => refuses(ts.isSpreadElement(one) ? one.expression : one))
      );
    if (ts.isBinaryExpression(node)) return refuses(node.left) && refuses(node.right);
    if (ts.isObjectLiteralExpression(node)) return isConcern(node) || saysNo(node, refuses);
    return silence && [ts.SyntaxKind.NullKeyword, ts.SyntaxKind.FalseKeyword].includes(node.kind);
  };
  return refuses;
}

/** A rejection or a concern as it is written out: `{ code, says, next }`. @param {ts.ObjectLiteralExpression} node */
const isConcern = (node) => ['code', 'says'].every((name) => member(node, name) !== undefined);

/** `{ rejection }`, `{ outcome: reject(…) }`, `{ ok: false }`. @param {ts.ObjectLiteralExpression} node @param {Judge} refuses */
function saysNo(node, refuses) {
  const outcome = member(node, 'outcome');
  const ok = member(node, 'ok');
  return (
    member(node, 'rejection') !== undefined ||
    (outcome !== undefined && ts.isPropertyAssignment(outcome) && refuses(outcome.initializer)) ||
    (ok !== undefined && ts.isPropertyAssignment(ok) && ok.initializer.kind === ts.SyntaxKind.FalseKeyword)
  );
}

/** @param {ts.ObjectLiteralExpression} node @param {string} name */
const member = (node, name) =>
  node.properties.find((one) => one.name !== undefined && ts.isIdentifier(one.name) && one.name.text === name);

/** `changed([])`: it happened already, so nothing is done again. @param {ts.CallExpression | ts.NewExpression} node */
function isRepeat(node) {
  const [changes] = node.arguments ?? [];
  return (
    nameOf(node.expression) === 'changed' &&
    node.arguments?.length === 1 &&
    changes !== undefined &&
    ts.isArrayLiteralExpression(changes) &&
    changes.elements.length === 0
  );
}

/** @param {ts.Expression} node */
const nameOf = (node) =>
  ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : '';

/** Whether a statement's last act is to refuse. @param {ts.Statement} statement @param {Judge} refuses @returns {boolean} */
function leaves(statement, refuses) {
  if (ts.isBlock(statement)) return statement.statements.some((one) => leaves(one, refuses));
  if (ts.isThrowStatement(statement)) return true;
  if (ts.isReturnStatement(statement)) return statement.expression !== undefined && refuses(statement.expression);
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return false;
  const { expression, arguments: given } = statement.expression;
  const [first] = given;
  if (['push', 'unshift'].includes(nameOf(expression))) return first !== undefined && refuses(first);
  return nameOf(expression) === 'preventDefault';
}

/** `if (fine) return undefined;` @param {ts.IfStatement} node */
function letsThrough(node) {
  const only = ts.isBlock(node.thenStatement) ? node.thenStatement.statements[0] : node.thenStatement;
  if (!only || !ts.isReturnStatement(only)) return false;
  const { expression } = only;
  return (
    !expression ||
    (ts.isIdentifier(expression) && expression.text === 'undefined') ||
    expression.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isArrayLiteralExpression(expression) && expression.elements.length === 0)
  );
}

/** @param {ts.IfStatement} node @param {(next: ts.Statement) => boolean} is */
function nextStatement(node, is) {
  const { parent } = node;
  if (!ts.isBlock(parent)) return false;
  const next = parent.statements[parent.statements.indexOf(node) + 1];
  return next !== undefined && !ts.isIfStatement(next) && is(next);
}

/**
 * The names in one source that stand for a refusal: what is declared as one or may return one, and what holds the
 * answer of such a function.
 * @param {ts.SourceFile} tree @param {ReadonlySet<string>} known @param {boolean} [exported] Only what others can see.
 */
function refusersOf(tree, known, exported = false) {
  const names = new Set([...known, 'reject', 'refused', 'refuse', 'unreachable']);
  /** @type {Set<string>} */
  const seen = new Set();
  for (let size = -1; size !== names.size;) {
    size = names.size;
    const refuses = judge(names, false);
    /** @param {string} name @param {boolean} visible */
    const add = (name, visible) => {
      if (tooGeneral.has(name)) return;
      names.add(name);
      if (visible) seen.add(name);
    };
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (ts.isFunctionDeclaration(node) && node.name && node.body && mayRefuse(node.body, refuses))
        add(node.name.text, isExported(node));
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
        const visible = ts.isVariableStatement(node.parent.parent) && isExported(node.parent.parent);
        if (
          ts.isArrowFunction(node.initializer) ? mayRefuse(node.initializer.body, refuses) : refuses(node.initializer)
        )
          add(node.name.text, visible);
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return exported ? seen : names;
}

/** @param {ts.FunctionDeclaration | ts.VariableStatement} node */
const isExported = (node) => node.modifiers?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword) ?? false;

/** What a function answers, where that is worked out. @param {ts.Block} body @returns {ts.Expression[]} */
function answersIn(body) {
  /** @type {ts.Expression[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression && !isBoolean(node.expression)) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}

/** @param {ts.Node} node */
const isBoolean = ({ kind }) => kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;

/** Whether a function may give a refusal back. @param {ts.ConciseBody} body @param {Judge} refuses */
function mayRefuse(body, refuses) {
  /** @param {ts.Expression} node @returns {boolean} */
  const may = (node) =>
    ts.isConditionalExpression(node)
      ? may(node.whenTrue) || may(node.whenFalse)
      : ts.isParenthesizedExpression(node)
        ? may(node.expression)
        : refuses(node) && !(ts.isCallExpression(node) && isRepeat(node));
  if (!ts.isBlock(body)) return may(body);
  let found = false;
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression && may(node.expression)) found = true;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return found;
}
