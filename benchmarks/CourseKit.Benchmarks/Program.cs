using BenchmarkDotNet.Running;
using CourseKit.Benchmarks.Peers;

if (args is ["peers", .. string[] workloads])
    return PeerComparison.Run(workloads);

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
return 0;
