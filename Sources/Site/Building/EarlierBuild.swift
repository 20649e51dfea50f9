/// Where to learn what an earlier build found out.
enum EarlierBuild: Sendable {
  case none
  /// The state that it left behind.
  case folder(OutputFolder)
  case state(BuildState)

  /// Async so that it can be read while something else is done.
  func state() async -> BuildState {
    switch self {
    case .none: BuildState()
    case .folder(let folder): BuildState.read(from: folder)
    case .state(let state): state
    }
  }
}
