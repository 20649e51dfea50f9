import CommandLine
import Testing

@Suite struct DefinitionTests {
  @Test func soundDefinitionsHaveNoFlaws() {
    #expect(Lantern.tool.flaws == [])
  }

  /// A verb with a mistake in its definition, and a word of the sentence that names it.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let verbs: [VerbDefinition]

    init(_ expected: String, _ verbs: VerbDefinition...) {
      testDescription = expected
      self.verbs = verbs
    }
  }

  static let rows = [
    Row("verb `light` is defined twice", verb(), verb()),
    Row("verb `Light` is not in kebab case", verb("Light")),
    Row("the summary of `light` is no sentence", verb(summary: "light up")),
    Row(
      "`light` has operands, which its nested verbs would be taken for",
      verb(operands: [.optional("FILE", .file, "The file to read.")]), verb("light up")),
    Row(
      "the example `candle light` does not call lantern",
      verb(examples: [Example("Do it.", "candle light")])),
    Row(
      "the example `lantern light --hue | sort` is not understood",
      verb(examples: [Example("Do it.", "lantern light --hue | sort")])),
    Row(
      "--hue of `light` is defined twice",
      verb(options: [.flag("hue", "Use a colour."), .flag("hue", "Use a colour.")])),
    Row("--help of `light` is defined twice", verb(options: [.flag("help", "Show some help.")])),
    Row(
      "-h of `light` has two meanings",
      verb(options: [.flag("hue", letter: "h", "Use a colour.")])),
    Row("--Hue of `light` is not in kebab case", verb(options: [.flag("Hue", "Use a colour.")])),
    Row("the summary of --hue of `light` is no sentence", verb(options: [.flag("hue", "colour")])),
    Row(
      "the letter of --hue of `light` is neither letter nor digit",
      verb(options: [.flag("hue", letter: "?", "Use a colour.")])),
    Row(
      "--hue of `light` has no placeholder",
      verb(options: [.value("hue", "", .text, "Use a colour.")])),
    Row(
      "the default of --hue of `light` is not a value of it",
      verb(options: [.value("hue", "N", .integer(1...3), "Use a colour.", default: "4")])),
    Row(
      "operand FILE of `light` is defined twice",
      verb(operands: [
        .required("FILE", .file, "The file to read."), .required("FILE", .file, "The same file."),
      ])),
    Row(
      "operand file of `light` is not in capitals",
      verb(operands: [.required("file", .file, "The file to read.")])),
    Row(
      "the summary of operand FILE of `light` is no sentence",
      verb(operands: [.required("FILE", .file, "file")])),
    Row(
      "operand FILE of `light` takes all words, but is not the last",
      verb(operands: [
        .required("FILE", .file, "The files to read.", isRepeatable: true),
        .required("MORE", .file, "The file to write."),
      ])),
    Row(
      "operand MORE of `light` is required behind one that is not",
      verb(operands: [
        .optional("FILE", .file, "The file to read."),
        .required("MORE", .file, "The file to write."),
      ])),
    Row(
      "--hue takes a value for some verbs only",
      verb(options: [.flag("hue", "Use a colour.")]),
      verb("list", options: [.value("hue", "HUE", .text, "Use a colour.")])),
    Row(
      "-u is --hue for one verb and --up for another",
      verb(options: [.flag("hue", letter: "u", "Use a colour.")]),
      verb("list", options: [.flag("up", letter: "u", "Look up once.")])),
  ]

  @Test(arguments: rows) func aFlawIsNamed(_ row: Row) {
    let tool = Tool(
      name: "lantern", version: "1", summary: "Light lanterns.", verbs: row.verbs)
    #expect(tool.flaws == [row.testDescription])
  }

  private static func verb(
    _ name: String = "light", summary: String = "Light a lantern.",
    options: [OptionDefinition] = [], operands: [OperandDefinition] = [],
    examples: [Example] = []
  ) -> VerbDefinition {
    VerbDefinition(
      name, summary, options: options, operands: operands, examples: examples,
      run: { _, _ throws(UsageError) in .fine })
  }
}
