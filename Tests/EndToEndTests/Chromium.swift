import Foundation
import TestSupport
import Testing

/// Scripts of `Tests/Fixtures/end-to-end` that look at a published folder in a real browser.
enum Chromium {
  /// What a script prints; nil, with a notice, where the browser or Python is not installed.
  ///
  /// `base`: the path the folder is served at, without a trailing slash.
  static func run(
    _ script: String, on folder: URL, below base: String, with file: URL? = nil,
    _ addresses: [String] = []
  ) throws -> Data? {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    guard let browser = names.lazy.compactMap({ Command.named($0) }).first,
      let python = Command.named("python3")
    else {
      print("notice: chromium or python3 is not installed, so no page was opened in a browser")
      return nil
    }
    let files =
      [Repository.file("Tests/Fixtures/end-to-end/\(script).py"), browser.executable, file, folder]
    // Python would leave what it compiled beside the sources.
    let result = try Command(
      python.executable,
      ["-B"] + files.compactMap { $0?.path(percentEncoded: false) } + [base] + addresses
    ).run()
    try #require(result.status == 0, "\(result.errorText)")
    return Data(result.output)
  }

  /// The script of axe-core, as the PyPI package axe-playwright-python carries it; nil without it.
  static func axe() throws -> URL? {
    let script = """
      import importlib.util, os
      package = importlib.util.find_spec("axe_playwright_python")
      if package:
          print(os.path.join(os.path.dirname(package.origin), "axe.min.js"), end="")
      """
    guard let path = try Python.output(of: script, input: []), !path.isEmpty else {
      print("notice: axe-playwright-python is not installed, so no rules of axe were tried")
      return nil
    }
    return URL(filePath: path)
  }
}

extension PublishedTree {
  /// The addresses of all pages, below the base.
  var pageAddresses: [String] {
    paths(ending: ".html").map { String(address(of: $0).dropFirst(base.path.utf8.count)) }
  }
}
