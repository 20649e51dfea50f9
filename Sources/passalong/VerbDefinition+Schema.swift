internal import CommandLine
internal import Diagnostics
internal import Files
internal import Program
internal import YAML

extension VerbDefinition {
  /// Prints JSON Schema for the files of a site.
  static var schema: VerbDefinition {
    VerbDefinition(
      "schema", "Print JSON Schema for the files of a site, so that editors complete keys.",
      description: """
        Without a kind, the kinds are listed with the files they are for. The schemas are made \
        from the same declarations that the files are read with.

        Editors that know the YAML language server need a line at the top of a file: \
        `# yaml-language-server: $schema=offer.schema.json`.
        """,
      options: [
        .value(
          "output", letter: "o", "DIR", .directory,
          "Write all schemas to this directory, one file a kind.")
      ] + OptionDefinition.everywhere,
      operands: [
        .optional("KIND", .choice(FileKind.allCases.map(\.rawValue)), "The kind of file.")
      ],
      examples: [
        Example("What kinds there are.", "passalong schema"),
        Example("The schema of offers.", "passalong schema offer"),
        Example("All of them, for an editor.", "passalong schema --output .vscode"),
      ],
      run: { arguments, console throws(UsageError) in
        if let directory = arguments.value("output") {
          return writeSchemas(to: directory, arguments, console)
        }
        guard let kind = arguments.operand("KIND").flatMap(FileKind.init(rawValue:)) else {
          console.write(kinds)
          return .fine
        }
        console.write(schema(of: kind))
        return .fine
      })
  }

  private static func schema(of kind: FileKind) -> [UInt8] {
    JSONSchemaWriter.bytes(of: kind.record, id: "https://passalong.example/\(fileName(of: kind))")
  }

  private static func fileName(of kind: FileKind) -> String { "\(kind.rawValue).schema.json" }

  private static var kinds: Table {
    var table = Table([Table.Column("kind"), Table.Column("files"), Table.Column("what they are")])
    for kind in FileKind.allCases {
      table.add([kind.rawValue, kind.pattern, kind.record.summary])
    }
    return table
  }

  private static func writeSchemas(
    to path: String, _ arguments: Arguments, _ console: Console
  ) -> ExitStatus {
    do throws(FileError) {
      let directory = try Directory(".").makeDirectory(path)
      for kind in FileKind.allCases {
        try directory.replace(fileName(of: kind), schema(of: kind))
        console.detail("wrote \(directory.shown(fileName(of: kind)))")
      }
      console.note("\(counted(FileKind.allCases.count, "schema")) written to \(path)")
      return .fine
    } catch {
      console.report([error.diagnostic], format: arguments.format)
      return .findings
    }
  }
}
