import Synchronization

/// Lets only so many at once do what needs many open files; the others wait.
///
/// All tests begin at once. A user's shell allows 1,024 open files, and 200 sites that are being
/// built hold more.
package final class Turns: Sendable {
  /// For whatever builds sites or keeps books in the tests' own process.
  package static let shared = Turns(8)

  private struct State {
    var free: Int
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let state: Mutex<State>

  init(_ count: Int) { state = Mutex(State(free: count)) }

  /// Does it when it is its turn. Not to be nested: the inner one could wait for ever.
  package func take<Value>(_ body: () async -> Value) async -> Value {
    await withCheckedContinuation { turn in
      let isFree = state.withLock { state in
        if state.free == 0 {
          state.waiting.append(turn)
          return false
        }
        state.free -= 1
        return true
      }
      if isFree { turn.resume() }
    }
    let value = await body()
    let next = state.withLock { state in
      if state.waiting.isEmpty {
        state.free += 1
        return nil as CheckedContinuation<Void, Never>?
      }
      return state.waiting.removeFirst()
    }
    next?.resume()
    return value
  }
}
