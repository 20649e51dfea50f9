internal import Files

/// Configuration for Caddy 2.
struct CaddyFiles {
  private let site: HostedSite

  init(_ site: HostedSite) {
    self.site = site
  }

  var files: [HostFile] {
    [HostFile("caddy/Caddyfile", server), HostFile("caddy/site.caddy", block)]
  }

  /// For a site block whose `root` is the folder that the address begins at.
  private var block: String {
    """
    # For \(site.host), written anew by each build. Import it in a site block.

    encode zstd gzip
    @passalong_changing {
    \tpath \(below)
    \tnot path_regexp \(site.fingerprinted)
    }
    @passalong_lasting path_regexp \(site.fingerprinted)
    header @passalong_changing Cache-Control "\(HostedSite.revalidated)"
    header @passalong_lasting Cache-Control "\(HostedSite.forever)"
    \(headers)
    header \(below) -Server
    \(types)
    \(redirects)@passalong_hidden path_regexp /\\.(htaccess|nojekyll|git)
    error @passalong_hidden 404
    file_server \(below)
    \(errors)
    """
  }

  private var headers: String {
    let lines = site.headers.map { "\t\($0.name) \"\($0.value)\"" }
    return "header \(below) {\n\(lines.joined(separator: "\n"))\n}"
  }

  private var below: String { site.path("/*") }

  /// Caddy alone would ask the machine, and the answer depend on it.
  private var types: String {
    let byType = Dictionary(grouping: MediaType.byExtension.keys) {
      MediaType.byExtension[$0] ?? MediaType.unknown
    }
    let named = MediaType.byName.map { name, type in
      "\t~/\(HostedSite.quoted(name))$ \"\(type)\""
    }
    let others = byType.map { type, endings in
      "\t~\\.(\(endings.sorted().joined(separator: "|")))$ \"\(type)\""
    }
    return """
      map {path} {passalong_type} {
      \(named.sorted().joined(separator: "\n"))
      \(others.sorted().joined(separator: "\n"))
      \t~/$ "\(MediaType.html)"
      \tdefault "\(MediaType.unknown)"
      }
      header \(below) Content-Type {passalong_type}
      """
  }

  private var redirects: String {
    site.redirects.map { redirect in
      "redir \(site.path(redirect.from)) \(site.base.link(redirect.to)) \(redirect.status)\n"
    }.joined()
  }

  private var errors: String {
    var text = "handle_errors {\n\(headers)\n"
    text += "header \(below) Content-Type \"\(MediaType.html)\"\n"
    text += "header \(below) Cache-Control \"\(HostedSite.revalidated)\"\n"
    for page in site.folderNotFound {
      text += "\thandle \(site.path(page.folder))* {\n\t\trewrite * \(site.path(page.address))\n"
      text += "\t\tfile_server\n\t}\n"
    }
    text += "\thandle {\n\t\trewrite * \(site.path(site.notFound.address))\n"
    return text + "\t\tfile_server\n\t}\n}\n"
  }

  private var server: String {
    """
    # An example for \(site.host): copy it to /etc/caddy/Caddyfile and make it your own.
    # The file that it imports stands beside it, and is written anew by each build.

    \(site.host) {
    \t# \(site.path("/")) is served from \(site.exampleFolder)
    \troot * /var/www/\(site.host)
    \timport /etc/caddy/passalong/\(site.host)/site.caddy
    }

    """
  }
}
