import Foundation
import TestSupport
import Testing

/// A web server that serves a built site on loopback, asked with Python.
final class RunningServer {
  /// What a server answered.
  struct Answer: Decodable {
    var status = 0
    /// Names in small letters; values of one name are joined as RFC 9110 §5.3 says.
    var headers: [String: String] = [:]
    var body = Data()
  }

  private let process: RunningCommand
  private let folder: TemporaryDirectory
  private let port: Int

  /// Starts the server and waits until it answers; nil, with a notice, where something is missing.
  init?(_ server: WebServer, _ site: SampleSite) throws {
    guard let executable = server.executable, let port = try Self.freePort() else { return nil }
    self.port = port
    folder = try TemporaryDirectory()
    let root = folder.url.appending(path: "www" + site.base.path)
    try FileManager.default.createDirectory(
      at: root.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: root, withDestinationURL: site.published)
    let hosting = site.root + "/Output/hosting/"
    let (text, arguments) = server.configuration(hosting: hosting, folder: folder.path, port: port)
    try folder.write(text, to: "configuration")
    // Servers that are started as root read with fewer rights.
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o777], ofItemAtPath: String(folder.path.dropLast()))
    var command = Command(executable, arguments)
    command.environment = ["HOME": folder.path, "PATH": "/usr/sbin:/usr/bin:/bin"]
    process = try command.start(errors: folder.path + "log")
    let answered = try RunningPreview.patiently { () -> Bool? in
      if !process.isRunning { return false }
      return try answers(to: [site.base.path + "/"]).isEmpty ? nil : true
    }
    let log = String(decoding: try folder.read("log"), as: UTF8.self)
    try #require(answered == true, "\(log)")
  }

  /// Asks for paths of the host, one after the other, and follows no redirect; none while the
  /// server does not listen.
  func answers(to paths: [String], encoding: String = "identity") throws -> [Answer] {
    let input = try JSONEncoder().encode(["\(port)", encoding] + paths)
    guard let output = try Python.output(of: Self.script, input: [UInt8](input)) else { return [] }
    return try JSONDecoder().decode([Answer].self, from: Data(output.utf8))
  }

  /// The path of the host that an answer leads to.
  func location(of answer: Answer) -> String? {
    let origin = "http://127.0.0.1:\(port)"
    guard let location = answer.headers["location"] else { return nil }
    return location.hasPrefix(origin) ? String(location.dropFirst(origin.count)) : location
  }

  private static let script = """
    import base64, http.client, json, sys
    port, encoding, *paths = json.load(sys.stdin)
    connection = http.client.HTTPConnection("127.0.0.1", int(port), timeout=30)
    answers = []
    try:
        for path in paths:
            connection.request("GET", path, headers={"Accept-Encoding": encoding})
            answer = connection.getresponse()
            headers = {}
            for name, value in answer.getheaders():
                headers[name.lower()] = ", ".join(filter(None, [headers.get(name.lower()), value]))
            body = base64.b64encode(answer.read()).decode()
            answers.append({"status": answer.status, "headers": headers, "body": body})
    except ConnectionRefusedError:
        pass
    print(json.dumps(answers))
    """

  private static func freePort() throws -> Int? {
    let script = """
      import socket
      free = socket.socket()
      free.bind(("127.0.0.1", 0))
      print(free.getsockname()[1], end="")
      """
    return try Python.output(of: script, input: []).flatMap { Int($0) }
  }
}
