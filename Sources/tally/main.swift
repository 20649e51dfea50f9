internal import CommandLine

await Tally.tool.runProcess()
