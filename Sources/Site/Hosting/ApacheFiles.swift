internal import Files

/// Configuration for Apache 2.4: a file among the pages, as shared hosting reads it.
struct ApacheFiles {
  private let site: HostedSite

  init(_ site: HostedSite) {
    self.site = site
  }

  var files: [HostFile] {
    [
      HostFile(".htaccess", access, isPublished: true),
      HostFile("apache/site.conf", server),
    ]
  }

  private var access: String {
    """
    # Written anew by each build.

    DirectoryIndex index.html
    AddDefaultCharset utf-8
    FileETag MTime Size
    ErrorDocument 404 \(site.path(site.notFound.address))
    \(folderErrors)\(types)

    <IfModule mod_autoindex.c>
      IndexIgnore *
    </IfModule>

    <IfModule mod_headers.c>
    \(headers)
      Header always set Cache-Control "\(HostedSite.revalidated)"
      <If "%{REQUEST_URI} =~ m#\(site.fingerprinted)#">
        Header always set Cache-Control "\(HostedSite.forever)" "expr=%{REQUEST_STATUS} < 400"
      </If>
    </IfModule>

    <IfModule mod_deflate.c>
      <IfModule mod_filter.c>
        AddOutputFilterByType DEFLATE \(Self.compressed.joined(separator: " "))
      </IfModule>
    </IfModule>

    <IfModule mod_rewrite.c>
      RewriteEngine On
    \(share)</IfModule>

    <IfModule mod_alias.c>
      RedirectMatch 404 "/\\.(?!well-known(/|$))"
    \(redirects)</IfModule>

    """
  }

  /// Share pages, in capitals and small letters alike, and advocates' own pages.
  private var share: String {
    let folder = site.path(site.share.folder)
    let kit = folder + ShareRewrite.advocateFolder
    // Hyphens go one by one: each time the rules begin anew.
    let code = "^\(HostedSite.quoted(folder.uppercased()))(([0-9A-Z]{2})[0-9A-Z]*)$"
    let token = "^\(HostedSite.quoted(kit))(([0-9a-z]{2})[0-9a-z]{14,})$"
    let path = "toupper(%{REQUEST_URI})"
    return """
        RewriteCond %{REQUEST_URI} "^\(HostedSite.quoted(folder))([0-9a-z]+)-([0-9a-z-]*)$" [NC]
        RewriteRule ^ "\(folder)%1%2" [L]

      """ + rules("expr \"\(path) =~ m#\(code)#\"", folder)
        + rules("%{REQUEST_URI} \"\(token)\"", kit)
  }

  /// Where the condition holds, its two groups name the file: here, or in a folder.
  private func rules(_ condition: String, _ folder: String) -> String {
    let suffix = site.share.suffix
    return ["%1", "%2/%1"].map { name in
      let root = "%{DOCUMENT_ROOT}"
      return """
          RewriteCond \(condition)
          RewriteCond "\(root)\(folder)\(name)\(suffix)" -f
          RewriteRule ^ "\(folder)\(name)\(suffix)" [END]

        """
    }.joined()
  }

  private var folderErrors: String {
    site.folderNotFound.map { page in
      """
      <If "%{REQUEST_URI} =~ m#^\(HostedSite.quoted(site.path(page.folder)))#">
        ErrorDocument 404 \(site.path(page.address))
      </If>

      """
    }.joined()
  }

  private var types: String {
    let types = MediaType.byExtension.map { ending, type in
      "AddType \"\(type)\" .\(ending)"
    }
    let named = MediaType.byName.map { name, type in
      "<Files \"\(name)\">\n  ForceType \"\(type)\"\n</Files>"
    }
    return (types.sorted() + named.sorted()).joined(separator: "\n")
  }

  private var headers: String {
    site.headers.map { "  Header always set \($0.name) \"\($0.value)\"" }.joined(separator: "\n")
  }

  private var redirects: String {
    site.redirects.map { redirect in
      let pattern = "^" + HostedSite.quoted(site.path(redirect.from)) + "$"
      let target = site.base.link(redirect.to)
      return "  RedirectMatch \(redirect.status) \"\(pattern)\" \"\(target)\"\n"
    }.joined()
  }

  private static let compressed = [
    "text/html", "text/css", "text/javascript", "text/plain", "text/csv", "text/calendar",
    "application/json", "application/feed+json", "application/manifest+json", "application/xml",
    "application/atom+xml", "image/svg+xml",
  ]

  private var server: String {
    """
    # An example for \(site.host): copy it to /etc/apache2/sites-available/ and make it your own.
    # The site brings its .htaccess; it uses alias, dir, headers, mime and rewrite.

    <VirtualHost *:443>
      ServerName \(site.host)
      SSLEngine on
      SSLCertificateFile /etc/letsencrypt/live/\(site.host)/fullchain.pem
      SSLCertificateKeyFile /etc/letsencrypt/live/\(site.host)/privkey.pem

      # \(site.path("/")) is served from \(site.exampleFolder)
      DocumentRoot /var/www/\(site.host)
      <Directory /var/www/\(site.host)>
        Require all granted
        AllowOverride FileInfo Indexes
        Options -Indexes
      </Directory>
    </VirtualHost>

    <VirtualHost *:80>
      ServerName \(site.host)
      Redirect permanent / https://\(site.host)/
    </VirtualHost>

    """
  }
}
