import type { Range, SheetSpec } from '../../workbook';
import { Feuille } from '../feuille';
import { ensembleDe, exercicesDe } from '../indicateurs/exercices';
import { placesDe } from '../indicateurs/moyennes';
import type { FabriqueAnnexe, Matiere } from '../matiere';
import { hauteurDuTexte } from '../mesure';
import { accorder, nombre } from '../nombres';
import { origineDe, pageDe, periodeEnClair, territoireEnClair } from '../page';
import { COULEURS } from '../style';
import { lisible } from '../texte';
import { parCollectivite, parType, progresDuPlan } from './comptes';
import type { Compte, Progres } from './comptes';
import { situationDe } from './evolution';
import type { Situation } from './evolution';
import { COLONNES, coteACote, DROITE, GAUCHE, ecrireRangee, LARGEUR, sur, titrer } from './page';
import type { Rangee } from './page';
import { vigilances } from './vigilance';

const TITRE = 'Synthèse copil';
const HAUTEUR_TITRE = 28;
const HAUTEUR_CHIFFRE = 32;
const LIGNES_DE_GRAPHIQUE = 10;
const TUILE = 3;
const SUJET = 3;

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
    tuiles.map(([chiffre]) => sur(TUILE, chiffre, 'chiffreCle')),
    HAUTEUR_CHIFFRE,
  );
  ecrireRangee(
    feuille,
    tuiles.map(([, libelle]) => sur(TUILE, libelle, 'libelleCle')),
    20,
  );
}

/** Columns of the figures of a table at the left. */
const NOM = 5;
const AXE = 3;
const CHIFFRE = 2;

function rangeesDe(comptes: readonly Compte[]): readonly Rangee[] {
  return comptes.map(({ nom, nombre: combien }) => [
    sur(NOM, lisible(nom), 'texte'),
    sur(1, combien, 'nombre'),
    sur(1, null, 'espace'),
  ]);
}

/** Empty lines under a short table, so that the chart beside it has room. */
function etoffer(rangees: readonly Rangee[]): readonly Rangee[] {
  const manque = Math.max(0, LIGNES_DE_GRAPHIQUE - rangees.length);
  return [...rangees, ...Array.from({ length: manque }, (): Rangee => [sur(GAUCHE, null, 'espace')])];
}

function aDroite(top: number, lignes: number): Range {
  return { top, bottom: top + lignes - 1, left: GAUCHE, right: COLONNES - 1 };
}

function colonne(column: number, top: number, lignes: number): Range {
  return { top, bottom: top + lignes - 1, left: column, right: column };
}

/** Side by side, the two counts of the equipments; gives where the first one lies. */
function ecrireEquipements(feuille: Feuille, types: readonly Compte[], lieux: readonly Compte[]): Range {
  titrer(feuille, 'Équipements par type', 'Équipements par collectivité');
  const droite = lieux.map(({ nom, nombre: combien }): Rangee => [
    sur(DROITE - 1, lisible(nom), 'texte'),
    sur(1, combien, 'nombre'),
  ]);
  return colonne(NOM, coteACote(feuille, rangeesDe(types), droite), types.length);
}

function rangeesDeSituation({ quand, contre, indicateurs }: Situation): readonly Rangee[] {
  return [
    [
      sur(3, `Ensemble, ${quand}`, 'entete'),
      sur(2, 'Valeur', 'enteteDroite'),
      sur(2, contre, 'enteteDroite'),
    ],
    ...indicateurs.map(({ libelle, valeur, style, evolution }): Rangee => [
      sur(3, libelle, 'texte'),
      sur(2, valeur, style),
      sur(2, evolution, 'evolution'),
    ]),
  ];
}

/** The indicators, with the chart of the types beside them. */
function ecrireSituation(feuille: Feuille, situation: Situation | null, types: Range | null): void {
  if (!situation && !types) return;
  titrer(feuille, situation ? 'Accueil du jeune enfant' : '', '');
  const rangees = etoffer(situation ? rangeesDeSituation(situation) : []);
  const top = coteACote(feuille, rangees, []);
  if (!types) return;
  feuille.graphique({
    kind: 'bar',
    title: 'Équipements et services par type',
    at: aDroite(top - 1, rangees.length + 1),
    categories: { ...types, left: 0, right: 0 },
    series: [{ name: 'Équipements', values: types, color: COULEURS.bleuMoyen }],
    format: '0',
    minimum: 0,
  });
}

function ecrireProgres(feuille: Feuille, { titre, faites, restantes, avancees }: Progres): void {
  titrer(feuille, titre, '');
  const rangees = etoffer([
    [
      sur(AXE, 'Axe', 'entete'),
      sur(CHIFFRE, faites, 'enteteDroite'),
      sur(CHIFFRE, restantes, 'enteteDroite'),
    ],
    ...avancees.map((une): Rangee => [
      sur(AXE, une.nom, 'texte'),
      sur(CHIFFRE, une.faites, 'nombre'),
      sur(CHIFFRE, une.restantes, 'nombre'),
    ]),
  ]);
  const top = coteACote(feuille, rangees, []);
  const premiere = top + 1;
  feuille.graphique({
    kind: 'bar',
    title: titre,
    at: aDroite(top - 1, rangees.length + 1),
    categories: colonne(0, premiere, avancees.length),
    series: [
      { name: faites, values: colonne(AXE, premiere, avancees.length), color: COULEURS.bleu },
      { name: restantes, values: colonne(AXE + CHIFFRE, premiere, avancees.length), color: COULEURS.filet },
    ],
    format: '0',
    minimum: 0,
  });
}

function ecrireVigilances(feuille: Feuille, matiere: Matiere): void {
  titrer(feuille, 'Points de vigilance', '');
  const largeur = COLONNES - SUJET;
  for (const { sujet, texte } of vigilances(matiere)) {
    const hauteur = Math.max(20, hauteurDuTexte(texte, largeur * LARGEUR));
    ecrireRangee(feuille, [sur(SUJET, sujet, 'libelle'), sur(largeur, texte, 'texte')], hauteur);
  }
}

function ecrire(feuille: Feuille, matiere: Matiere): void {
  const { lecture, profil } = matiere;
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
  const situation = situationDe(exercicesDe(lecture.eaje), profil);
  const progres = progresDuPlan(lecture);
  const types =
    lecture.equipements.length > 0
      ? ecrireEquipements(feuille, parType(lecture), parCollectivite(matiere))
      : null;
  ecrireSituation(feuille, situation, types);
  if (progres) ecrireProgres(feuille, progres);
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
    widths: Array.from({ length: COLONNES }, () => LARGEUR),
    page: pageDe(matiere, 'Synthèse pour le comité de pilotage', { orientation: 'portrait', onePage: true }),
  });
  ecrire(feuille, matiere);
  const spec: SheetSpec = feuille.spec();
  return [spec];
};
