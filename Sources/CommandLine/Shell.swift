/// The shells that completions are made for.
package enum Shell: String, Sendable, CaseIterable {
  case bash
  case zsh
  case fish

  /// The script to load, made from the tool's own definitions.
  package func completions(of tool: Tool) -> String {
    switch self {
    case .bash: BashCompletion(tool).script
    case .zsh: ZshCompletion(tool).script
    case .fish: FishCompletion(tool).script
    }
  }
}
