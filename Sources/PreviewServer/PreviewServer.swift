internal import Glibc
internal import Synchronization

/// Serves a site to browsers on this machine, and has them follow its changes.
///
/// Requests are answered on a few threads of its own from the moment it exists until `stop`.
package final class PreviewServer: Sendable {
  package struct Configuration: Sendable {
    /// A name or address of this machine. Anything but loopback lets others on the network read.
    package var host = "127.0.0.1"
    /// The port to try first; 0 takes any that is free.
    package var port: UInt16 = 4000
    /// How many ports are tried, one after the other, when the first is taken.
    package var portCount = 10
    /// The path of the site's address: `/`, or one such as `/sub/path/`.
    package var basePath = "/"

    package init() {}
  }

  /// The port that was free.
  package let port: UInt16
  /// Whether only this machine can connect; else the caller should warn.
  package let isLoopback: Bool
  /// The address of the site's start page.
  package let address: String

  private let liveReload: LiveReload
  private let daemon: Mutex<Daemon?>

  /// Listens and serves.
  package init(
    _ configuration: Configuration = Configuration(), responder: any Responder
  ) throws(PreviewFailure) {
    let listener = try Listener(
      host: configuration.host, port: configuration.port, count: configuration.portCount)
    let basePath = BasePath(configuration.basePath)
    port = listener.port
    isLoopback = listener.isLoopback
    address =
      "http://\(Self.reachable(configuration.host)):\(listener.port)\(basePath.text)"
    liveReload = LiveReload(session: String(UInt32.random(in: .min ... .max), radix: 36))
    let handler = RequestHandler(
      hostGuard: HostGuard(configuredHost: configuration.host, isLoopback: listener.isLoopback),
      basePath: basePath, responder: responder, liveReload: liveReload)
    let port = listener.port
    guard let daemon = Daemon(listener: listener, reception: Reception(handler: handler)) else {
      throw PreviewFailure(.cannotListen(host: configuration.host, port: port, reason: EAGAIN))
    }
    self.daemon = Mutex(daemon)
  }

  /// A host as an address names it: bracketed, and this machine for all addresses of it.
  private static func reachable(_ host: String) -> String {
    if host == "0.0.0.0" || host == "::" { return "localhost" }
    return host.contains(":") ? "[\(host)]" : host
  }

  /// How many pages are open and in view; one that was left may count until the next opens.
  package var openPageCount: Int { liveReload.streamCount }

  /// Has open pages follow a change of the site, and ends the showing of a failure.
  package func reload(_ reload: Reload = .pages) {
    liveReload.advance(reload)
  }

  /// Answers every page with this one, with status 500, until the next reload.
  package func show(failure html: [UInt8]) {
    var response = Response.html(html, status: 500)
    response.headers["Cache-Control"] = "no-store"
    liveReload.advance(.pages, failure: response)
  }

  /// Frees the port and ends all connections; requests being answered are waited for.
  ///
  /// Returns false when one took so long that it was cut off. May be called more than once, from
  /// any thread but those that answer requests.
  @discardableResult
  package func stop() -> Bool {
    daemon.withLock { $0.take()?.stop() ?? true }
  }
}
