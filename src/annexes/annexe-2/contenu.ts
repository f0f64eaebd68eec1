import type { Equipement, Field, Site } from '../../reading';
import { normaliser } from '../../referentiel';
import type { Communes } from '../../referentiel';
import { sansCapitales } from '../capitales';
import type { Matiere, OptionsAnnexe } from '../matiere';
import { typographier } from '../texte';
import { ligneDAdresse } from './adresse';
import { comparerSignataires, nomDansUnePhrase, signataireDe } from './collectivites';
import type { Signataire } from './collectivites';
import { libelleDuType, rangDuType } from './types';

/** An equipment as annexe 2 prints it. */
export interface LigneEquipement {
  /** Empty where the type says all there is. */
  readonly nom: string;
  readonly type: string;
  /** Its address, or its places, one a line. */
  readonly lieux: readonly string[];
  readonly gestionnaire: string;
  readonly adresseGestionnaire: string;
  readonly places: number | null;
  readonly remarque: string;
  readonly source: Equipement;
}

/** Equipments of one type, that share its cell. */
export interface GroupeDeType {
  readonly type: string;
  readonly lignes: readonly LigneEquipement[];
}

export interface BlocAnnexe2 {
  /** "NOM DE LA COLLECTIVITÉ LOCALE SIGNATAIRE : MARCK" */
  readonly titre: string;
  readonly collectivite: string;
  readonly groupes: readonly GroupeDeType[];
  /** "11 équipements et services soutenus par la commune de Marck" */
  readonly bilan: string;
}

export interface Colonnes {
  readonly gestionnaire: boolean;
  readonly places: boolean;
  readonly remarque: boolean;
}

export interface ContenuAnnexe2 {
  readonly blocs: readonly BlocAnnexe2[];
  readonly colonnes: Colonnes;
  /** The sentence on those that sign and have no equipment; null when there are none. */
  readonly sansEquipement: string | null;
}

export const TITRE_ANNEXE_2 = 'Annexe 2';
export const OBJET_ANNEXE_2 =
  'Liste des équipements et services soutenus par chaque collectivité locale compétente';

function texteDe(field: Field | null): string {
  return field ? typographier(field.value) : '';
}

/** A place of a structure that has several: "Ferme des Aigrettes, 181, allée de la Découverte, 62730 Marck". */
function lieuNomme(site: Site, communes: Communes): string {
  return [texteDe(site.nom), ligneDAdresse(site, communes)].filter(Boolean).join(', ');
}

/** Its places one a line; the first without its name where that is the structure’s own. */
function lieuxDe({ nom, adresse, sites }: Equipement, communes: Communes): readonly string[] {
  const [premier, ...autres] = sites;
  if (!premier) return [ligneDAdresse(adresse, communes) ?? ''].filter(Boolean);
  const dit = normaliser(nom?.value ?? '');
  const propre = dit.endsWith(normaliser(premier.nom?.value ?? ''));
  const annonce = !propre || dit.includes('implantation') ? 'Implantation ' : '';
  const lieux = autres.map((site) => annonce + lieuNomme(site, communes));
  const ici = propre ? ligneDAdresse(premier, communes) : annonce + lieuNomme(premier, communes);
  return [ici ?? '', ...lieux].filter(Boolean);
}

function ligneDe(equipement: Equipement, type: string, communes: Communes): LigneEquipement {
  return {
    nom: texteDe(equipement.nom),
    type,
    lieux: lieuxDe(equipement, communes),
    gestionnaire: sansCapitales(equipement.gestionnaire?.value ?? ''),
    adresseGestionnaire: ligneDAdresse(equipement.gestionnaireAdresse, communes) ?? '',
    places: equipement.places?.value ?? null,
    remarque: texteDe(equipement.remarque),
    source: equipement,
  };
}

function groupesDe(equipements: readonly Equipement[], communes: Communes): readonly GroupeDeType[] {
  const groupes = new Map<string, { type: string; rang: number; lignes: LigneEquipement[] }>();
  for (const equipement of equipements) {
    const type = libelleDuType(equipement);
    const rang = rangDuType(equipement);
    const cle = `${String(rang)} ${normaliser(type)}`;
    const groupe = groupes.get(cle) ?? { type, rang, lignes: [] };
    groupe.lignes.push(ligneDe(equipement, type, communes));
    groupes.set(cle, groupe);
  }
  return [...groupes.values()].sort((a, b) => a.rang - b.rang);
}

const ENTIER = new Intl.NumberFormat('fr-FR');

function bilanDe(nombre: number, signataire: Signataire): string {
  const quoi = nombre > 1 ? 'équipements et services soutenus' : 'équipement ou service soutenu';
  return `${ENTIER.format(nombre)} ${quoi} par ${nomDansUnePhrase(signataire)}`;
}

interface Soutien {
  readonly signataire: Signataire;
  readonly equipements: Equipement[];
}

function parCollectivite({ lecture, communes }: Matiere): readonly Soutien[] {
  const soutiens = new Map<string, Soutien>();
  for (const equipement of lecture.equipements) {
    const nom = equipement.collectivite?.value ?? '';
    const cle = normaliser(nom);
    const soutien = soutiens.get(cle) ?? {
      signataire: signataireDe(nom, lecture, communes),
      equipements: [],
    };
    soutien.equipements.push(equipement);
    soutiens.set(cle, soutien);
  }
  return [...soutiens.values()].sort(
    (a, b) =>
      Number(a.signataire.nom === '') - Number(b.signataire.nom === '') ||
      comparerSignataires(a.signataire, b.signataire),
  );
}

function blocDe({ signataire, equipements }: Soutien, communes: Communes): BlocAnnexe2 {
  const nom = signataire.nom.toLocaleUpperCase('fr');
  return {
    titre: nom === '' ? 'COLLECTIVITÉ À PRÉCISER' : `NOM DE LA COLLECTIVITÉ LOCALE SIGNATAIRE\u00a0: ${nom}`,
    collectivite: signataire.nom,
    groupes: groupesDe(equipements, communes),
    bilan: bilanDe(equipements.length, signataire),
  };
}

/** Those that sign, or have a block of their own, and support nothing. */
function sansEquipement({ lecture, communes }: Matiere, soutiens: readonly Soutien[]): string | null {
  const soutenant = new Set(soutiens.map(({ signataire }) => signataire.cle));
  const nommees = [
    ...lecture.convention.signataires.flatMap(({ noms }) => noms),
    ...lecture.blocs.map(({ collectivite }) => collectivite),
  ];
  const seules = new Map(
    nommees
      .map(({ value }) => signataireDe(value, lecture, communes))
      .filter(({ cle, nom }) => nom !== '' && !soutenant.has(cle))
      .map((signataire) => [signataire.cle, signataire]),
  );
  const noms = [...seules.values()].sort(comparerSignataires).map(({ nom }) => nom);
  return noms.length === 0 ? null : `Signataires sans équipement ni service\u00a0: ${noms.join(', ')}.`;
}

/** What annexe 2 says, before it takes the form of a sheet or of a document. */
export function contenuAnnexe2(matiere: Matiere, options: OptionsAnnexe): ContenuAnnexe2 {
  const { equipements } = matiere.lecture;
  const soutiens = parCollectivite(matiere);
  return {
    blocs: soutiens.map((soutien) => blocDe(soutien, matiere.communes)),
    colonnes: {
      gestionnaire: options.gestionnaire ?? equipements.some(({ gestionnaire }) => gestionnaire !== null),
      places: options.places ?? equipements.some(({ places }) => places !== null),
      remarque: equipements.some(({ remarque }) => remarque !== null),
    },
    sansEquipement: sansEquipement(matiere, soutiens),
  };
}
