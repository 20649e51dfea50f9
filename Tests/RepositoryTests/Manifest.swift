/// What `Package.swift` declares, read from its text.
struct Manifest {
  /// Target → what it depends on, in alphabetical order of targets. Test targets end in `Tests`.
  let dependencies: [(target: String, modules: [String])]
  /// C modules.
  let systemModules: [String]

  init(text: String) {
    var dependencies: [(target: String, modules: [String])] = []
    let helpers = #/\b(target|tests)\(\s*"(\w+)"\s*(?:,\s*\[([^\]]*)\])?/#
    for match in text.matches(of: helpers) {
      let suffix = match.output.1 == "tests" ? "Tests" : ""
      dependencies.append((match.output.2 + suffix, Self.names(match.output.3)))
    }
    let plain = #/name:\s*"(\w+)",\s*dependencies:\s*\[([^\]]*)\]/#
    for match in text.matches(of: plain) {
      dependencies.append((String(match.output.1), Self.names(match.output.2)))
    }
    self.dependencies = dependencies.sorted { $0.target < $1.target }
    systemModules = text.matches(of: #/\bsystem\("(\w+)"/#).map { String($0.output.1) }.sorted()
  }

  private static func names(_ list: Substring?) -> [String] {
    (list ?? "").matches(of: #/"(\w+)"/#).map { String($0.output.1) }
  }

  /// Imports that are not declared, and declarations of libraries that nothing imports.
  func violations(_ files: [SwiftFile]) -> [Violation] {
    let known = Set(dependencies.map(\.target) + systemModules)
    return dependencies.flatMap { target, modules in
      let own = files.filter { $0.target == target }
      let imported = Set(own.flatMap { ImportRules.imports(of: $0).map(\.module) })
      let missing = imported.intersection(known).subtracting(modules)
        // Every test target gets this one from the function that declares it.
        .subtracting(target.hasSuffix("Tests") ? ["TestSupport"] : [])
      let isWritten = !own.isEmpty && !own.contains { $0.stem == "Seed" || $0.stem == "main" }
      let isLibrary = own.allSatisfy { $0.path.hasPrefix("Sources/") }
      let unused = isWritten && isLibrary ? Set(modules).subtracting(imported) : []
      return missing.sorted().map { module in
        Violation("Package.swift", 0, "\(target) imports \(module) without declaring it")
      }
        + unused.sorted().map { module in
          Violation("Package.swift", 0, "\(target) declares \(module) without importing it")
        }
    }
  }
}
