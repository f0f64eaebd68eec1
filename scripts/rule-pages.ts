import { regles } from '../src/rules';
import type { InvalidCase, MiniClasseur, Rule, Severity, ValidCase } from '../src/rules';
import { typographie } from '../src/rules/message';
import { columnName, isCellError } from '../src/workbook';
import type { CellValue } from '../src/workbook';

const GRAVITES: Readonly<Record<Severity, string>> = {
  error: 'Erreur',
  warning: 'À vérifier',
  info: 'Pour information',
};

const CORRECTIONS: Readonly<Record<Rule['meta']['fix'], string>> = {
  none: 'aucune',
  safe: 'sûre, se fait avec les autres',
  suggested: 'proposée, une par une',
};

const FAMILLES: Readonly<Record<string, string>> = {
  lecture: 'Ce qui n’a pas pu être lu',
  cellule: 'Le contenu des cellules',
  equipement: 'Les équipements et services (annexe 2)',
  formule: 'Les formules',
  total: 'Les totaux, les parts et les chiffres annoncés',
  eaje: 'Les indicateurs des EAJE',
  poste: 'Les postes et les RPE',
  plan: 'Le plan d’action',
  fiche: 'Les fiches action',
  suivi: 'Le suivi',
  convention: 'La convention',
};

/** "equipement/doublon" → "equipement-doublon.md". */
function fichierDe({ meta }: Rule): string {
  return `${meta.id.replace('/', '-')}.md`;
}

function cellule(valeur: CellValue | undefined): string {
  if (valeur === undefined || valeur === null) return '';
  const texte = isCellError(valeur) ? valeur.error : String(valeur);
  return texte.replace(/\|/g, '\\|').replace(/\n/g, '<br>');
}

/** A sheet with the letters of its columns and the numbers of its rows, as Excel shows it; cells pointed at are in bold. */
function tableau(feuille: string, lignes: MiniClasseur[string], attendu: ReadonlySet<string>): string {
  const largeur = Math.max(1, ...lignes.map((ligne) => ligne.length));
  const colonnes = Array.from({ length: largeur }, (_, colonne) => columnName(colonne));
  const corps = lignes.map((ligne, rang) => {
    const cellules = colonnes.map((nom, colonne) => {
      const texte = cellule(ligne[colonne]);
      return attendu.has(`${feuille}!${nom}${String(rang + 1)}`) ? `**${texte || '(vide)'}**` : texte;
    });
    return `| ${[String(rang + 1), ...cellules].join(' | ')} |`;
  });
  const entete = [`| | ${colonnes.join(' | ')} |`, `|${' --- |'.repeat(largeur + 1)}`];
  return [`Feuille « ${feuille} »`, '', ...entete, ...corps].join('\n');
}

/** Formulas of a sheet as the cells hold them; the tables show what they give. */
function formulesDe(formules: NonNullable<ValidCase['formules']>): string[] {
  return Object.entries(formules).map(([feuille, parCellule]) => {
    const ecrites = Object.entries(parCellule).map(([cellule, formule]) => `${cellule} : \`${formule}\``);
    return `Formules de « ${feuille} » — ${ecrites.join(' ; ')}.`;
  });
}

function cas({ nom, classeur, masquees = [], formules = {} }: ValidCase, attendu: readonly string[]): string {
  const vises = new Set(attendu);
  const feuilles = Object.entries(classeur).map(([feuille, lignes]) => tableau(feuille, lignes, vises));
  const masquage = masquees.length > 0 ? [`Feuille masquée : ${masquees.join(', ')}.`] : [];
  return [
    `### ${nom.charAt(0).toUpperCase()}${nom.slice(1)}`,
    ...masquage,
    ...feuilles,
    ...formulesDe(formules),
  ].join('\n\n');
}

function casFautif(fautif: InvalidCase): string {
  return `${cas(fautif, fautif.attendu)}\n\nPoints attendus : ${fautif.attendu.join(', ')}.`;
}

function messagesDe({ messages }: Rule): string {
  return Object.values(messages)
    .map(({ quoi, pourquoi, queFaire }) => {
      const phrases = [`**${quoi}**`, pourquoi, queFaire].map(typographie).join(' ');
      return `- ${phrases.replace(/\{(\w+)\}/g, '‹$1›')}`;
    })
    .join('\n');
}

function page(rule: Rule): string {
  const { meta, cases } = rule;
  return [
    `# ${typographie(meta.titre)}`,
    `\`${meta.id}\` · gravité : **${GRAVITES[meta.severity]}** · correction : ${CORRECTIONS[meta.fix]} · source : ${meta.source}`,
    '## Ce que dit le contrôle',
    messagesDe(rule),
    '## Ce qui est signalé',
    ...cases.invalid.map(casFautif),
    '## Ce qui ne l’est pas',
    ...cases.valid.map((valide) => cas(valide, [])),
    '_Page faite à partir de la règle et de ses cas d’essai : `npm run docs:rules`._\n',
  ].join('\n\n');
}

function ligneIndex(rule: Rule): string {
  return `| [${typographie(rule.meta.titre)}](${fichierDe(rule)}) | \`${rule.meta.id}\` | ${GRAVITES[rule.meta.severity]} | ${CORRECTIONS[rule.meta.fix]} |`;
}

function index(): string {
  const sections = Object.entries(FAMILLES).flatMap(([famille, titre]) => [
    `## ${titre}`,
    [
      '| Point | Règle | Gravité | Correction |',
      '| --- | --- | --- | --- |',
      ...regles.filter(({ meta }) => meta.id.startsWith(`${famille}/`)).map(ligneIndex),
    ].join('\n'),
  ]);
  const chapeau =
    'Ce que le contrôle vérifie, règle par règle, avec des exemples. Une règle se règle ou s’éteint dans les réglages.';
  return ['# Règles du contrôle', chapeau, ...sections].join('\n\n') + '\n';
}

/** Every page of docs/regles: file name → text. */
export function pagesDesRegles(): ReadonlyMap<string, string> {
  return new Map([['README.md', index()], ...regles.map((rule) => [fichierDe(rule), page(rule)] as const)]);
}
