namespace CourseKit.Benchmarks.Peers;

/// <summary>What a peer says of itself: its version, the BLAS library it computes with, OpenBLAS's kernel, threads.</summary>
internal sealed record PeerDescription(string Name, string Blas, string? Kernel, int Threads)
{
    public override string ToString() => $"{Name} ({Blas}, kernel {Kernel}, {Threads} threads)";
}
