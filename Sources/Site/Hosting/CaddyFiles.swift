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
    \(share)
    file_server \(below)
    \(errors)
    """
  }

  private var headers: String {
    let lines = site.headers.map { "\t\($0.name) \"\($0.value)\"" }
    return "header \(below) {\n\(lines.joined(separator: "\n"))\n}"
  }

  /// Share pages, in capitals and small letters alike, and advocates' own pages.
  private var share: String {
    let (folder, suffix) = (site.path(site.share.folder), site.share.suffix)
    let pattern = HostedSite.quoted(folder)
    let kit = folder + ShareRewrite.advocateFolder
    let letters = "abcdefghijklmnopqrstuvwxyz".map { "\t\turi replace \($0) \($0.uppercased())\n" }
    return """
      @passalong_share path_regexp (?i)^\(pattern)[0-9a-z][0-9a-z-]*$
      handle @passalong_share {
      \troute {
      \t\theader Content-Type "\(MediaType.html)"
      \(letters.joined())\t\turi replace - ""
      \t\t@code path_regexp code (?i)^\(pattern.replacing("-", with: ""))(..)(.*)$
      \t\thandle @code {
      \t\t\ttry_files \(file(folder, "code", suffix))
      \t\t}
      \t\tfile_server
      \t}
      }
      @passalong_kit path_regexp token ^\(HostedSite.quoted(kit))([0-9a-z]{2})([0-9a-z]{14,})$
      handle @passalong_kit {
      \theader Content-Type "\(MediaType.html)"
      \ttry_files \(file(kit, "token", suffix))
      \tfile_server
      }
      """
  }

  /// Both places of a file, from the two groups of an expression.
  private func file(_ folder: String, _ name: String, _ suffix: String) -> String {
    let (shard, rest) = ("{re.\(name).1}", "{re.\(name).2}")
    return "\(folder)\(shard)\(rest)\(suffix) \(folder)\(shard)/\(shard)\(rest)\(suffix)"
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
