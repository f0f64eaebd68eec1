import type { PackageOptions } from './options';
import { OWN_OFFICE_JS } from './options';

const OFFICE_JS = {
  microsoft:
    'Le volet charge office.js depuis https://appsforoffice.microsoft.com : les postes doivent pouvoir joindre cette adresse.',
  copy:
    'Une copie de office.js est dans site/office, sans changement, sous la licence de Microsoft (site/office/LICENSE.md) :\n' +
    'lisez-la avant de la servir. Microsoft ne prend en charge que la version de son propre réseau.',
};

function officeJsWords(officeJs: string | null): string {
  if (officeJs === null) return OFFICE_JS.microsoft;
  return officeJs === OWN_OFFICE_JS ? OFFICE_JS.copy : `Le volet charge office.js depuis ${officeJs}.`;
}

/** What the administrator of a Caf reads first. */
export function packageReadme({ origin, officeJs }: PackageOptions, version: string): string {
  return `Annexes CTG ${version}, préparé pour ${origin}

Contenu
  site/             tout ce qu’il faut servir à l’adresse ${origin}/ ; rien d’autre n’est nécessaire, ni base ni programme
  manifest.xml      à donner à Excel (français, anglais des États-Unis)
  nginx.conf        exemple de configuration, avec les en-têtes voulus
  empreintes.sha256 empreintes de tous les fichiers : sha256sum --check empreintes.sha256

Installer
  1. Copiez le contenu de site/ sur le serveur, en https avec un certificat que les postes reconnaissent.
  2. Vérifiez que ${origin}/index.html s’ouvre, et que ${origin}/taskpane.html répond.
  3. Donnez manifest.xml à Excel : centre d’administration Microsoft 365, catalogue SharePoint ou partage réseau.

Mettre à jour
  Refaites le paquet avec la même adresse et remplacez le contenu de site/. Gardez l’ancien dossier une semaine : c’est le retour arrière.
  Le manifeste ne se redonne que si son numéro de version a changé.

office.js
  ${officeJsWords(officeJs).replaceAll('\n', '\n  ')}

Confidentialité
  Les classeurs ne quittent pas les postes : le serveur ne fait que donner des fichiers. Voir docs/donnees-personnelles.md.
  Le mode d’emploi complet est dans docs/deploiement.md.
`;
}
