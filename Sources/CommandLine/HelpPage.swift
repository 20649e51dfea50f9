/// Help on a tool, a group of verbs, or one verb.
struct HelpPage {
  private let tool: Tool
  private let width: Int
  private let isColoured: Bool

  init(_ tool: Tool, _ console: Console, _ stream: Console.Stream) {
    self.tool = tool
    width = console.proseWidth
    isColoured = console.isColoured(stream)
  }

  func text(for path: [String]) -> String { "\(tool.name) \(tool.version)\n" }
}
