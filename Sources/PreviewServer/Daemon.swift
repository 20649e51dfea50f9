internal import CMicroHTTPD
internal import Glibc

/// A running libmicrohttpd server; stops when it goes out of life.
@safe struct Daemon: ~Copyable {
  /// Most connections at once, all threads together.
  static let connectionsMax: UInt32 = 256
  /// Threads that answer requests; each serves many connections.
  static let threadCount: UInt32 = 4
  /// After so long without a byte a connection is closed; event streams are exempt.
  static let idleSeconds: UInt32 = 30
  /// How long requests that are being answered are waited for when it stops.
  static let drainPatience = Duration.seconds(2)

  private let pointer: OpaquePointer
  private let retainedReception: Unmanaged<Reception>

  /// Serves the connections of a listening socket; nil when the system has no threads or memory.
  init?(listener: consuming Listener, reception: Reception) {
    let retained = unsafe Unmanaged.passRetained(reception)
    let callbacks = unsafe passalong_callbacks(
      answer: Reception.answer, begin: Reception.begin, end: Reception.end,
      connection: Reception.connection, context: retained.toOpaque())
    let bounds = passalong_bounds(
      connections: Self.connectionsMax, threads: Self.threadCount, idle_seconds: Self.idleSeconds)
    guard let pointer = unsafe passalong_start_daemon(listener.release(), callbacks, bounds) else {
      unsafe retained.release()
      return nil
    }
    unsafe self.pointer = pointer
    unsafe retainedReception = retained
  }

  deinit {
    _ = unsafe Self.stop(pointer, retainedReception)
  }

  /// Frees the port, lets requests that are being answered end, and closes all connections; false
  /// when some had to be cut off.
  consuming func stop() -> Bool {
    let isDrained = unsafe Self.stop(pointer, retainedReception)
    discard self
    return isDrained
  }

  private static func stop(
    _ pointer: OpaquePointer, _ retainedReception: Unmanaged<Reception>
  ) -> Bool {
    let reception = unsafe retainedReception.takeRetainedValue()
    close(unsafe MHD_quiesce_daemon(pointer))
    // The library ends the process when it is stopped with connections suspended, and reads from
    // nowhere when it is stopped while it refuses a malformed request.
    reception.handler.liveReload.close()
    let isDrained = reception.sockets.drain(within: drainPatience)
    unsafe MHD_stop_daemon(pointer)
    return isDrained
  }
}
