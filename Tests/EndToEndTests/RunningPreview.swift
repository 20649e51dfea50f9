import Foundation
import TestSupport
import Testing

/// A running `passalong serve`, asked with curl.
final class RunningPreview {
  private let process: RunningCommand
  private let curl: Command
  /// With a trailing slash, the path of the base address included.
  let address: String
  private let site: SampleSite

  /// Starts it, on a free port where none is named, and waits until it says where; nil, with a
  /// notice, without curl.
  init?(_ site: SampleSite, port: Int = 0) throws {
    guard let curl = Command.named("curl") else {
      print("notice: curl is not installed, so no preview was asked")
      return nil
    }
    self.curl = curl
    self.site = site
    let log = site.folder.url.appending(path: "serve.log")
    let tool = try #require(
      Repository.product("passalong"), "passalong was not built with the tests")
    let words = ["serve", "--port", "\(port)", "--root", site.root, "--clock", "2026-06-01"]
    process = try Command(tool, words + ["--base-url", site.base.rawValue])
      .start(output: log.path, errors: site.folder.path + "notes.log")
    address = try #require(
      try Self.patiently {
        let words = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        guard words.hasPrefix("open "), words.hasSuffix("\n") else { return nil }
        return String(words.dropFirst(5).dropLast())
      }, "the preview did not say where it is")
  }

  /// What it has said on standard error.
  func notes() throws -> String {
    String(decoding: try site.folder.read("notes.log"), as: UTF8.self)
  }

  var port: Int { URL(string: address)?.port ?? 0 }

  /// Where an address below the own one leads, when it is another one.
  func redirection(of path: String) throws -> String {
    try Command(
      curl.executable, ["-s", "-o", "/dev/null", "-w", "%{redirect_url}", address + path]
    ).run().outputText
  }

  /// The body and status of what is below the address.
  func get(_ path: String) throws -> (body: [UInt8], status: String) {
    let folder = try TemporaryDirectory()
    let result = try Command(
      curl.executable,
      ["-s", "-o", folder.path + "body", "-w", "%{http_code}", address + path]
    ).run()
    return ((try? folder.read("body")) ?? [], result.outputText)
  }

  /// Ends it as Control-C does, and gives its exit status.
  func stop() -> Int32 {
    process.send(SIGINT)
    return process.wait()
  }

  /// Asks again until there is an answer; nil after a generous while.
  static func patiently<Answer>(_ ask: () throws -> Answer?) rethrows -> Answer? {
    for _ in 0..<600 {
      if let answer = try ask() { return answer }
      Thread.sleep(forTimeInterval: 0.1)
    }
    return nil
  }
}
