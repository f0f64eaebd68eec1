import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EajeAttendu } from './eaje';
import type { FicheAttendue } from './fiches';
import type { ActionAttendue } from './plan';

/** An equipment as a perfect reading gives it. */
export interface EquipementAttendu {
  readonly collectivite: string | null;
  readonly type_normalise: string;
  readonly nom: string | null;
  readonly code_postal: string | null;
  readonly commune: string | null;
  readonly gestionnaire: string | null;
  readonly places: number | null;
}

export interface Anomalie {
  readonly id: string;
  readonly kind: string;
  readonly where: string;
  readonly quote: string;
  readonly confidence: string;
  /** The sheet that holds it, where the key says it. */
  readonly sheet?: string;
}

/** The answer key of a workbook. */
export interface Cle {
  readonly records: {
    readonly equipements: readonly EquipementAttendu[];
    readonly eaje?: readonly EajeAttendu[];
    readonly fiches?: readonly FicheAttendue[];
    readonly plan?: readonly ActionAttendue[];
  };
  readonly anomalies?: readonly Anomalie[];
  readonly non_anomalies?: readonly { readonly quote: string; readonly why: string }[];
}

export interface ClasseurDuCorpus {
  readonly nom: string;
  readonly chemin: string;
  readonly cle: Cle;
}

const REPONSES = '.reponses.json';

/** The workbooks of a corpus with their keys; a workbook laid out otherwise has the key of its base name. */
export function classeursDuCorpus(dossier: string, filtre: string): readonly ClasseurDuCorpus[] {
  if (!existsSync(dossier)) return [];
  const fichiers = readdirSync(dossier).sort();
  const bases = fichiers.filter((nom) => nom.endsWith(REPONSES)).map((nom) => nom.slice(0, -REPONSES.length));
  return fichiers
    .filter((nom) => nom.endsWith('.xlsx') && nom.includes(filtre))
    .flatMap((nom) => {
      const base = bases.find((candidate) => nom.startsWith(candidate));
      if (base === undefined) return [];
      const cle = JSON.parse(readFileSync(path.join(dossier, base + REPONSES), 'utf8')) as Cle;
      return [{ nom: nom.slice(0, -'.xlsx'.length), chemin: path.join(dossier, nom), cle }];
    });
}
