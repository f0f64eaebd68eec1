import { Feuille } from '../feuille';
import { ensembleDe, exercicesDe } from '../indicateurs/exercices';
import { placesDe } from '../indicateurs/moyennes';
import type { FabriqueAnnexe, Matiere } from '../matiere';
import { accorder, nombre } from '../nombres';
import { origineDe, pageDe, periodeEnClair, territoireEnClair } from '../page';
import { parCollectivite, parType, progresDuPlan } from './comptes';
import {
  demieDeLaSituation,
  demieDesComptes,
  demieDuPlan,
  graphiqueDesTypes,
  graphiqueDuPlan,
} from './demies';
import { situationDe } from './evolution';
import { COLONNES, coteACote, ecrireRangee, LARGEURS, sur } from './page';
import type { Demie } from './page';
import { vigilances } from './vigilance';

const TITRE = 'Synthèse copil';
const HAUTEUR_TITRE = 28;
const HAUTEUR_CHIFFRE = 32;
/** Columns of each tile, the gutter with the second. */
const TUILES: readonly number[] = [3, 4, 3, 3];
const SUJET = 2;

function placesEnTout({ lecture }: Matiere): number | null {
  const exercice = ensembleDe(exercicesDe(lecture.eaje));
  const dites = lecture.equipements.flatMap(({ places }) => places?.value ?? []);
  const listees = dites.length === 0 ? null : dites.reduce((somme, places) => somme + places, 0);
  return (exercice && placesDe(exercice)) ?? listees;
}

/** The four figures to remember. */
function ecrireTuiles(feuille: Feuille, matiere: Matiere): void {
  const { lecture, findings } = matiere;
  const actions = lecture.plans.reduce((somme, plan) => somme + plan.actions.length, 0);
  const fiches = lecture.fiches.length;
  const places = placesEnTout(matiere);
  const erreurs = findings.filter(({ severity }) => severity === 'error').length;
  const tuiles: readonly (readonly [number | string, string])[] = [
    [
      lecture.equipements.length,
      accorder(lecture.equipements.length, 'équipement ou service', 'équipements et services'),
    ],
    places === null
      ? ['–', 'places non fournies']
      : [places, accorder(places, 'place d’accueil', 'places d’accueil')],
    [
      actions,
      `${accorder(actions, 'action', 'actions')}, ${nombre(fiches)} ${accorder(fiches, 'fiche', 'fiches')}`,
    ],
    [erreurs, accorder(erreurs, 'erreur à corriger', 'erreurs à corriger')],
  ];
  ecrireRangee(
    feuille,
    tuiles.map(([chiffre], rang) => sur(TUILES[rang] ?? 1, chiffre, 'chiffreCle')),
    HAUTEUR_CHIFFRE,
  );
  ecrireRangee(
    feuille,
    tuiles.map(([, libelle], rang) => sur(TUILES[rang] ?? 1, libelle, 'libelleCle')),
    20,
  );
}

/** Tables first, then their charts; two by two, whatever the workbook holds of them. */
function demiesDe(matiere: Matiere): readonly Demie[] {
  const { lecture, profil } = matiere;
  const types = parType(lecture);
  const situation = situationDe(exercicesDe(lecture.eaje), profil);
  const progres = progresDuPlan(lecture);
  const [placeDesTypes, placeDuPlan] = [
    { top: 0, left: 0 },
    { top: 0, left: 0 },
  ];
  const equipes = types.length > 0;
  const demies: readonly (Demie | false | null)[] = [
    equipes && demieDesComptes('Équipements par type', types, placeDesTypes),
    equipes && demieDesComptes('Équipements par collectivité', parCollectivite(matiere)),
    situation && demieDeLaSituation(situation),
    progres && demieDuPlan(progres, placeDuPlan),
    equipes && graphiqueDesTypes(types, placeDesTypes),
    progres && graphiqueDuPlan(progres, placeDuPlan),
  ];
  return demies.filter((demie): demie is Demie => demie !== false && demie !== null);
}

function ecrireVigilances(feuille: Feuille, matiere: Matiere): void {
  feuille.vide();
  feuille.bande('Points de vigilance', 'section');
  for (const { sujet, texte } of vigilances(matiere)) {
    ecrireRangee(feuille, [sur(SUJET, sujet, 'libelle'), sur(COLONNES - SUJET, texte, 'nom')]);
  }
}

function ecrire(feuille: Feuille, matiere: Matiere): void {
  const sousTitre = [
    `Convention territoriale globale ${periodeEnClair(matiere)}`.trim(),
    'situation lue dans le classeur',
  ];
  feuille.bande(
    territoireEnClair(matiere) || 'Synthèse pour le comité de pilotage',
    'titre',
    undefined,
    HAUTEUR_TITRE,
  );
  feuille.bande(sousTitre.join(', '), 'sousTitre');
  ecrireTuiles(feuille, matiere);
  const demies = demiesDe(matiere);
  for (let rang = 0; rang < demies.length; rang += 2) {
    const [gauche, droite] = [demies[rang], demies[rang + 1]];
    if (gauche) coteACote(feuille, gauche, droite);
  }
  ecrireVigilances(feuille, matiere);
}

/** The page of the comité de pilotage; empty when nothing was read that it could sum up. */
export const copil: FabriqueAnnexe = (matiere) => {
  const { equipements, eaje, plans, fiches, suivi } = matiere.lecture;
  if ([equipements, eaje, plans, fiches, suivi].every(({ length }) => length === 0)) return [];
  const feuille = new Feuille({
    name: TITRE,
    kind: 'copil',
    origin: origineDe(matiere),
    widths: LARGEURS,
    page: pageDe(matiere, 'Synthèse pour le comité de pilotage', { orientation: 'portrait', onePage: true }),
  });
  ecrire(feuille, matiere);
  return [feuille.spec()];
};
