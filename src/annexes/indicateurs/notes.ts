import type { IndicateursEaje, NomMesure } from '../../reading';
import { enVigueur, MOYENNES_NATIONALES } from '../../referentiel';
import type { Profil } from '../../referentiel';
import type { Feuille } from '../feuille';
import { euros, pourcent } from '../nombres';
import { typographier } from '../texte';
import type { Colonnes } from './colonnes';
import { nomExercice, poidsDe } from './exercices';
import type { Exercice } from './exercices';
import { estContredit } from './formules';
import { OCCUPATIONS, PRESENTATIONS, PRIX } from './mesures';

/** How a note calls what a mean is weighted by. */
const NOMS_DES_POIDS: Readonly<Partial<Record<NomMesure, string>>> = {
  capaciteTheorique: 'la capacité en heures',
  heuresFacturees: 'les heures facturées',
  heuresRealisees: 'les heures réalisées',
  places: 'les places',
};
const SANS_POIDS = 'la structure (moyenne simple)';

const minuscule = (texte: string): string => texte.charAt(0).toLowerCase() + texte.slice(1);

/** « taux de facturation par les heures réalisées ; prix de revient par les places ». */
function ponderations({ structures }: Exercice, { mesures }: Colonnes): string {
  const parPoids = new Map<string, string[]>();
  for (const nom of mesures.keys()) {
    if (!EN_MOYENNE.has(nom) || !structures.some((eaje) => eaje.mesures[nom])) continue;
    const poids = poidsDe(nom, structures);
    const cle = (poids && NOMS_DES_POIDS[poids]) ?? SANS_POIDS;
    parPoids.set(cle, [...(parPoids.get(cle) ?? []), minuscule(PRESENTATIONS[nom].entete)]);
  }
  return [...parPoids].map(([poids, noms]) => `${noms.join(', ')} par ${poids}`).join(' ; ');
}

const EN_MOYENNE: ReadonlySet<NomMesure> = new Set<NomMesure>([
  'tauxFacturation',
  ...OCCUPATIONS,
  ...PRIX,
  'participationHoraire',
]);

function seuilsEnClair({ annee }: Exercice, { mesures }: Colonnes, profil: Profil): string {
  const { seuils } = profil;
  const facturation = mesures.has('tauxFacturation') ? enVigueur(seuils.facturation, annee) : null;
  const occupation = OCCUPATIONS.some((nom) => mesures.has(nom));
  const prix = PRIX.some((nom) => mesures.has(nom));
  const { minimum, maximum } = seuils.prixRevient.alerte;
  return [
    occupation ? `taux d’occupation sous ${pourcent(seuils.fragilite.occupation)}` : '',
    facturation
      ? `taux de facturation au-dessus de ${pourcent(facturation.haut)} (barème de la PSU depuis ${String(facturation.depuis)})`
      : '',
    prix ? `prix de revient hors de ${euros(minimum)} à ${euros(maximum)}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function contredits({ structures }: Exercice, { mesures }: Colonnes): string {
  return structures
    .flatMap((eaje: IndicateursEaje) =>
      [...mesures.keys()]
        .filter((nom) => estContredit(eaje, nom))
        .map((nom) => `${eaje.nom.value} (${minuscule(PRESENTATIONS[nom].entete)})`),
    )
    .join(', ');
}

/** What the reader of a table must know: scale, weights, what was not said. */
function notesDe(exercice: Exercice, colonnes: Colonnes, profil: Profil): readonly string[] {
  const seuils = seuilsEnClair(exercice, colonnes, profil);
  const poids = ponderations(exercice, colonnes);
  const autres = contredits(exercice, colonnes);
  const { valeur, annee } = MOYENNES_NATIONALES.tauxOccupation;
  return [
    exercice.annee === null ? 'Année non précisée dans le classeur.' : '',
    seuils &&
      `En orange\u00a0: ${seuils} (seuils du profil «\u00a0${profil.nom}\u00a0»). En rouge\u00a0: chiffre hors d’échelle, à corriger, laissé hors des moyennes.`,
    poids && `Moyennes pondérées\u00a0: ${poids}.`,
    autres &&
      `Taux repris tels qu’ils sont écrits, alors que les chiffres de la ligne en donnent un autre\u00a0: ${autres}.`,
    OCCUPATIONS.some((nom) => colonnes.mesures.has(nom))
      ? `Repère national\u00a0: ${pourcent(valeur)} d’occupation en ${String(annee)} (rapport d’évaluation des politiques de sécurité sociale, indicateur 2.5).`
      : '',
  ].filter(Boolean);
}

/** Under all the tables; `nommer` tells which one the notes are about. */
export function ecrireNotes(
  feuille: Feuille,
  exercice: Exercice,
  colonnes: Colonnes,
  profil: Profil,
  nommer: boolean,
): void {
  if (nommer) feuille.bande(`Notes, ${nomExercice(exercice)}`, 'note');
  for (const note of notesDe(exercice, colonnes, profil)) feuille.bande(typographier(note), 'note');
}
