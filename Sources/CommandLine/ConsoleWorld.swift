/// What a console asks of the system, as functions, so that tests answer instead.
struct ConsoleWorld: Sendable {
  enum Sent: Sendable, Equatable {
    case all
    /// Nobody reads any more.
    case closed
    /// The system's words for what went wrong.
    case failed(String)
  }

  var send: @Sendable (Console.Stream, [UInt8]) -> Sent
  var isTerminal: @Sendable (Console.Stream) -> Bool
  /// nil when unknown. Asked anew each time, as windows change their size.
  var width: @Sendable (Console.Stream) -> Int?
  var environment: @Sendable (String) -> String?
  var monotonicNanoseconds: @Sendable () -> UInt64
}
