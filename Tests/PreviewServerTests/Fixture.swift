import PreviewServer

/// A server on a port of its own, with a folder it publishes.
final class Fixture: Sendable {
  let folder: TemporaryFolder
  let server: PreviewServer

  init(_ files: [String: String] = [:], basePath: String = "/") throws {
    folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text) }
    var configuration = PreviewServer.Configuration()
    configuration.port = 0
    configuration.basePath = basePath
    server = try PreviewServer(configuration, responder: PublishedFolder(path: folder.path))
  }

  deinit {
    server.stop()
  }

  /// A request on a connection of its own.
  func request(
    _ target: String, method: String = "GET", _ headers: [String: String] = [:]
  ) throws -> Wire.Reply {
    try Wire(port: server.port).request(target, method: method, headers)
  }
}
