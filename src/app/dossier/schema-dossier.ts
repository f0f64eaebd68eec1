import * as z from 'zod/mini';
import type { AvisSurTableau, ConventionChoisie, LibelleExplique } from '../../reading';
import type { Acceptation } from './dossier';
import { MOTIFS } from './motifs';

type Kind = AvisSurTableau['kind'];

/** Written as keys, for none to be missed nor invented. */
const KINDS: Readonly<Record<Kind, true>> = {
  equipements: true,
  eaje: true,
  trajectoire: true,
  postes: true,
  chiffres: true,
  plan: true,
  fiche: true,
  suivi: true,
  gouvernance: true,
  signataires: true,
};

function parmi<T extends string>(connus: Readonly<Record<T, true>>) {
  return z.enum(Object.keys(connus) as [T, ...T[]]);
}

const cellule = z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/));
const jour = z.iso.date();
const rang = z.int().check(z.gte(0));

/** Fields that we do not know go through: another version put them there. */
const ancre = z.looseObject({ sheet: z.string(), row: rang, column: rang, texte: z.string() });

export const acceptationEcrite: z.ZodMiniType<Acceptation> = z.looseObject({
  point: z.string().check(z.minLength(1)),
  rule: z.string(),
  titre: z.string(),
  quoi: z.string(),
  actual: z.nullable(z.string()),
  lieu: z.looseObject({ sheet: z.string(), cell: cellule }),
  motif: z.enum(MOTIFS),
  precision: z.string(),
  auteur: z.string(),
  date: jour,
  siInchange: z.boolean(),
  semblables: z.exactOptional(z.int().check(z.gte(1))),
});

export const avisEcrit: z.ZodMiniType<AvisSurTableau> = z.looseObject({
  kind: parmi(KINDS),
  ancre,
  avis: z.enum(['confirme', 'refus']),
});

/** A meaning that the reading does not know is one that no column has: it reads as if nothing were said. */
const sens = z.string() as unknown as z.ZodMiniType<LibelleExplique['sens']>;

export const libelleEcrit: z.ZodMiniType<LibelleExplique> = z.looseObject({
  kind: parmi(KINDS),
  ancre,
  sens,
});

export const conventionEcrite: z.ZodMiniType<ConventionChoisie> = z.looseObject({
  codeEpci: z.string(),
  nom: z.string(),
  periode: z.nullable(z.looseObject({ debut: jour, fin: jour })),
});
