internal import CommandLine
internal import Diagnostics
internal import Files

extension VerbDefinition {
  /// Prints JSON Schema for what verbs write for programs.
  static var schema: VerbDefinition {
    VerbDefinition(
      "schema", "Print JSON Schema for what verbs write with `--format json`.",
      description: """
        Without a verb, the verbs are listed. A schema is of one line of the output; it is made \
        from the same declarations that the lines are written by.
        """,
      options: [
        .value(
          "output", letter: "o", "DIR", .directory,
          "Write all schemas to this directory, one file a verb.")
      ] + OptionDefinition.everywhere,
      operands: [
        .optional(
          "VERB", .choice(VerbOutput.all.map(\.word)), "The verb, with a hyphen between words.")
      ],
      examples: [
        Example("Which verbs there are.", "tally schema"),
        Example("Of what `reconcile` writes.", "tally schema reconcile"),
        Example("All of them.", "tally schema --output schemas"),
      ],
      run: { arguments, console throws(UsageError) in
        if let directory = arguments.value("output") {
          return writeSchemas(to: directory, arguments, console)
        }
        let word = arguments.operand("VERB")
        if let output = VerbOutput.all.first(where: { $0.word == word }) {
          console.write(schema(of: output))
        } else {
          console.write(list)
        }
        return .fine
      })
  }

  private static func schema(of output: VerbOutput) -> [UInt8] {
    OutputSchema.bytes(of: output, id: "https://passalong.example/\(fileName(of: output))")
  }

  private static func fileName(of output: VerbOutput) -> String {
    "tally-\(output.word).schema.json"
  }

  private static var list: Table {
    var table = Table([Table.Column("verb"), Table.Column("with"), Table.Column("lines")])
    for output in VerbOutput.all {
      table.add([
        output.word, output.option, output.shapes.map(\.name).joined(separator: ", "),
      ])
    }
    return table
  }

  private static func writeSchemas(
    to path: String, _ arguments: Arguments, _ console: Console
  ) -> ExitStatus {
    do throws(FileError) {
      let directory = try Directory(".").makeDirectory(path)
      for output in VerbOutput.all {
        try directory.replace(fileName(of: output), schema(of: output))
        console.detail("wrote \(directory.shown(fileName(of: output)))")
      }
      console.note("\(VerbOutput.all.count) schemas written to \(path)")
      return .fine
    } catch {
      console.report([error.diagnostic], format: arguments.format)
      return .findings
    }
  }
}
