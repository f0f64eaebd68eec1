export const AIDE = `ctg-annexes : contrôle et production des annexes d’une Convention territoriale globale

  ctg-annexes controler FICHIER…             contrôle des classeurs et donne les points à voir
  ctg-annexes lire FICHIER…                  donne les tableaux et les équipements reconnus
  ctg-annexes comparer AVANT.xlsx APRES.xlsx donne ce qui change d’une version à l’autre (en feuille avec --sortie X.xlsx)
  ctg-annexes annoter FICHIER --sortie COPIE.xlsx
                                             copie le classeur, points marqués, avec un rapport de contrôle
  ctg-annexes generer FICHIER --annexe 2|3|eaje|suivi|copil|rapport --sortie ANNEXE.xlsx
                                             met une annexe en forme ; .docx pour les annexes 2 et 3
  ctg-annexes modele --sortie MODELE.xlsx    donne un classeur vide, prêt à remplir

FICHIER est un classeur .xlsx ; controler et lire prennent aussi un dossier qui en contient.

  --format texte|json           présentation du résultat (texte) ; sarif ou html pour controler
  --profil FICHIER.json         seuils et gravités de votre Caf
  --sans-dossier                sans ce que le classeur garde : points acceptés, tableaux expliqués, seuils
  --gravite error|warning|info  gravité à partir de laquelle le code de retour vaut 1 (error)
  --sortie FICHIER              fichier à écrire ; un fichier déjà là est remplacé, jamais un fichier lu
  --aide                        cette aide
  --version                     la version

Pour generer :
  --modele FICHIER.xlsx         ajoute les feuilles à une copie de ce classeur, au lieu d’un classeur neuf
  --precedente FICHIER.xlsx     annexe 3 avec en gras ce qui est nouveau depuis cette version
  --sans-gestionnaire           annexe 2 sans la colonne « Gestionnaire »
  --places                      annexe 2 avec le nombre de places
  --liste-unique                annexe 2 en une seule liste
  --page-par-collectivite       annexe 2 avec une page par collectivité

Pour modele :
  --territoire NOM              EPCI dont le modèle propose les communes

Code de retour : 0 rien à cette gravité, 1 des points à voir, 2 fichier illisible ou commande incomprise.
Avec la variable CTG_ANNEXES_DETAIL, une erreur inattendue est dite en détail.`;
