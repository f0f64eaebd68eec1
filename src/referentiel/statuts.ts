import { distance, normaliser } from './texte';

/** How far an action or an objectif is. */
export type StatutAction = 'realisee' | 'en-cours' | 'partielle' | 'non-realisee' | 'abandonnee';

/** The label that a workbook should bear. */
export const LIBELLE_STATUT: Readonly<Record<StatutAction, string>> = {
  realisee: 'Réalisée',
  'en-cours': 'En cours',
  partielle: 'Partiellement réalisée',
  'non-realisee': 'Non réalisée',
  abandonnee: 'Abandonnée',
};

/** Usual wordings, without accents: tables of suivi and évaluation of CTG (source: catalogue, suivi/statut-inconnu). */
const FORMES: Readonly<Record<StatutAction, string>> = {
  realisee:
    'realise, realisee, realisees, realises, action realisee, atteint, atteinte, atteints, objectif atteint, ' +
    'totalement atteint, totalement realise, totalement realisee, pleinement atteint, entierement realise, ' +
    'termine, terminee, acheve, achevee, finalise, finalisee, fini, finie, fait, faite, effectue, effectuee, ' +
    'execute, executee, oui, ok, clos, close, cloture, cloturee, solde, soldee, mis en oeuvre, mise en oeuvre, ' +
    'mis en place, mise en place, abouti, aboutie, operationnel, operationnelle, en place',
  'en-cours':
    'en cours, en cours de realisation, en cours de mise en oeuvre, action en cours, engage, engagee, demarre, ' +
    'demarree, commence, commencee, lance, lancee, initie, initiee, debute, debutee, en phase de lancement, ' +
    'en preparation, en continu, poursuite, a poursuivre, poursuivi, poursuivie, se poursuit, a consolider, ' +
    'en deploiement, en developpement, reconduit, reconduite, a reconduire, en reflexion, continu, permanent, ' +
    'en construction, en projet, en bonne voie, en voie de realisation, bien avance, bien avancee, avance, avancee, ' +
    'amorce, amorcee, active, actif, ouvert, ouverte',
  partielle:
    'partiel, partielle, partiellement, partiellement atteint, partiellement atteinte, partiellement realise, ' +
    'partiellement realisee, realise partiellement, realisee partiellement, atteint partiellement, ' +
    'atteinte partielle, en partie, en partie atteint, en partie realise, en partie realisee, a moitie, ' +
    'moyennement atteint, plutot atteint, realisation partielle',
  'non-realisee':
    'non realise, non realisee, non realisees, pas realise, pas realisee, non atteint, non atteinte, pas atteint, ' +
    'a faire, a realiser, a demarrer, a lancer, a engager, a venir, pas commence, pas commencee, non commence, ' +
    'non commencee, non demarre, non demarree, pas demarre, pas demarree, non engage, non engagee, non debute, ' +
    'non debutee, pas debute, pas encore commence, non initie, non initiee, non, prevu, prevue, programme, ' +
    'programmee, planifie, planifiee, reporte, reportee, report, en attente, suspendu, suspendue, retarde, ' +
    'retardee, non mis en oeuvre, non mise en oeuvre, ko, differe, differee, decale, decalee, en retard, en sommeil, ' +
    'en pause, pas engage, pas engagee, a initier, a programmer, a planifier, a mettre en oeuvre, a mettre en place, ' +
    'a construire, a definir, a etudier',
  abandonnee:
    'abandonne, abandonnee, abandon, annule, annulee, annulation, sans suite, sans objet, supprime, supprimee, ' +
    'arrete, arretee, caduc, caduque, stoppe, stoppee, retire, retiree',
};

const PAR_FORME: ReadonlyMap<string, StatutAction> = new Map(
  (Object.entries(FORMES) as [StatutAction, string][]).flatMap(([statut, formes]) =>
    formes.split(', ').map((forme) => [forme, statut] as const),
  ),
);

const TOUT = 100;
const POURCENTAGE = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/;

function statutDePart(texte: string): StatutAction | null {
  const part = POURCENTAGE.exec(texte.trim())?.[1];
  if (part === undefined) return null;
  const nombre = Number(part.replace(',', '.'));
  if (nombre > TOUT) return null;
  return nombre === TOUT ? 'realisee' : nombre === 0 ? 'non-realisee' : 'partielle';
}

/** Words that follow a status without changing it: "Réalisée en 2024", "En cours (2 sur 3)". */
const SUITE = /^(?:en|a|au|le|depuis|par|avec|sur|mais|et|pour|fin|debut)\b|^\d/;

/** "Réalisée en 2024", "En cours – recrutement": the longest wording at the head of the text. */
function enTete(simple: string): StatutAction | null {
  const mots = simple.split(' ');
  for (let nombre = Math.min(mots.length - 1, 5); nombre > 0; nombre -= 1) {
    const statut = PAR_FORME.get(mots.slice(0, nombre).join(' '));
    if (statut && SUITE.test(mots.slice(nombre).join(' '))) return statut;
  }
  return null;
}

/** The status that a text names; null when it is none that we know. */
export function reconnaitreStatut(texte: string): StatutAction | null {
  const tete = normaliser(texte.split(/[(,;:\n–—]|\s-\s/u)[0] ?? '');
  return statutDePart(texte) ?? PAR_FORME.get(normaliser(texte)) ?? PAR_FORME.get(tete) ?? enTete(tete);
}

const FORME_COURTE = 6;

/** The status that a misspelt text nearly names; null when none is near. */
export function statutProche(texte: string): StatutAction | null {
  const simple = normaliser(texte);
  const max = simple.length > FORME_COURTE ? 2 : 1;
  if (simple.length < 4) return null;
  const proches = [...PAR_FORME].map(([forme, statut]) => ({ statut, ecart: distance(simple, forme, max) }));
  const meilleur = proches.sort((a, b) => a.ecart - b.ecart)[0];
  return meilleur && meilleur.ecart <= max ? meilleur.statut : null;
}
