extension Tool {
  /// Does what the words after the tool's name ask for, and answers with the exit status.
  package func run(_ words: [String], on console: Console) async -> ExitStatus {
    var console = console
    console.colour = Self.colour(in: words)
    let status = await perform(words, on: console)
    console.device.showProgress(nil)
    console.flush()
    guard let failure = console.outputFailure else { return status }
    console.writeLine("\(name): cannot write to standard output: \(failure)", to: .error)
    return status == .fine ? .findings : status
  }

  /// Runs as the main program does: the words of this process, its console, and its end.
  package func runProcess() async -> Never {
    let words = Array(Swift.CommandLine.arguments.dropFirst())
    Console.endProcess(await run(words, on: .ofProcess()))
  }

  private func perform(_ words: [String], on console: Console) async -> ExitStatus {
    do throws(UsageError) {
      switch try request(for: words) {
      case .version:
        console.writeLine("\(name) \(version)")
      case .help(let path):
        console.write(HelpPage(self, console, .output).text(for: path))
      case .incomplete(let path):
        console.write(HelpPage(self, console, .error).text(for: path), to: .error)
        return .usage
      case .run(let arguments):
        var console = console
        console.colour = arguments.colour
        console.isQuiet = arguments.isQuiet
        console.isVerbose = arguments.isVerbose
        return try await arguments.verb.run(arguments, console)
      }
      return .fine
    } catch {
      console.write(error.text(isColoured: console.isColoured(.error)), to: .error)
      return .usage
    }
  }

  /// What `--color` says, also on a command line that cannot be carried out.
  private static func colour(in words: [String]) -> ColourChoice {
    for (index, word) in words.prefix(while: { $0 != "--" }).enumerated() {
      if word.hasPrefix("--color=") {
        return ColourChoice(rawValue: String(word.dropFirst("--color=".utf8.count))) ?? .auto
      }
      if word == "--color", index + 1 < words.count {
        return ColourChoice(rawValue: words[index + 1]) ?? .auto
      }
    }
    return .auto
  }
}
