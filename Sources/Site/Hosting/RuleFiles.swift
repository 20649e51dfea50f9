internal import Program

/// `_headers` and `_redirects`, which Netlify and Cloudflare Pages read in the same form.
struct RuleFiles {
  private let site: HostedSite
  private let hosts: Set<WebHost>

  /// What Cloudflare reads of `_redirects` (its documentation, "Redirects", limits).
  static let redirectsMax = 2_000

  init(_ site: HostedSite, hosts: Set<WebHost>) {
    self.site = site
    self.hosts = hosts
  }

  var files: [HostFile] {
    let (netlify, cloudflare) = (hosts.contains(.netlify), hosts.contains(.cloudflarePages))
    guard netlify || cloudflare else { return [] }
    var files = [
      HostFile("_headers", headers, isPublished: true),
      HostFile("_redirects", redirects, isPublished: true),
    ]
    if netlify { files.append(HostFile("netlify/netlify.toml", Self.netlify)) }
    if cloudflare { files.append(HostFile("cloudflare-pages/wrangler.toml", wrangler)) }
    return files
  }

  /// Pages are asked for each time on both hosts by themselves; a second `Cache-Control` would be
  /// joined to the first.
  private var headers: String {
    var text = "# Written anew by each build.\n\(site.path("/*"))\n"
    for header in site.headers { text += "  \(header.name): \(header.value)\n" }
    if site.hasFingerprintedAssetsOnly {
      text += "\(site.path("/assets/*"))\n  Cache-Control: \(HostedSite.forever)\n"
    }
    return text
  }

  private var redirects: String {
    var text = "# Written anew by each build.\n"
    // What is left out is still redirected by the page that is published at the former address.
    let countMax = hosts.contains(.cloudflarePages) ? Self.redirectsMax : .max
    for redirect in site.redirects.prefix(countMax) {
      let (from, to) = (site.base.link(redirect.from), site.base.link(redirect.to))
      let rule = "\(from) \(to) \(redirect.status)"
      // Where a file is published, Netlify redirects only with an exclamation mark.
      if hosts.contains(.netlify) { text += rule + "!\n" }
      if hosts.contains(.cloudflarePages) { text += rule + "\n" }
    }
    // Both find `/r/CODE` in `/r/CODE.html` by themselves, but only in small letters.
    let folder = site.path(site.share.folder)
    text += "\(folder.uppercased())* \(folder):splat 301\n"
    // Cloudflare looks for the nearest 404.html by itself.
    if hosts.contains(.netlify) {
      for page in site.folderNotFound {
        text += "\(site.base.link(page.folder))* \(site.base.link(page.address)) 404\n"
      }
    }
    return text
  }

  /// Pages carry digests of their assets, so nothing may be changed on the way.
  private static let netlify = """
    # Written anew by each build. In this folder:  netlify deploy --prod
    [build]
      publish = "../../public"

    [build.processing]
      skip_processing = true

    """

  private var wrangler: String {
    """
    # Written anew by each build. In this folder:  wrangler pages deploy
    name = "\(site.host.map { $0 == "." ? "-" : String($0) }.joined())"
    pages_build_output_dir = "../../public"
    compatibility_date = "2025-01-01"

    """
  }
}
