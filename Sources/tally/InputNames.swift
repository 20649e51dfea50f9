internal import Ledger

/// Inputs as people name them: by the file's name, with the input's number where several share it.
struct InputNames {
  private let inputs: [InputFile]
  /// Names that several inputs have.
  private let shared: Set<String>

  init(_ inputs: [InputFile]) {
    self.inputs = inputs
    var names: Set<String> = []
    var shared: Set<String> = []
    for input in inputs where !names.insert(input.name).inserted { shared.insert(input.name) }
    self.shared = shared
  }

  /// The name of the file; nil when no input has this number.
  func file(_ number: UInt32) -> String? { inputs.first { $0.number == number }?.name }

  /// `orders.csv`, or `orders.csv#3`.
  func text(_ number: UInt32) -> String {
    guard let file = file(number) else { return "?" }
    return shared.contains(file) ? "\(file)#\(number)" : file
  }

  /// The inputs that a text like `orders.csv` or `orders.csv#3` may mean.
  func numbers(of text: Substring) -> [UInt32] {
    inputs.filter { $0.name == text || "\($0.name)#\($0.number)" == text }.map(\.number)
  }
}
