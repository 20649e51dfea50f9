internal import Files
internal import Program

/// A file that a server or host reads, beside the site's own.
struct HostFile: Sendable, Equatable {
  /// Below the public folder when it is published, else below `hosting/` beside it.
  let path: String
  let bytes: [UInt8]
  /// Whether the host looks for it among the pages.
  let isPublished: Bool

  init(_ path: String, _ text: String, isPublished: Bool = false) {
    self.path = path
    self.isPublished = isPublished
    bytes = Array(text.utf8)
  }

  /// The files for all hosts that are named, sorted by path, each once.
  static func all(of site: HostedSite, for hosts: [WebHost]) -> [HostFile] {
    let hosts = Set(hosts)
    var files: [HostFile] = []
    for host in WebHost.allCases where hosts.contains(host) {
      switch host {
      case .apache: files += ApacheFiles(site).files
      case .caddy: files += CaddyFiles(site).files
      case .githubPages: files += GitHubFiles(site).files
      case .nginx: files += NginxFiles(site).files
      case .rsync: files += RsyncFiles.files
      case .s3: files += S3Files(site).files
      case .cloudflarePages, .netlify: continue
      }
    }
    // Both read files of the same names and form.
    files += RuleFiles(site, hosts: hosts).files
    return files.sorted { $0.path.precedesInBytes($1.path) }
  }
}
