internal import Files

/// Configuration for nginx 1.18 and later.
struct NginxFiles {
  private let site: HostedSite
  /// Begins the names of this site's variables, because they are those of the whole server.
  private let prefix: String

  init(_ site: HostedSite) {
    self.site = site
    prefix = "$" + site.host.map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined()
  }

  var files: [HostFile] {
    [
      HostFile("nginx/http.conf", http),
      HostFile("nginx/server.conf", server),
      HostFile("nginx/site.conf", location),
    ]
  }

  /// For the `http` block: what depends on the address of a request.
  private var http: String {
    var text = """
      # For \(site.host), written anew by each build. Include it in the http block.

      map $uri \(prefix)_cache {
        default "\(HostedSite.revalidated)";
        "~\(site.fingerprinted)" "\(HostedSite.forever)";
      }

      map $uri \(prefix)_missing {
        default "\(site.path(site.notFound.address))";

      """
    for page in site.folderNotFound {
      let folder = HostedSite.quoted(site.path(page.folder))
      text += "  \"~^\(folder)\" \"\(site.path(page.address))\";\n"
    }
    return text + "}\n\n" + folding
  }

  /// For a `server` block whose `root` is the folder that the address begins at.
  private var location: String {
    """
    # For \(site.host), written anew by each build. Include it in a server block.

    \(share)

    location \(site.path("/")) {
      index index.html;
      etag on;
      absolute_redirect off;
      error_page 404 \(prefix)_missing;

    \(headers)

    \(types)

      gzip on;
      gzip_vary on;
      gzip_types \(Self.compressed.joined(separator: " "));

    \(feeds)
      location ~ /\\.(?!well-known(/|$)) { return 404; }
    \(redirects)}

    """
  }

  private var folder: String { site.path(site.share.folder) }

  /// A code is read symbol by symbol, for nginx has no other way to turn letters into capitals.
  private var share: String {
    let count = ShareRewrite.writtenLengthMax
    let (name, suffix) = (String(prefix.dropFirst()), site.share.suffix)
    let symbols = (1...count).map { number in
      "(?<\(name)_s\(number)>[0-9a-z\(number == 1 ? "" : "-")])\(number == 1 ? "" : "?")"
    }
    let code = (1...count).map { "\(prefix)_c\($0)" }
    let shard = code.prefix(ShareRewrite.shardLengthInFolders).joined()
    let kit = folder + ShareRewrite.advocateFolder
    let token = "(?<\(name)_shard>[0-9a-z]{2})(?<\(name)_rest>[0-9a-z]{14,})"
    let page = """
        error_page 404 \(prefix)_missing;
        default_type text/html;
        charset utf-8;
      \(headers)
      """
    return """
      # Share pages, in capitals and small letters alike, and advocates' own pages.
      location ~* "^\(HostedSite.quoted(folder))\(symbols.joined())$" {
      \(page)
        try_files \(folder)\(code.joined())\(suffix)
          \(folder)\(shard)/\(code.joined())\(suffix) =404;
      }
      location ~ "^\(HostedSite.quoted(kit))\(token)$" {
      \(page)
        try_files \(kit)\(prefix)_shard\(prefix)_rest\(suffix)
          \(kit)\(prefix)_shard/\(prefix)_shard\(prefix)_rest\(suffix) =404;
      }
      """
  }

  private var folding: String {
    let letters = "abcdefghijklmnopqrstuvwxyz".map { "\($0) \($0.uppercased());" }
    return (1...ShareRewrite.writtenLengthMax).map { number in
      let symbol = "\(prefix)_s\(number)"
      let entries = ["default \(symbol);", "- \"\";"] + letters
      return "map \(symbol) \(prefix)_c\(number) { \(entries.joined(separator: " ")) }\n"
    }.joined()
  }

  private var headers: String {
    (site.headers + [HostHeader(name: "Cache-Control", value: "\(prefix)_cache")])
      .map { "  add_header \($0.name) \"\($0.value)\" always;" }
      .joined(separator: "\n")
  }

  private var types: String {
    let encoded = " charset=utf-8"
    let parts = MediaType.byExtension.map { ending, type in
      (ending: ending, type: type.split(separator: ";"))
    }
    let byType = Dictionary(grouping: parts) { String($0.type[0]) }
    let lines = byType.sorted { $0.key < $1.key }.map { type, entries in
      "    \(type) \(entries.map(\.ending).sorted().joined(separator: " "));"
    }
    let texts = Set(parts.filter { $0.type.last == encoded[...] }.map { String($0.type[0]) })
    // nginx knows of text/html by itself, and complains when it is told.
    let named = texts.union(["application/atom+xml"]).subtracting(["text/html"]).sorted()
    return """
        types {
      \(lines.joined(separator: "\n"))
        }
        default_type \(MediaType.unknown);
        charset utf-8;
        charset_types \(named.joined(separator: " "));
      """
  }

  private var feeds: String {
    MediaType.byName.sorted { $0.key < $1.key }.map { name, type in
      let type = type.prefix { $0 != ";" }
      return "  location ~ /\(HostedSite.quoted(name))$ { types { } default_type \(type); }"
    }.joined(separator: "\n")
  }

  private var redirects: String {
    site.redirects.map { redirect in
      let answer = "return \(redirect.status) \(site.base.link(redirect.to));"
      return "  location = \"\(site.path(redirect.from))\" { \(answer) }\n"
    }.joined()
  }

  private static let compressed = [
    "application/atom+xml", "application/feed+json", "application/json",
    "application/manifest+json", "application/xml", "image/svg+xml", "text/calendar", "text/css",
    "text/csv", "text/javascript", "text/plain",
  ]

  /// A whole configuration, to be copied once and made one's own.
  private var server: String {
    let folder = "/etc/nginx/passalong/\(site.host)"
    return """
      # An example for \(site.host): copy it to /etc/nginx/sites-enabled/ and make it your own.
      # The two files that it includes stand beside it, and are written anew by each build.

      include \(folder)/http.conf;

      server {
        listen 80;
        listen [::]:80;
        server_name \(site.host);
        return 301 https://$host$request_uri;
      }

      server {
        listen 443 ssl http2;
        listen [::]:443 ssl http2;
        server_name \(site.host);
        ssl_certificate /etc/letsencrypt/live/\(site.host)/fullchain.pem;
        ssl_certificate_key /etc/letsencrypt/live/\(site.host)/privkey.pem;
        server_tokens off;

        # \(site.path("/")) is served from \(site.exampleFolder)
        root /var/www/\(site.host);
        include \(folder)/site.conf;
      }

      """
  }
}
