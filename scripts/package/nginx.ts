/** Where Excel for the web shows the pane. From Microsoft's documentation as it is known to us: to be checked on site. */
const OFFICE_HOSTS = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.sharepoint.com',
  'https://*.cloud.microsoft',
];

/** A sample of nginx configuration for the site, with the headers that the add-in and the page want. */
export function nginxSample(site: string): string {
  const { hostname, port, pathname } = new URL(`${site}/`);
  const folder =
    pathname === '/'
      ? `    root /srv/ctg-annexes/site;

    location / {
        index index.html;
        try_files $uri $uri/ =404;
    }`
      : `    location = ${pathname.slice(0, -1)} {
        return 301 ${pathname};
    }

    location ${pathname} {
        alias /srv/ctg-annexes/site/;
        index index.html;
    }`;
  return `# Exemple pour nginx 1.25 ou plus récent : à placer dans le contexte « http » (/etc/nginx/conf.d/ctg-annexes.conf).
# Adaptez les chemins du certificat et du dossier.

# Un fichier dont le nom porte une empreinte ne change jamais ; les autres se redemandent à chaque fois.
map $uri $ctg_cache {
    default                           "no-cache";
    "~\\.[0-9a-f]{10}\\.(js|css)$"      "public, max-age=31536000, immutable";
    "~/assets/icons/"                 "public, max-age=86400";
}

# Seul le volet se montre dans un cadre, et seulement celui d’Excel pour le web.
map $uri $ctg_frame {
    default                           "frame-ancestors 'none'";
    "~/taskpane\\.html$"               "frame-ancestors 'self' ${OFFICE_HOSTS.join(' ')}";
}

# Excel pour le web lit la description des fonctions depuis une autre origine.
map $uri $ctg_cors {
    default                           "";
    "~/(functions\\.js(on)?|assets/icons/[^/]+)$"  "*";
}

server {
    listen ${port || '443'} ssl;
    http2 on;
    server_name ${hostname};

    ssl_certificate     /etc/nginx/tls/${hostname}.crt;
    ssl_certificate_key /etc/nginx/tls/${hostname}.key;

    include mime.types;
    types {
        application/manifest+json webmanifest;
    }
    charset utf-8;
    charset_types text/html text/css text/javascript application/javascript application/json application/manifest+json text/xml;

    # Les fichiers .gz du paquet sont servis tels quels.
    gzip_static on;

    add_header Cache-Control $ctg_cache always;
    add_header Content-Security-Policy $ctg_frame always;
    add_header Access-Control-Allow-Origin $ctg_cors always;
    add_header Strict-Transport-Security "max-age=31536000" always;
    add_header X-Content-Type-Options nosniff always;
    add_header Referrer-Policy same-origin always;

${folder}
}
`;
}
