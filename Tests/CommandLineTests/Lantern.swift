import CommandLine
import Diagnostics

/// An invented tool that has one of everything.
enum Lantern {
  enum Colour: String, CaseIterable { case red, green, blue }

  static let tool = Tool(
    name: "lantern", version: "1.2.3", summary: "Light lanterns and count them.",
    description: """
      Lanterns are kept in a folder, one file each. This tool lights them, counts them, and checks
      the marks on them; what it does not know, it says.

      A second paragraph has a backslash \\ and 'quotes'.
      .A line that looks like a command of roff.
      """,
    verbs: [light, list, marksCheck, marksMint, make],
    examples: [
      Example("Light everything.", "lantern light"),
      Example("Count on another shore.", "lantern --root ../shore list"),
    ],
    seeAlso: ["candle(1)"])

  static let light = VerbDefinition(
    "light", "Light the lanterns of a folder.",
    description: "Each lantern is lit once, even when it is named twice.",
    options: [
      .value(
        "hue", letter: "u", "red|green|blue", .choice(of: Colour.self),
        "The colour of the light.", default: "green"),
      .value("wick", "FILE", .file, "Take the wick from this file.", isRepeatable: true),
      .value("offset", letter: "o", "N", .integer(-10...10), "Hang them higher, or lower."),
      .value(
        "until", "TIME", .form(expects: "a time such as 21:30", isValid: { $0.count == 5 }),
        "Put them out again at this time."),
      .flag("wind-proof", letter: "w", "Close the shutters; `--hue` then shows through the slits."),
      .root, .jobs, .strict, .dryRun,
    ] + OptionDefinition.everywhere,
    operands: [
      .optional(
        "LANTERN", .text, "The lanterns to light; all when none is named.", isRepeatable: true)
    ],
    examples: [Example("Light two in red.", "lantern light --hue red port starboard")],
    run: { arguments, console throws(UsageError) in
      let until = try arguments.value("until", expects: "a time before 24:00") { text in
        text < "24:00" ? text : nil
      }
      console.note("lighting")
      console.detail("until \(until ?? "morning")")
      for name in arguments.operands("LANTERN") { console.writeLine(name) }
      return arguments.isStrict ? .strictWarnings : .fine
    })

  static let list = VerbDefinition(
    "list", "List the lanterns.", options: [.root] + OptionDefinition.everywhere,
    run: { _, console throws(UsageError) in
      for number in 1...3 { console.writeLine("lantern \(number)") }
      return .fine
    })

  static let marksCheck = VerbDefinition(
    "marks check", "Check the marks on lanterns.", options: OptionDefinition.everywhere,
    operands: [.required("MARK", .text, "The marks to check.", isRepeatable: true)],
    run: { _, _ throws(UsageError) in .findings })

  static let marksMint = VerbDefinition(
    "marks mint", "Mint new marks.",
    options: [.value("count", "N", .integer(1...1000), "How many to mint.", default: "1")],
    run: { _, _ throws(UsageError) in .fine })

  static let make = VerbDefinition(
    "make", "Make a lantern from a plan.",
    operands: [
      .required("SHAPE", .choice(["round", "square", "star"]), "What it looks like."),
      .required("PLAN", .file, "The plan to follow."),
      .optional("FOLDER", .directory, "Where to put it."),
    ],
    run: { _, _ throws(UsageError) in .fine })

  /// What a command line means, as one line of text.
  static func meaning(of words: [String]) -> String {
    do throws(UsageError) {
      switch try tool.request(for: words) {
      case .version: return "version"
      case .help(let path): return ("help" + path.map { " " + $0 }.joined())
      case .incomplete(let path): return "incomplete" + path.map { " " + $0 }.joined()
      case .run(let arguments): return text(of: arguments)
      }
    } catch {
      return error.findings.map(\.id).sorted().joined(separator: " ")
    }
  }

  /// The verb, the options that were given or have a default, and the operands.
  private static func text(of arguments: Arguments) -> String {
    let options = arguments.verb.options.compactMap { option -> String? in
      if option.kind == nil { return arguments.flag(option.name) ? option.name : nil }
      let isGiven = arguments.values(option.name) != (option.defaultValue.map { [$0] } ?? [])
      return isGiven
        ? "\(option.name)=" + arguments.values(option.name).joined(separator: ",") : nil
    }
    let operands = arguments.verb.operands.flatMap { arguments.operands($0.name) }
    let parts = [arguments.verb.name] + options.sorted()
    return (parts + (operands.isEmpty ? [] : ["|"] + operands)).joined(separator: " ")
  }
}
