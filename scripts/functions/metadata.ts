import ts from 'typescript';

/** What Excel must know of a function to propose it: the format of its functions.json. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
  }[];
  readonly result: { readonly type: string };
}

const TAG = 'customfunction';

const wording = (comment: Parameters<typeof ts.getTextOfJSDocComment>[0]): string =>
  (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();

function typeName(type: ts.TypeNode | undefined): string {
  if (type?.kind === ts.SyntaxKind.NumberKeyword) return 'number';
  if (type?.kind === ts.SyntaxKind.StringKeyword) return 'string';
  throw new Error(`A custom function takes and gives numbers and texts, not ${type?.getText() ?? 'nothing'}`);
}

function parameterMetadata(parameter: ts.ParameterDeclaration) {
  const [tag] = ts.getJSDocParameterTags(parameter);
  const name = parameter.name.getText();
  if (!tag) throw new Error(`Parameter ${name} has no @param`);
  return { name, description: wording(tag.comment), type: typeName(parameter.type) };
}

function functionMetadata(declaration: ts.FunctionDeclaration): FunctionMetadata[] {
  const tag = ts.getJSDocTags(declaration).find(({ tagName }) => tagName.text === TAG);
  if (!tag) return [];
  const id = wording(tag.comment);
  const comment = ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc)?.comment;
  return [
    {
      id,
      name: id,
      description: wording(comment),
      parameters: declaration.parameters.map(parameterMetadata),
      result: { type: typeName(declaration.type) },
    },
  ];
}

/** The functions that the comments of a source mark with @customfunction. */
export function functionsOf(fileName: string, text: string): readonly FunctionMetadata[] {
  const source = ts.createSourceFile(fileName, text, ts.ScriptTarget.ES2022, true);
  return source.statements.filter(ts.isFunctionDeclaration).flatMap(functionMetadata);
}
