import type { NatureChangement, Segment } from '../../comparison';
import { cellName } from '../../workbook';
import { accorde } from '../accord';
import { acceptesEnMots } from '../acceptations-en-mots';
import { point } from '../rapport-texte';
import type { ComparaisonClasseurs } from './comparer';
import { presenterComparaison } from './presentation';
import type { ChampPresente, ChangementPresente, GroupePresente } from './presentation';

/** "[ancien → nouveau]" among what is kept; a field that changes whole needs no brackets. */
function motAMot(segments: readonly Segment[]): string {
  const [seul, autre] = segments;
  const entier = segments.length === 2 && seul?.nature === 'retire' && autre?.nature === 'ajoute';
  if (entier) return `${seul.texte} → ${autre.texte}`;
  return segments
    .flatMap(({ nature, texte }, rang) => {
      if (nature === 'garde') return texte.trim();
      const suivant = segments[rang + 1];
      if (nature === 'retire')
        return `[${texte.trim()} → ${suivant?.nature === 'ajoute' ? suivant.texte.trim() : ''}]`;
      return segments[rang - 1]?.nature === 'retire' ? [] : `[→ ${texte.trim()}]`;
    })
    .join(' ');
}

function champ({ libelle, segments }: ChampPresente): string {
  return `      ${libelle}\u00a0: ${motAMot(segments)}`;
}

function lieuDe({ cells: [premiere], nature }: ChangementPresente): string | null {
  if (!premiere) return null;
  const cellule = `${premiere.sheet}!${cellName(premiere.row, premiere.column)}`;
  return nature === 'suppression' ? `à voir en ${cellule}` : cellule;
}

function changement(change: ChangementPresente): string[] {
  const parties = [change.quoi, change.nom, change.lieu, lieuDe(change)];
  return [`  ${parties.filter(Boolean).join(' · ')}`, ...change.champs.map(champ)];
}

function groupe({ titre, changements }: GroupePresente): string[] {
  return ['', `${titre} (${accorde(changements.length, 'changement')})`, ...changements.flatMap(changement)];
}

const NATURES: readonly (readonly [NatureChangement, string])[] = [
  ['ajout', 'ajout'],
  ['suppression', 'suppression'],
  ['modification', 'modification'],
  ['renumerotation', 'renumérotation'],
  ['deplacement', 'déplacement'],
];

/** "4 ajouts, 2 suppressions.": what there is, in one sentence. */
function bilan(comptes: Readonly<Record<NatureChangement, number>>): string {
  const presents = NATURES.filter(([nature]) => comptes[nature] > 0);
  if (presents.length === 0) return 'Rien n’a changé.';
  return `${presents.map(([nature, nom]) => accorde(comptes[nature], nom)).join(', ')}.`;
}

/** What a version changes, told kind by kind. */
export function texteComparaison(comparaison: ComparaisonClasseurs): string {
  const { apres, findings, acceptes } = comparaison;
  const accord = acceptesEnMots(acceptes);
  const { avant, comptes, remarques, groupes } = presenterComparaison(comparaison);
  const points = findings.length === 0 ? [] : ['', `Points à voir (${accorde(findings.length, 'point')})`];
  return [
    `${apres.snapshot.fileName}, comparé à ${avant}`,
    bilan(comptes),
    ...remarques,
    ...groupes.flatMap(groupe),
    ...points,
    ...findings.flatMap(point),
    ...(accord === null ? [] : ['', `${accord}.`]),
  ].join('\n');
}
