import { normaliser } from '../../referentiel';
import { champPartie } from '../feuille/champ';
import type { Case, Feuille } from '../feuille/feuille';
import type { Occupation } from '../feuille/occupation';
import type { Outils } from '../equipements/outils';
import type { Field, NomMesure } from '../records';
import { SANS_PERIODE } from './fait';
import type { Fait, Periode, StructureLue } from './fait';
import { lireLibelle } from './libelle';
import { mentionDans, titreDeStructure } from './mention';
import type { Mention } from './mention';
import {
  ANNEE_DITE,
  DIT_DES_HORAIRES,
  GERE_PAR,
  MOTIFS_DE_PROSE,
  PARLE_D_UNE_STRUCTURE,
  PLUSIEURS,
  SANS_ANNEE,
} from './motifs-prose';
import { lireAmplitude, mesureEcrite } from './valeurs';

/** A structure told by sentences, with its figures. */
interface Racontee {
  nom: Field;
  type: Field | null;
  commune: Field | null;
  gestionnaire: Field | null;
  /** Only a line of its own names it so far: nothing says that it is an EAJE. */
  titre: boolean;
  readonly faits: Omit<Fait, 'structure'>[];
  readonly cases: Case[];
}

/** The indicators that some lines of prose tell. */
export interface Recit {
  readonly faits: readonly Fait[];
  readonly cases: readonly Case[];
}

const TEXTE_MAX = 2000;
const TEXTE_MIN = 12;

const meme = (a: Field | null, b: Field | null): boolean =>
  a !== null && b !== null && normaliser(a.value) === normaliser(b.value);

const commence = (a: Field, b: Field): boolean => normaliser(a.value).startsWith(normaliser(b.value));

function classer(index: Map<string, Racontee[]>, { value }: Field, racontee: Racontee): void {
  const cle = normaliser(value);
  const classees = index.get(cle);
  if (classees) classees.push(racontee);
  else index.set(cle, [racontee]);
}

/** Reads sentences one after the other; what has no subject is said of the last structure named. */
class Lecteur {
  private readonly racontees: Racontee[] = [];
  private readonly parNom = new Map<string, Racontee[]>();
  private readonly parCommune = new Map<string, Racontee[]>();
  private courante: Racontee | null = null;
  private gestionnaireCommun: Field | null = null;

  constructor(private readonly outils: Outils) {}

  prendre(c: Case): void {
    if (PLUSIEURS.test(c.texte)) this.oublier(c);
    const titre = titreDeStructure(c, this.outils);
    if (titre?.nom && !mentionDans(c, c.texte, this.outils)) {
      this.courante = this.ouvrir(titre, true);
      return;
    }
    for (const phrase of c.texte.split(/(?<=[.;!])\s+(?=\p{Lu})/u)) this.prendrePhrase(c, phrase);
  }

  private oublier(c: Case): void {
    const gere = GERE_PAR.exec(c.texte)?.[1];
    this.courante = null;
    this.gestionnaireCommun = gere
      ? champPartie(c, gere)
      : /^\s*[-–•]/.test(c.texte)
        ? this.gestionnaireCommun
        : null;
  }

  private prendrePhrase(c: Case, phrase: string): void {
    const mention = mentionDans(c, phrase, this.outils);
    if (mention && (mention.nom ?? mention.commune))
      this.courante = this.trouver(mention) ?? this.ouvrir(mention, false);
    const { courante } = this;
    if (!courante) return;
    if (mention || /^\s*(?:la\s+)?structure\b/i.test(phrase)) courante.titre = false;
    const gere = GERE_PAR.exec(phrase)?.[1];
    if (gere && courante.gestionnaire === this.gestionnaireCommun)
      courante.gestionnaire = champPartie(c, gere);
    const avant = courante.faits.length;
    this.prendreMesures(c, phrase, courante);
    if (mention || courante.faits.length > avant) courante.cases.push(c);
  }

  /** The structure of a mention among those already told. */
  private trouver({ nom, commune, type }: Mention): Racontee | null {
    const { courante } = this;
    if (nom) {
      const homonymes = this.parNom.get(normaliser(nom.value)) ?? [];
      const connue = homonymes.findLast(
        (autre) => !commune || !autre.commune || meme(autre.commune, commune),
      );
      if (connue) return connue;
      if (!courante?.titre || !commence(courante.nom, nom)) return null;
      courante.nom = nom;
      classer(this.parNom, nom, courante);
      courante.type ??= type;
      return courante;
    }
    if (courante && meme(courante.commune, commune)) return courante;
    const [seule, ...autres] = (commune && this.parCommune.get(normaliser(commune.value))) ?? [];
    return autres.length === 0 ? (seule ?? null) : null;
  }

  private ouvrir({ nom, type, commune, libelle }: Mention, titre: boolean): Racontee | null {
    const nomme = nom ?? libelle;
    if (!nomme) return null;
    const racontee: Racontee = {
      nom: nomme,
      type,
      commune,
      gestionnaire: this.gestionnaireCommun,
      titre,
      faits: [],
      cases: [],
    };
    this.racontees.push(racontee);
    classer(this.parNom, nomme, racontee);
    if (commune) classer(this.parCommune, commune, racontee);
    return racontee;
  }

  private prendreMesures(c: Case, phrase: string, { faits }: Racontee): void {
    const annee = ANNEE_DITE.exec(phrase)?.[1];
    const dite: Periode = annee
      ? { ...SANS_PERIODE, annee: { value: Number(annee), printed: annee, cells: c.lieu } }
      : SANS_PERIODE;
    for (const [nom, printed] of [...this.chiffres(phrase), ...ligneLibellee(phrase)]) {
      const mesure = mesureEcrite(c, printed, nom);
      const periode = SANS_ANNEE.has(nom) ? SANS_PERIODE : dite;
      const connue = faits.some(
        (fait) => fait.nom === nom && fait.periode.annee?.value === periode.annee?.value,
      );
      if (mesure && !connue) faits.push({ periode, nom, mesure });
    }
  }

  private *chiffres(phrase: string): Generator<readonly [NomMesure, string]> {
    for (const [nom, motif] of MOTIFS_DE_PROSE) {
      const trouve = motif.exec(phrase);
      const printed = trouve?.[1] ?? trouve?.[2];
      if (printed) yield [nom, printed];
    }
    const horaires = DIT_DES_HORAIRES.test(phrase) ? HORAIRES.exec(phrase)?.[0] : undefined;
    if (horaires && lireAmplitude(phrase) !== null) yield ['amplitudeHoraire', horaires];
  }

  recit(): Recit {
    const gardees = this.racontees.filter(
      ({ titre, faits }) => !titre && faits.some(({ nom }) => !SANS_ANNEE.has(nom)),
    );
    return {
      faits: gardees.flatMap((racontee) => {
        const { nom, type, commune, gestionnaire } = racontee;
        const structure: StructureLue = { nom, type, commune, gestionnaire, collectivite: null };
        return racontee.faits.map((fait) => ({ ...fait, structure }));
      }),
      cases: gardees.flatMap(({ cases }) => cases),
    };
  }
}

const HORAIRES = /\d{1,2}\s*h\s*\d{0,2}\s*(?:à|-|–)\s*\d{1,2}\s*h(?:\s*\d{2})?/iu;

/** "Prix de revient : 13,86 €/h": a label and its figure. */
function* ligneLibellee(phrase: string): Generator<readonly [NomMesure, string]> {
  const [libelle = '', valeur, ...autres] = phrase.split(/\s*:\s*/);
  if (valeur === undefined || autres.length > 0 || libelle.length > 60) return;
  const { mesure } = lireLibelle(libelle.replace(/^\s*[-–—•*·]\s*/u, ''));
  if (mesure) yield [mesure, valeur.replace(/\.\s*$/, '')];
}

const LIGNES_PAR_TRANCHE = 25;

/** The indicators that the prose of a sheet tells, out of the rows already taken. */
export function* lireProse(
  feuille: Feuille,
  occupation: Occupation,
  prises: (row: number) => boolean,
  outils: Outils,
): Generator<string, Recit, void> {
  const lecteur = new Lecteur(outils);
  for (const [rang, { row, cases }] of feuille.lignes.entries()) {
    if (rang % LIGNES_PAR_TRANCHE === 0) yield feuille.sheet.name;
    const [c, ...autres] = cases;
    if (!c || autres.length > 1 || prises(row) || occupation.occupeLigne(row)) continue;
    const lisible =
      c.texte.length >= TEXTE_MIN && c.texte.length <= TEXTE_MAX && typeof c.cell.value === 'string';
    if (lisible && PARLE_D_UNE_STRUCTURE.test(c.texte)) lecteur.prendre(c);
  }
  return lecteur.recit();
}
