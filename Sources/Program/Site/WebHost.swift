internal import YAML

/// Where a site can be published, as far as builds write files for it.
package enum WebHost: String, YAMLChoice, Hashable {
  case apache
  case caddy
  case cloudflarePages = "cloudflare-pages"
  case githubPages = "github-pages"
  case netlify
  case nginx
  case rsync
  case s3

  /// Whether it serves the published folder at the root of a host, and nowhere else.
  package var servesRootOnly: Bool { self == .cloudflarePages || self == .netlify }
}
