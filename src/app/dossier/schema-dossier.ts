import * as z from 'zod/mini';
import { SENS_PAR_NATURE } from '../../reading';
import type { AvisSurTableau, ConventionChoisie, LibelleExplique, Sens } from '../../reading';
import type { Acceptation } from './dossier';
import { MOTIFS } from './motifs';

type Kind = AvisSurTableau['kind'];

const kind = z.enum(Object.keys(SENS_PAR_NATURE) as [Kind, ...Kind[]]);

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
  kind,
  ancre,
  avis: z.enum(['confirme', 'refus']),
});

/** Meanings that no table of this version may be given are those of another one. */
const SENS = Object.values(SENS_PAR_NATURE).flatMap((possibles) => possibles.map(({ sens }) => sens));
const sens = z.enum(SENS as [Sens, ...Sens[]]);

export const libelleEcrit: z.ZodMiniType<LibelleExplique> = z.looseObject({
  kind,
  ancre,
  sens,
});

export const conventionEcrite: z.ZodMiniType<ConventionChoisie> = z.looseObject({
  codeEpci: z.string(),
  nom: z.string(),
  periode: z.nullable(z.looseObject({ debut: jour, fin: jour })),
});
