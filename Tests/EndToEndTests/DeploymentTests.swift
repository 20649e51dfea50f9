import Foundation
import TestSupport
import Testing

/// The scripts that builds write for deployment, run on the sample site.
@Suite struct DeploymentTests {
  @Test func rsyncBringsWhatChangedAndRemovesWhatIsGone() throws {
    guard Command.named("rsync") != nil else {
      print("notice: rsync is not installed, so nothing was deployed with it")
      return
    }
    let site = try Self.site()
    let target = site.folder.url.appending(path: "a server's folder")
    let first = try deploy(site, "rsync", target.path(percentEncoded: false))
    #expect(first.outputText.contains(" 0 removed: "))
    #expect(try files(in: target) == files(in: site.published))
    try change(site)
    let second = try deploy(site, "rsync", target.path(percentEncoded: false))
    #expect(second.outputText.hasPrefix("4 files brought, 2 removed: "), "\(second.outputText)")
    #expect(try files(in: target) == files(in: site.published))
    // Nothing is compared that has not changed, so what others do there stays until `--all`.
    try Data("theirs".utf8).write(to: target.appending(path: "robots.txt"))
    try deploy(site, "rsync", target.path(percentEncoded: false))
    #expect(try files(in: target) != files(in: site.published))
    try deploy(site, "rsync", "--all", target.path(percentEncoded: false))
    #expect(try files(in: target) == files(in: site.published))
  }

  @Test func aBucketGetsTypesCachingAndRemovals() throws {
    let site = try Self.site()
    try site.folder.writeProgram(Self.fakeBucket, to: "bin/aws")
    try deploy(site, "s3", "s3://bucket/sub/", "DISTRIBUTION")
    let objects = site.folder.url.appending(path: "objects/bucket/sub")
    #expect(try files(in: objects) == files(in: site.published))
    let kinds = try kinds(site)
    #expect(kinds["index.html"] == "text/html; charset=utf-8|no-cache")
    #expect(kinds["news/feed.xml"] == "application/atom+xml; charset=utf-8|no-cache")
    #expect(kinds["CNAME"] == "application/octet-stream|no-cache")
    let style = try #require(kinds.keys.first { $0.hasPrefix("assets/theme.") })
    #expect(
      kinds[style] == "text/css; charset=utf-8|public, max-age=31536000, immutable")
    let order = String(decoding: try site.folder.read("kinds"), as: UTF8.self)
    let lastAsset = try #require(order.ranges(of: "assets/").last)
    let firstPage = try #require(order.firstRange(of: "index.html"))
    #expect(lastAsset.lowerBound < firstPage.lowerBound)
    try change(site)
    try site.folder.write("", to: "kinds")
    try deploy(site, "s3", "s3://bucket/sub", "DISTRIBUTION")
    #expect(try files(in: objects) == files(in: site.published))
    #expect(try self.kinds(site).count == 4)
    let calls = String(decoding: try site.folder.read("calls"), as: UTF8.self)
    #expect(calls.contains("cloudfront create-invalidation --distribution-id DISTRIBUTION"))
  }

  @Test func aBranchGetsTheSiteAsItsOnlyCommit() throws {
    guard let git = Command.named("git") else {
      print("notice: git is not installed, so nothing was published to a branch")
      return
    }
    let site = try Self.site()
    let remote = site.folder.path + "remote.git"
    _ = try Command(git.executable, ["init", "--quiet", "--bare", remote]).run()
    for _ in 1...2 { try deploy(site, "github-pages", "publish.sh", remote) }
    let listed = try Command(
      git.executable, ["--git-dir", remote, "ls-tree", "-r", "--name-only", "-z", "gh-pages"]
    ).run().outputText.split(separator: "\0").map(String.init)
    #expect(listed.sorted() == (try files(in: site.published).keys.sorted()))
    #expect(listed.contains(".nojekyll") && listed.contains("CNAME"))
    let count = try Command(
      git.executable, ["--git-dir", remote, "rev-list", "--count", "gh-pages"]
    ).run()
    #expect(count.outputText == "1\n")
  }

  /// The sample with two files that are going to be removed.
  private static func site() throws -> SampleSite {
    let site = try SampleSite()
    for name in Self.leaving { try site.folder.write("old\n", to: "Content/static/" + name) }
    let result = try site.build()
    try #require(result.status == 0, "\(result.errorText)")
    return site
  }

  private static let leaving = ["old page's.txt", "deep/er/a \"b\".txt"]

  /// Three files come, two go, and `_headers` cannot tell assets by their folder any more.
  private func change(_ site: SampleSite) throws {
    for name in Self.leaving {
      try FileManager.default.removeItem(
        at: site.folder.url.appending(path: "Content/static/" + name))
    }
    for name in ["one.txt", "two.txt", "assets/three.txt"] {
      try site.folder.write("new\n", to: "Content/static/" + name)
    }
    let result = try site.build()
    try #require(result.status == 0, "\(result.errorText)")
  }

  @discardableResult
  private func deploy(
    _ site: SampleSite, _ host: String, _ words: String...
  ) throws -> Command.Result {
    let script = words.first == "publish.sh" ? "publish.sh" : "deploy.sh"
    let shell = try #require(Command.named("sh"))
    var command = Command(
      shell.executable,
      ["\(site.root)/Output/hosting/\(host)/\(script)"] + words.filter { $0 != script })
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    command.environment = [
      "PATH": site.folder.path + "bin:" + path, "HOME": site.root, "FAKE": site.root,
    ]
    let result = try command.run()
    try #require(result.status == 0, "\(result.errorText)")
    return result
  }

  private func files(in folder: URL) throws -> [String: [UInt8]] {
    try PublishedTree(folder, .root).files
  }

  /// Content type and caching of each object that was sent, by path below the prefix.
  private func kinds(_ site: SampleSite) throws -> [String: String] {
    let text = String(decoding: try site.folder.read("kinds"), as: UTF8.self)
    let lines = text.split(separator: "\n")
    return Dictionary(
      lines.map { line in
        let parts = line.split(separator: "\t")
        return (String(parts[0]), String(parts[1]))
      }, uniquingKeysWith: { _, last in last })
  }

  /// Stands for the AWS CLI: keeps objects in `$FAKE/objects` and notes what was asked.
  private static let fakeBucket = #"""
    #!/usr/bin/env python3
    import json, os, shutil, sys
    root = os.environ["FAKE"]
    words = sys.argv[1:]
    open(root + "/calls", "a").write(" ".join(words) + "\n")
    if words[:2] == ["s3", "cp"]:
        source, target = words[2], words[3].removeprefix("s3://")
        options = dict(zip(words[6::2], words[7::2]))
        assert words[4:6] == ["--recursive", "--only-show-errors"], words
        kind = options["--content-type"] + "|" + options["--cache-control"]
        for folder, _, names in os.walk(source):
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), source)
                place = os.path.join(root, "objects", target, path)
                os.makedirs(os.path.dirname(place), exist_ok=True)
                shutil.copyfile(os.path.join(folder, name), place)
                open(root + "/kinds", "a").write(path + "\t" + kind + "\n")
    elif words[:2] == ["s3api", "delete-objects"]:
        keys = json.load(open(words[5].removeprefix("file://")))["Objects"]
        for key in keys:
            os.remove(os.path.join(root, "objects", words[3], key["Key"]))
    """#
}
