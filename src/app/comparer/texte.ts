import { segmenter } from '../../comparison';
import type { ChampModifie, Changement, NonFourni, Objet, Segment } from '../../comparison';
import { grouper } from '../../rules';
import { cellName } from '../../workbook';
import { accorde, point } from '../rapport-texte';
import type { ComparaisonClasseurs } from './comparer';
import { comptesDe } from './document';
import { MOTS_OBJETS, natureEnMots, nomEnMots, OBJETS } from './mots';

/** Two short texts are told whole; in longer ones, only the words about what changes are. */
const TEXTE_COURT = 60;
const MOTS_AUTOUR = 24;

const VIDE = 'vide';

function abrege(texte: string, rang: number, dernier: number): string {
  if (texte.length <= 2 * MOTS_AUTOUR) return texte;
  const debut = rang === 0 ? '' : texte.slice(0, MOTS_AUTOUR).trimEnd();
  const fin = rang === dernier ? '' : texte.slice(-MOTS_AUTOUR).trimStart();
  return rang === 0 ? `…${fin}` : rang === dernier ? `${debut}…` : `${debut} … ${fin}`;
}

function couple(retire: string, ajoute: string): string {
  return `[${retire.trim() || VIDE} → ${ajoute.trim() || VIDE}]`;
}

/** What is kept, abridged, about each « [ancien → nouveau] ». */
function motAMot(segments: readonly Segment[]): string {
  const parties: string[] = [];
  segments.forEach(({ nature, texte }, rang) => {
    const precedent = segments[rang - 1];
    if (nature === 'garde') parties.push(abrege(texte.trim(), rang, segments.length - 1));
    else if (nature === 'retire' && segments[rang + 1]?.nature !== 'ajoute') parties.push(couple(texte, ''));
    else if (nature === 'ajoute')
      parties.push(couple(precedent?.nature === 'retire' ? precedent.texte : '', texte));
  });
  return parties.join(' ');
}

function champ({ libelle, avant, apres }: ChampModifie): string {
  const court = (avant ?? '').length <= TEXTE_COURT && (apres ?? '').length <= TEXTE_COURT;
  const change =
    court || avant === null || apres === null
      ? `${avant ?? VIDE} → ${apres ?? VIDE}`
      : motAMot(segmenter(avant, apres));
  return `      ${libelle}\u00a0: ${change}`;
}

function lieuDe({ apresSource, avantSource }: Changement): string {
  const [premiere] = apresSource.length > 0 ? apresSource : avantSource;
  if (!premiere) return '';
  const cellule = `${premiere.sheet}!${cellName(premiere.row, premiere.column)}`;
  return apresSource.length > 0 ? cellule : `était en ${cellule}`;
}

function lignes(changement: Changement): string[] {
  const { lieu, champs } = changement;
  const parties = [natureEnMots(changement), nomEnMots(changement), lieu, lieuDe(changement)];
  return [`  ${parties.filter(Boolean).join(' · ')}`, ...champs.map(champ)];
}

function groupe(objet: Objet, changements: readonly Changement[]): string[] {
  if (changements.length === 0) return [];
  const titre = `${MOTS_OBJETS[objet].titre} (${accorde(changements.length, 'changement')})`;
  return ['', titre, ...changements.flatMap(lignes)];
}

/** "4 ajouts, 2 suppressions.": what there is, in one sentence. */
export function bilanDe(comparaison: Pick<ComparaisonClasseurs, 'changements'>): string {
  if (comparaison.changements.length === 0) return 'Rien n’a changé.';
  const { ajout, suppression, modification, renumerotation, deplacement } = comptesDe(comparaison);
  const comptes = [
    [ajout, 'ajout'],
    [suppression, 'suppression'],
    [modification, 'modification'],
    [renumerotation, 'renumérotation'],
    [deplacement, 'déplacement'],
  ] as const;
  const presents = comptes.filter(([nombre]) => nombre > 0).map(([nombre, nom]) => accorde(nombre, nom));
  return `${presents.join(', ')}.`;
}

function ecrituresDe({ ecritures }: ComparaisonClasseurs): string[] {
  const nombre = ecritures.reduce((somme, { champs }) => somme + champs.length, 0);
  if (nombre === 0) return [];
  const textes = accorde(nombre, 'texte ne diffère', 'textes ne diffèrent');
  return [`${textes} que par l’écriture (majuscules, accents, ponctuation)\u00a0: non compté.`];
}

function absence({ objet, version, nombre }: NonFourni): string {
  const { titre } = MOTS_OBJETS[objet];
  const [absente, autre] = version === 'apres' ? ['nouvelle', 'précédente'] : ['précédente', 'nouvelle'];
  return `${titre}\u00a0: rien dans la version ${absente}, ${String(nombre)} dans la ${autre}\u00a0; non comparé.`;
}

/** What a version changes, told kind by kind. */
export function texteComparaison(comparaison: ComparaisonClasseurs): string {
  const { avant, apres, changements, nonFournis, findings } = comparaison;
  const parObjet = grouper(changements, ({ objet }) => objet);
  const points = findings.length === 0 ? [] : ['', `Points à voir (${accorde(findings.length, 'point')})`];
  return [
    `${apres.snapshot.fileName}, comparé à ${avant.snapshot.fileName}`,
    bilanDe(comparaison),
    ...ecrituresDe(comparaison),
    ...nonFournis.map(absence),
    ...OBJETS.flatMap((objet) => groupe(objet, parObjet.get(objet) ?? [])),
    ...points,
    ...findings.flatMap(point),
  ].join('\n');
}
