import * as z from 'zod/mini';
import { PROFIL_DEFAUT, type Profil } from './profil';
import { TYPES_STRUCTURE } from './types';

const GRAVITES = ['error', 'warning', 'info', 'off'] as const;

const UNE_ANNEE = 'attend une année, par exemple 2022';
const DES_DUREES = 'attend une liste de nombres d’années, par exemple [4, 5]';
const UNE_PART = 'attend un nombre entre 0 et 1';
const DES_GRAVITES = 'attend une gravité par règle, par exemple { "equipement/doublon": "info" }';

const seuilsSchema = z.partial(
  z.strictObject(
    {
      derniereAnneeCej: z.int(UNE_ANNEE),
      dureesConvention: z.array(z.int(DES_DUREES).check(z.positive(DES_DUREES)), DES_DUREES),
      confianceSure: z.number(UNE_PART).check(z.gte(0, UNE_PART), z.lte(1, UNE_PART)),
    },
    'attend des seuils',
  ),
);

const graviteSchema = z.enum(GRAVITES, `attend l’une de ces gravités : ${GRAVITES.join(', ')}`);
const typeSchema = z.enum(TYPES_STRUCTURE, `attend un type parmi : ${TYPES_STRUCTURE.join(', ')}`);

const profilSchema = z.strictObject(
  {
    version: z.literal(1, 'doit valoir 1'),
    nom: z.optional(z.string('attend un texte')),
    gravites: z.optional(z.record(z.string(), graviteSchema, DES_GRAVITES)),
    typesAvecAdresse: z.optional(z.array(typeSchema, 'attend une liste de types')),
    seuils: z.optional(seuilsSchema),
  },
  'n’est pas un profil de réglages',
);

type ProfilEcrit = z.infer<typeof profilSchema>;

/** A profile completed with the default one, or what is wrong in it, a sentence each. */
export function validerProfil(contenu: unknown): Profil | readonly string[] {
  const lu = profilSchema.safeParse(contenu);
  return lu.success ? completer(lu.data) : lu.error.issues.map(phrase);
}

function completer({ nom, gravites, typesAvecAdresse, seuils }: ProfilEcrit): Profil {
  return {
    version: 1,
    nom: nom ?? PROFIL_DEFAUT.nom,
    gravites: { ...PROFIL_DEFAUT.gravites, ...gravites },
    typesAvecAdresse: typesAvecAdresse ?? PROFIL_DEFAUT.typesAvecAdresse,
    seuils: {
      derniereAnneeCej: seuils?.derniereAnneeCej ?? PROFIL_DEFAUT.seuils.derniereAnneeCej,
      dureesConvention: seuils?.dureesConvention ?? PROFIL_DEFAUT.seuils.dureesConvention,
      confianceSure: seuils?.confianceSure ?? PROFIL_DEFAUT.seuils.confianceSure,
    },
  };
}

/** « gravites › equipement/doublon » attend… */
function phrase(probleme: z.core.$ZodIssue): string {
  if (probleme.code === 'unrecognized_keys') {
    const cles = probleme.keys.map((cle) => `« ${cle} »`).join(', ');
    return `Réglage inconnu${ou(probleme.path)} : ${cles}.`;
  }
  const champ = probleme.path.length === 0 ? 'Le profil' : `« ${probleme.path.map(String).join(' › ')} »`;
  return `${champ} ${probleme.message}.`;
}

function ou(chemin: readonly PropertyKey[]): string {
  return chemin.length === 0 ? '' : ` dans « ${chemin.map(String).join(' › ')} »`;
}
