// Preloaded by the benchmark: says on stderr how much memory the process took at its peak, in KiB.
process.on('exit', () => process.stderr.write(`PEAK ${process.resourceUsage().maxRSS}\n`));
