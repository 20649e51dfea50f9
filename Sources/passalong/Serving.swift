internal import CommandLine
internal import Diagnostics
internal import Dispatch
internal import Files
internal import Glibc
internal import PreviewServer
internal import Site

/// One run of `serve`: loads, listens, watches, until a signal ends it.
struct Serving {
  private let options: BuildOptions
  private let console: Console

  init(_ options: BuildOptions, _ console: Console) {
    self.options = options
    self.console = console
  }

  func run(_ configuration: PreviewServer.Configuration) async throws(PreviewFailure) -> ExitStatus
  {
    guard isThere else {
      var findings: [Diagnostic] = []
      _ = await load(after: nil, into: &findings)
      console.report(findings)
      return .findings
    }
    let responder = PreviewResponder()
    let watcher = try SourceWatcher(roots: sourceFolders.map(path))
    var findings: [Diagnostic] = []
    var preview = await load(after: nil, into: &findings)
    var configuration = configuration
    configuration.basePath = preview?.basePath ?? "/"
    let server = try PreviewServer(configuration, responder: responder)
    show(preview, findings, responder, server)
    announce(server, configuration)
    let stopping = SignalStop { watcher.stop() }
    defer {
      stopping.cancel()
      server.stop()
    }
    while true {
      do throws(PreviewFailure) {
        guard let change = try watcher.nextChange() else { return .fine }
        findings = []
        let started = console.monotonicNanoseconds()
        let next = await load(after: preview, into: &findings)
        show(next ?? preview, findings, responder, server, isReload: true)
        preview = next ?? preview
        let milliseconds = (console.monotonicNanoseconds() - started) / 1_000_000
        console.note("\(Self.named(change)): shown after \(milliseconds) ms")
      } catch {
        console.report([error.finding])
      }
    }
  }

  /// Whether there is a folder of sources to watch; loading says what is missing.
  private var isThere: Bool { (try? Directory(path("Content"))) != nil }

  /// The folders of the site that are watched. A theme that came with the tool is not.
  private var sourceFolders: [String] {
    let whatIfs = options.previewsOffice ? ["Output/\(WhatIfFolder.name)"] : []
    let folders = ["Content", "Themes"] + whatIfs
    return folders.filter { $0 == "Content" || (try? Directory(path($0))) != nil }
  }

  private func path(_ folder: String) -> String {
    options.root == "." ? folder : options.root + "/" + folder
  }

  private func load(
    after previous: SitePreview?, into findings: inout [Diagnostic]
  ) async -> SitePreview? {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    let now = Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    var options = options
    options.shareSource = RegistryShares(root: options.root, at: options.now, into: &findings)
    return await SitePreview.load(options, after: previous, nowNanoseconds: now, into: &findings)
  }

  /// Shows the site, or what is wrong with it.
  private func show(
    _ preview: SitePreview?, _ findings: [Diagnostic], _ responder: PreviewResponder,
    _ server: PreviewServer, isReload: Bool = false
  ) {
    console.report(findings)
    responder.preview = preview
    if findings.hasErrors || preview == nil {
      server.show(failure: ErrorPage.html(findings))
    } else if isReload {
      server.reload()
    }
  }

  private func announce(_ server: PreviewServer, _ configuration: PreviewServer.Configuration) {
    if server.port != configuration.port, configuration.port != 0 {
      console.note("port \(configuration.port) is taken, \(server.port) is free")
    }
    console.writeLine("open \(server.address)")
    console.flush()
    if !server.isLoopback {
      console.note("others on the network can read this: --host \(configuration.host)")
    }
    let followed = sourceFolders.map { $0 + "/" }.joined(separator: " and ")
    console.note("following \(followed); Control-C ends it")
  }

  private static func named(_ change: SourceChange) -> String {
    switch change {
    case .everything: "many files"
    case .paths(let paths): paths.count == 1 ? paths[0] : "\(paths[0]) and \(paths.count - 1) more"
    }
  }
}
