internal import CommandLine

// The tests run a debug build: a fault in the definitions ends it whatever it was asked.
assert(Passalong.tool.flaws.isEmpty, Passalong.tool.flaws.joined(separator: "\n"))

await Passalong.tool.runProcess()
