import type { KindAnnexe, Severity } from '../app';
import { ErreurUsage } from './erreur-usage';

export const COMMANDES = ['controler', 'lire', 'comparer', 'annoter', 'generer', 'modele'] as const;
export type Commande = (typeof COMMANDES)[number];
export type Format = 'texte' | 'json' | 'sarif' | 'html';

/** How annexe 2 is laid out. */
export const MISE_EN_PAGE = ['sans-gestionnaire', 'places', 'liste-unique', 'page-par-collectivite'];

const CONTROLE = ['profil', 'sans-dossier', 'gravite'];

/** The options that each command takes. */
export const OPTIONS_DE: Readonly<Record<Commande, readonly string[]>> = {
  controler: ['format', ...CONTROLE],
  lire: ['format', 'sans-dossier'],
  comparer: ['format', 'sortie', ...CONTROLE],
  annoter: ['sortie', ...CONTROLE],
  generer: ['annexe', 'modele', 'precedente', 'sortie', 'profil', 'sans-dossier', ...MISE_EN_PAGE],
  modele: ['territoire', 'sortie'],
};

const GRAVITES: readonly Severity[] = ['error', 'warning', 'info'];
const FORMATS: readonly Format[] = ['texte', 'json'];
const FORMATS_DU_CONTROLE: readonly Format[] = [...FORMATS, 'sarif', 'html'];

const ANNEXES: ReadonlyMap<string, KindAnnexe> = new Map([
  ['2', 'annexe-2'],
  ['3', 'annexe-3'],
  ['eaje', 'eaje'],
  ['suivi', 'suivi'],
  ['copil', 'copil'],
  ['rapport', 'rapport'],
]);

/** "texte, json ou html". */
function ouBien(noms: readonly string[]): string {
  return `${noms.slice(0, -1).join(', ')} ou ${noms.at(-1) ?? ''}`;
}

export function formatDe(commande: Commande, texte: string | undefined): Format {
  const permis = commande === 'controler' ? FORMATS_DU_CONTROLE : FORMATS;
  const format = permis.find((connu) => connu === (texte ?? 'texte'));
  if (format) return format;
  throw new ErreurUsage(`Format « ${texte ?? ''} » inconnu pour ${commande} : choisissez ${ouBien(permis)}.`);
}

export function graviteDe(texte: string): Severity {
  const gravite = GRAVITES.find((connue) => connue === texte);
  if (gravite) return gravite;
  throw new ErreurUsage(`Gravité « ${texte} » inconnue : choisissez ${ouBien(GRAVITES)}.`);
}

export function annexeDe(texte: string | undefined): KindAnnexe {
  const choix = ouBien([...ANNEXES.keys()]);
  if (texte === undefined) throw new ErreurUsage(`Quelle annexe ? « --annexe » ${choix}.`);
  const kind = ANNEXES.get(texte);
  if (kind) return kind;
  throw new ErreurUsage(`Annexe « ${texte} » inconnue : choisissez ${choix}.`);
}
