import * as z from 'zod/mini';
import { PROFIL_DEFAUT, type Profil } from './profil';
import { TYPES_STRUCTURE } from './types';

const GRAVITES = ['error', 'warning', 'info', 'off'] as const;

const UNE_ANNEE = 'attend une année, par exemple 2022';
const DES_DUREES = 'attend une liste de nombres d’années, par exemple [4, 5]';
const UNE_PART = 'attend un nombre entre 0 et 1';
const DES_GRAVITES = 'attend une gravité par règle, par exemple { "equipement/doublon": "info" }';

const UN_TAUX = 'attend un taux, par exemple 1.07 pour 107\u00a0%';
const UN_MONTANT = 'attend un montant en euros, par exemple 7.5';
const UN_NOMBRE = 'attend un nombre positif';
const DES_BORNES = 'attend un minimum et un maximum';

const annee = z.int(UNE_ANNEE).check(z.gte(0, UNE_ANNEE));
const part = z.number(UNE_PART).check(z.gte(0, UNE_PART), z.lte(1, UNE_PART));

function positif(attente: string) {
  return z.number(attente).check(z.gte(0, attente));
}

/** A group of settings, of which any may be left out. */
function groupe<T extends z.core.$ZodLooseShape>(champs: T, attente: string) {
  return z.optional(z.partial(z.strictObject(champs, attente)));
}

/** Values that each apply from an exercise on. */
function parAnnee<T extends z.core.$ZodLooseShape>(champs: T) {
  const attente = `attend une liste de valeurs, chacune avec son année ${nomme('depuis')}`;
  return z
    .array(z.strictObject({ depuis: annee, ...champs }, attente), attente)
    .check(z.minLength(1, attente));
}

function bornes(attente: string) {
  return groupe({ minimum: positif(attente), maximum: positif(attente) }, DES_BORNES);
}

const fragiliteSchema = groupe(
  {
    occupation: part,
    joursOuverture: positif(UN_NOMBRE),
    facturationMinimale: z.nullable(positif(UN_TAUX)),
    enfantsParPlace: bornes(UN_NOMBRE),
  },
  'attend les signes de fragilité',
);

const seuilsSchema = groupe(
  {
    derniereAnneeCej: annee,
    dureesConvention: z.array(z.int(DES_DUREES).check(z.positive(DES_DUREES)), DES_DUREES),
    confianceSure: part,
    facturation: parAnnee({ bas: positif(UN_TAUX), haut: positif(UN_TAUX) }),
    facturationMaximale: positif(UN_TAUX),
    occupation: bornes(UN_TAUX),
    prixRevient: groupe({ erreur: bornes(UN_MONTANT), alerte: bornes(UN_MONTANT) }, DES_BORNES),
    participation: groupe(
      { minimum: positif(UN_MONTANT), maximums: parAnnee({ maximum: positif(UN_MONTANT) }) },
      'attend un minimum, et un maximum par année',
    ),
    fragilite: fragiliteSchema,
    evolution: groupe({ occupation: part, prixRevient: part }, 'attend deux évolutions, entre 0 et 1'),
    atypique: groupe(
      { ecarts: positif(UN_NOMBRE), structures: positif(UN_NOMBRE) },
      'attend un nombre d’écarts et un nombre de structures',
    ),
    assistantesParEtp: positif(UN_NOMBRE),
  },
  'attend des seuils',
);

const graviteSchema = z.enum(GRAVITES, `attend l’une de ces gravités\u00a0: ${GRAVITES.join(', ')}`);
const typeSchema = z.enum(TYPES_STRUCTURE, `attend un type parmi\u00a0: ${TYPES_STRUCTURE.join(', ')}`);
const typesSchema = z.array(typeSchema, 'attend une liste de types');

const profilSchema = z.strictObject(
  {
    version: z.literal(1, 'doit valoir 1'),
    nom: z.optional(z.string('attend un texte')),
    gravites: z.optional(z.record(z.string(), graviteSchema, DES_GRAVITES)),
    typesAvecNom: z.optional(typesSchema),
    typesAvecAdresse: z.optional(typesSchema),
    seuils: seuilsSchema,
  },
  'n’est pas un profil de réglages',
);

type ProfilEcrit = z.infer<typeof profilSchema>;

/** A profile completed with the default one, or what is wrong in it, a sentence each. */
export function validerProfil(contenu: unknown): Profil | readonly string[] {
  const lu = profilSchema.safeParse(contenu);
  return lu.success ? completer(lu.data) : lu.error.issues.map(phrase);
}

/** What is written over what applies by default: groups are completed, lists and figures are replaced. */
function surcharger<T>(defaut: T, ecrit: unknown): T {
  if (ecrit === undefined) return defaut;
  if (!estGroupe(defaut) || !estGroupe(ecrit)) return ecrit as T;
  const champs = Object.keys(defaut).map((cle) => [cle, surcharger(defaut[cle], ecrit[cle])]);
  return { ...defaut, ...Object.fromEntries(champs) } as T;
}

function estGroupe(valeur: unknown): valeur is Readonly<Record<string, unknown>> {
  return typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
}

function completer({ gravites, ...ecrit }: ProfilEcrit): Profil {
  return { ...surcharger(PROFIL_DEFAUT, ecrit), gravites: { ...PROFIL_DEFAUT.gravites, ...gravites } };
}

function cheminEnMots(chemin: readonly PropertyKey[]): string {
  return chemin.map(String).join(' › ');
}

function nomme(cle: string): string {
  return `«\u00a0${cle}\u00a0»`;
}

/** « gravites › equipement/doublon » attend… */
function phrase(probleme: z.core.$ZodIssue): string {
  if (probleme.code === 'unrecognized_keys') {
    const cles = probleme.keys.map(nomme).join(', ');
    return `Réglage inconnu${ou(probleme.path)}\u00a0: ${cles}.`;
  }
  const champ = probleme.path.length === 0 ? 'Le profil' : nomme(cheminEnMots(probleme.path));
  return `${champ} ${probleme.message}.`;
}

function ou(chemin: readonly PropertyKey[]): string {
  return chemin.length === 0 ? '' : ` dans ${nomme(cheminEnMots(chemin))}`;
}
