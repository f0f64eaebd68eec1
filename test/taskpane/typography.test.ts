import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { isBreakable } from '../breakable';

const ROOT = path.resolve(__dirname, '../..');
/** What a screen or a sheet wraps where it likes. A terminal cuts a line wherever it ends, whatever the space. */
const ROOMS = [
  'src/taskpane',
  'src/standalone',
  'src/hosts',
  'src/app',
  'src/annexes',
  'src/comparison',
  'src/referentiel',
];
/** The engine sets these with no-break spaces; test/rules looks at what it makes of them. */
const SET_LATER: ReadonlySet<string> = new Set(['quoi', 'pourquoi', 'queFaire']);

function textsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && SET_LATER.has(node.name.getText(source))) return;
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) texts.push(node.text);
    // What stands before the sign may be a figure or a name put in the sentence.
    if (ts.isTemplateHead(node)) texts.push(node.text);
    if (ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) texts.push(`x${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

test('nulle part un signe double ni un guillemet ne peut passer seul à la ligne suivante', () => {
  const files = ROOMS.flatMap((room) =>
    readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(room, name)),
  );
  const wrong = files.flatMap((file) =>
    textsOf(path.join(ROOT, file))
      .filter(isBreakable)
      .map((text) => `${file}: ${text.trim()}`),
  );
  expect(wrong).toEqual([]);
});
