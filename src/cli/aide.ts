export const AIDE = `ctg-annexes : contrôle des annexes d’une Convention territoriale globale

  ctg-annexes controler FICHIER…             contrôle des classeurs et donne les points à voir
  ctg-annexes lire FICHIER…                  donne les tableaux et les équipements reconnus
  ctg-annexes comparer AVANT.xlsx APRES.xlsx donne ce qui change d’une version à l’autre

FICHIER est un classeur .xlsx, ou un dossier qui en contient.

  --format texte|json           présentation du résultat (texte)
  --profil FICHIER.json         seuils et gravités de votre Caf
  --gravite error|warning|info  gravité à partir de laquelle le code de retour vaut 1 (error)
  --sortie FICHIER              écrit la comparaison dans ce fichier
  --aide                        cette aide
  --version                     la version

Code de retour : 0 rien à cette gravité, 1 des points à voir, 2 fichier illisible ou commande incomprise.`;
